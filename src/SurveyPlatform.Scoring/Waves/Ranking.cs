using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Puts nodes in the order of their scores.</summary>
public static class Ranking
{
    /// <summary>Ranks by competition: equal scores share the better place, and the places after them stay empty.</summary>
    /// <param name="nodes">In any order.</param>
    /// <param name="significance">
    /// The same nodes' scores over all respondents, ranked in this order; <see langword="null"/> where no pair was tested.
    /// </param>
    /// <returns>Best first, equals by their code; nodes without a score last, without a place. Nothing is thrown.</returns>
    /// <remarks>Scores are compared unrounded. Source: METHOD.md §10, ranks.</remarks>
    public static IReadOnlyList<RankedNode> Of(IEnumerable<NodeScores> nodes, SignificanceRanking? significance = null)
    {
        NodeScores[] listed = [.. nodes];
        var ranks = CompetitionRank.Of([.. listed.Select(node => node.Overall.Score.Value ?? double.NaN)]);
        return
        [
            .. listed
                .Select(
                    (node, i) =>
                        new RankedNode(ranks[i].Place, ranks[i].IsTied, node)
                        {
                            NotDifferentFrom =
                            [
                                .. significance?.NotDifferentFrom(i).Select(other => listed[other].Node.Code) ?? [],
                            ],
                        }
                )
                .OrderBy(node => node.Rank ?? int.MaxValue)
                .ThenBy(node => node.Scores.Node.Code, StringComparer.Ordinal),
        ];
    }
}
