using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Web.Api;

/// <summary>The helpers of a wave, without their links.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Helpers">By their codes.</param>
internal sealed record HelpersBody(Guid WaveId, IReadOnlyList<Helper> Helpers);
