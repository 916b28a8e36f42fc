using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The three figures that are published of a rating or an index node, for one group of respondents.</summary>
/// <param name="Score">Mean score, in index points 0–100, over those who gave a rating.</param>
/// <param name="SatisfiedRate">满意率: the share, 0–1, of those who gave a rating and chose a step that counts as satisfied.</param>
/// <param name="AwarenessRate">知晓率: the share, 0–1, of those who gave a rating among these and those who said 不了解.</param>
public sealed record Measures(Estimate Score, Estimate SatisfiedRate, Estimate AwarenessRate)
{
    /// <summary>
    /// Which share, 0–1, of the weights below a node belongs to items with a score; 1 for a rating; null where the score is hidden.
    /// </summary>
    public double? Coverage { get; init; } = 1;
}
