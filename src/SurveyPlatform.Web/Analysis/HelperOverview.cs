using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Analysis;

/// <summary>The helpers of a wave, each held against all responses of it.</summary>
/// <param name="All">The figures of all responses, whoever wrote them down.</param>
/// <param name="Helpers">By their codes.</param>
public sealed record HelperOverview(HelperFigures All, IReadOnlyList<HelperLine> Helpers);
