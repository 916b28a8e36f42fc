using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>How often one step of the scale was chosen.</summary>
/// <param name="Step">The step.</param>
/// <param name="Count">Rows with a weight above zero that chose it, unweighted.</param>
/// <param name="Share">Its weighted share of the valid answers, 0–1.</param>
public sealed record StepShare(ScoreStep Step, int Count, LinearisedEstimate Share);
