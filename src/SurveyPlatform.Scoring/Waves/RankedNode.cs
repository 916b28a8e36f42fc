namespace SurveyPlatform.Scoring.Waves;

/// <summary>A node with its place.</summary>
/// <param name="Rank">From 1; equal scores share the better place; null where there is no score.</param>
/// <param name="IsTied">Another node has the same place (并列).</param>
/// <param name="Scores">The node.</param>
public sealed record RankedNode(int? Rank, bool IsTied, NodeScores Scores)
{
    /// <summary>
    /// The codes of the nodes from which it does not differ significantly, best first (差异不显著): its place among these is not to be
    /// relied on. Not transitive, see <see cref="Trends.SignificanceRanking"/>.
    /// </summary>
    public IReadOnlyList<string> NotDifferentFrom { get; init; } = [];
}
