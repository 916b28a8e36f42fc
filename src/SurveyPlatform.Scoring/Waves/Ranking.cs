namespace SurveyPlatform.Scoring.Waves;

/// <summary>Puts nodes in the order of their scores.</summary>
public static class Ranking
{
    /// <summary>Ranks by competition: equal scores share the better place, and the places after them stay empty.</summary>
    /// <param name="nodes">In any order.</param>
    /// <returns>Best first, equals by their code; nodes without a score last, without a place.</returns>
    /// <remarks>Scores are compared unrounded. Source: METHOD.md §10, ranks.</remarks>
    public static IReadOnlyList<RankedNode> Of(IEnumerable<NodeScores> nodes)
    {
        var ordered = nodes
            .OrderByDescending(node => node.Overall.Score.Value ?? double.NegativeInfinity)
            .ThenBy(node => node.Node.Code, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. ordered.Select(node =>
            {
                if (node.Overall.Score.Value is not { } score)
                {
                    return new RankedNode(null, IsTied: false, node);
                }

                var better = ordered.Count(other => other.Overall.Score.Value > score);
                var notWorse = ordered.Count(other => other.Overall.Score.Value >= score);
                return new RankedNode(better + 1, notWorse - better > 1, node);
            }),
        ];
    }
}
