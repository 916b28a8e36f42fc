using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Web.Api;

/// <summary>The slips of a wave, without their codes.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Slips">By place and serial, those for no place at the end.</param>
internal sealed record SlipsBody(Guid WaveId, IReadOnlyList<Slip> Slips);
