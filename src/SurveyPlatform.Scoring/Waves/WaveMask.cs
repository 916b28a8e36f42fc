using SurveyPlatform.Scoring.Disclosure;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides the figures behind which too few respondents stand, and those that would give them away.</summary>
/// <remarks>
/// A group is hidden from every table where its responses are too few. Of what is left, a figure is hidden where too few of
/// the group answered to it, with the smallest of the other groups while the total would give it away. A node of which a
/// child is hidden is hidden too: it and the other children would give that child away. Source: METHOD.md §13.
/// </remarks>
internal sealed class WaveMask
{
    private readonly int leastBase;
    private readonly WaveScores scores;
    private readonly Dictionary<string, bool[]> hiddenGroups;

    private WaveMask(WaveScores scores, int leastBase)
    {
        this.scores = scores;
        this.leastBase = leastBase;
        hiddenGroups = scores.Breakdowns.ToDictionary(
            breakdown => breakdown.Tag,
            breakdown => Hidden([.. breakdown.Responses.Select(count => count ?? 0)], out _),
            StringComparer.Ordinal
        );
    }

    /// <param name="scores">As computed.</param>
    /// <param name="leastBase">How many respondents must stand behind a figure; 1 hides nothing.</param>
    public static WaveScores Apply(WaveScores scores, int leastBase) =>
        leastBase <= 1 ? scores : new WaveMask(scores, leastBase).Apply();

    private WaveScores Apply()
    {
        var nodes = Nodes();
        return scores with
        {
            Breakdowns = [.. scores.Breakdowns.Select(Conceal)],
            Nodes = nodes,
            Ratings =
            [
                .. scores.Ratings.Select(rating =>
                {
                    var (overall, byGroup) = Conceal(rating.Overall, rating.ByGroup);
                    return rating with { Overall = overall, ByGroup = byGroup };
                }),
            ],
            Recommendation = scores.Recommendation is { } asked ? Conceal(asked) : null,
            Distributions = [.. scores.Distributions.Select(Conceal)],
            ProjectRanking = nodes.Any(node => node.Overall.Score.Absence is ScoringFault.Suppressed)
                ? Trends.SignificanceRanking.Of([], scores.ProjectRanking.Level)
                : scores.ProjectRanking,
        };
    }

    /// <summary>From the leaves up, as the list has each node before its children.</summary>
    private List<NodeScores> Nodes()
    {
        var masked = scores.Nodes.ToDictionary(node => node.Node.Code, StringComparer.Ordinal);
        foreach (var node in scores.Nodes.Reverse())
        {
            var (overall, byGroup) = Conceal(node.Overall, node.ByGroup);
            NodeScores[] children = [.. node.Node.Children.Select(child => masked[child.Code])];
            masked[node.Node.Code] = node with
            {
                Overall = IsHidden(children, child => child.Overall) ? Suppressed(overall) : overall,
                ByGroup = byGroup.ToDictionary(
                    pair => pair.Key,
                    IReadOnlyList<Measures> (pair) =>
                        [
                            .. pair.Value.Select(
                                (measures, i) =>
                                    IsHidden(children, child => child.ByGroup[pair.Key][i])
                                        ? Suppressed(measures)
                                        : measures
                            ),
                        ],
                    StringComparer.Ordinal
                ),
            };
        }

        return [.. scores.Nodes.Select(node => masked[node.Node.Code])];
    }

    private static bool IsHidden(NodeScores[] children, Func<NodeScores, Measures> measures) =>
        children.Any(child => measures(child).Score.Absence is ScoringFault.Suppressed);

    private Breakdown Conceal(Breakdown breakdown) =>
        breakdown with
        {
            Responses = [.. breakdown.Responses.Select((count, i) => hiddenGroups[breakdown.Tag][i] ? null : count)],
        };

    private (Measures Overall, IReadOnlyDictionary<string, IReadOnlyList<Measures>> ByGroup) Conceal(
        Measures overall,
        IReadOnlyDictionary<string, IReadOnlyList<Measures>> byGroup
    ) => Conceal(overall, byGroup, measures => measures.Score, Suppressed);

    private RecommendationScores Conceal(RecommendationScores asked)
    {
        var (overall, byGroup) = Conceal(asked.Overall, asked.ByGroup, one => one.Score, _ => NoRecommendation);
        return asked with { Overall = overall, ByGroup = byGroup };
    }

    /// <summary>Hides the groups of which too few answered, and the whole where it would give them away.</summary>
    private (T Overall, IReadOnlyDictionary<string, IReadOnlyList<T>> ByGroup) Conceal<T>(
        T overall,
        IReadOnlyDictionary<string, IReadOnlyList<T>> byGroup,
        Func<T, Estimate> score,
        Func<T, T> suppress
    )
    {
        var isTotalHidden = IsSmall(score(overall).Base);
        var masked = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        foreach (var (tag, groups) in byGroup)
        {
            var hidden = Hidden([.. groups.Select(group => score(group).Base)], out var hidesTotal);
            isTotalHidden |= hidesTotal;
            masked[tag] = [.. groups.Select((group, i) => hidden[i] || hiddenGroups[tag][i] ? suppress(group) : group)];
        }

        return (isTotalHidden ? suppress(overall) : overall, masked);
    }

    /// <summary>The item that divides respondents would tell how many a hidden group has.</summary>
    private Distribution Conceal(Distribution distribution)
    {
        var breakdown = scores.Breakdowns.FirstOrDefault(breakdown =>
            distribution.Field.Item.Tags.Contains(breakdown.Tag, StringComparer.Ordinal)
        );
        if (breakdown is null)
        {
            return distribution;
        }

        var hidden = breakdown
            .Groups.Where((_, i) => hiddenGroups[breakdown.Tag][i])
            .Select(group => group.Code)
            .ToHashSet(StringComparer.Ordinal);
        return distribution with
        {
            Categories =
            [
                .. distribution.Categories.Select(share =>
                    hidden.Contains(share.Category.Code)
                        ? share with
                        {
                            Count = null,
                            ShareOfValid = null,
                            ShareOfAsked = null,
                        }
                        : share
                ),
            ],
        };
    }

    private bool IsSmall(int count) => count > 0 && count < leastBase;

    private bool[] Hidden(int[] counts, out bool hidesTotal)
    {
        var cells = counts.Select((count, i) => new TableCell(i.ToString("D4", null), count)).ToList();
        var masked = CellSuppression.Of([new TableGroup { Id = "groups", Cells = cells }], leastBase)[0];
        hidesTotal = masked.Total == TotalStatus.Suppressed;
        return [.. masked.Cells.Select(status => status != CellStatus.Published)];
    }

    private static Recommendation NoRecommendation { get; } =
        new(Estimate.None(ScoringFault.Suppressed), null, null, null);

    private static Measures Suppressed(Measures measures) =>
        measures with
        {
            Score = Estimate.None(ScoringFault.Suppressed),
            SatisfiedRate = Estimate.None(ScoringFault.Suppressed),
            AwarenessRate = Estimate.None(ScoringFault.Suppressed),
        };
}
