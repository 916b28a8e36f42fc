namespace SurveyPlatform.Scoring.Waves;

/// <summary>A set of dimensions that was too fine for the responses at hand.</summary>
/// <param name="Dimensions">The set.</param>
/// <param name="ThinCells">How many of its cells hold fewer responses than the plan asks for.</param>
/// <param name="Cells">How many cells it has.</param>
public sealed record RefusedPostStrata(IReadOnlyList<string> Dimensions, int ThinCells, int Cells);
