namespace SurveyPlatform.Scoring.Waves;

/// <summary>A node with its place.</summary>
/// <param name="Rank">From 1; equal scores share the better place; null where there is no score.</param>
/// <param name="IsTied">Another node has the same place (并列).</param>
/// <param name="Scores">The node.</param>
public sealed record RankedNode(int? Rank, bool IsTied, NodeScores Scores);
