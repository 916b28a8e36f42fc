namespace SurveyPlatform.Scoring.Waves;

/// <summary>One table of the population whose totals raking met.</summary>
/// <param name="Dimensions">The tags that make it.</param>
/// <param name="Cells">How many totals it has.</param>
public sealed record RakedMargin(IReadOnlyList<string> Dimensions, int Cells);
