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
    private readonly SmallGroups small;
    private readonly WaveScores scores;
    private readonly Dictionary<string, bool[]> hiddenGroups;

    private WaveMask(WaveScores scores, SmallGroups small)
    {
        this.scores = scores;
        this.small = small;
        hiddenGroups = scores.Breakdowns.ToDictionary(
            breakdown => breakdown.Tag,
            FindHiddenGroups,
            StringComparer.Ordinal
        );
    }

    /// <param name="scores">As computed.</param>
    /// <param name="places">Who stands behind them in every place; null where nobody was asked where he lives.</param>
    /// <param name="plan">Says how many respondents must stand behind a figure.</param>
    public static WaveScores Apply(WaveScores scores, AreaBases? places, WavePlan plan) =>
        new WaveMask(scores, new SmallGroups(places, plan)).Apply();

    private WaveScores Apply()
    {
        var nodes = Nodes();
        var isRankingHidden = nodes.Any(node => IsHidden(node.Overall.Score));
        var distributions = new DistributionMask(small, scores);
        return scores with
        {
            Breakdowns = [.. scores.Breakdowns.Select(Conceal)],
            Nodes = nodes,
            Ratings =
            [
                .. scores.Ratings.Select(rating =>
                {
                    var (overall, byGroup) = Conceal(
                        (rating.Overall, rating.ByGroup),
                        bases => bases.Of(rating.Field),
                        bases => bases.OfAwareness(rating.Field)
                    );
                    return rating with { Overall = overall, ByGroup = byGroup };
                }),
            ],
            Recommendation = scores.Recommendation is { } asked ? Conceal(asked) : null,
            Distributions = [.. scores.Distributions.Select(distributions.Conceal)],
            ProjectRanking = isRankingHidden
                ? Trends.SignificanceRanking.Of([], scores.ProjectRanking.Level)
                : scores.ProjectRanking,
            RankingAbsence = isRankingHidden ? ScoringFault.Suppressed : null,
        };
    }

    /// <summary>
    /// Who named no group of a trait that the weights go by has no weight, and shows as what is missing from the other figures: he
    /// covers no small group.
    /// </summary>
    private bool[] FindHiddenGroups(Breakdown breakdown)
    {
        int[] counts = [.. breakdown.Responses.Select(count => count ?? 0)];
        bool[] Hidden(int total) => small.Hidden(breakdown.Tag, counts, total, bases => bases.Responses).Groups;
        var hidden = Hidden(scores.Responses);
        return scores.Weighting.Traits.Contains(breakdown.Tag, StringComparer.Ordinal)
            ? [.. hidden.Zip(Hidden(counts.Sum()), (one, other) => one || other)]
            : hidden;
    }

    /// <summary>From the leaves up, as the list has each node before its children.</summary>
    private List<NodeScores> Nodes()
    {
        var masked = scores.Nodes.ToDictionary(node => node.Node.Code, StringComparer.Ordinal);
        foreach (var node in scores.Nodes.Reverse())
        {
            var (overall, byGroup) = Conceal(
                (node.Overall, node.ByGroup),
                bases => bases.Of(node.Node),
                bases => bases.OfAwareness(node.Node)
            );
            NodeScores[] children = [.. node.Node.Children.Select(child => masked[child.Code])];
            masked[node.Node.Code] = node with
            {
                Overall = Conceal(overall, children, child => child.Overall),
                ByGroup = byGroup.ToDictionary(
                    pair => pair.Key,
                    IReadOnlyList<Measures> (pair) =>
                        [
                            .. pair.Value.Select(
                                (measures, i) => Conceal(measures, children, child => child.ByGroup[pair.Key][i])
                            ),
                        ],
                    StringComparer.Ordinal
                ),
            };
        }

        return [.. scores.Nodes.Select(node => masked[node.Node.Code])];
    }

    /// <summary>Hides of a node what is hidden of a child.</summary>
    private static Measures Conceal(Measures own, NodeScores[] children, Func<NodeScores, Measures> measures)
    {
        if (children.Any(child => IsHidden(measures(child).Score)))
        {
            return Suppressed(own);
        }

        return children.Any(child => IsHidden(measures(child).AwarenessRate)) ? WithoutAwareness(own) : own;
    }

    private static bool IsHidden(Estimate estimate) => estimate.Absence is ScoringFault.Suppressed;

    private Breakdown Conceal(Breakdown breakdown) =>
        breakdown with
        {
            Responses = [.. breakdown.Responses.Select((count, i) => hiddenGroups[breakdown.Tag][i] ? null : count)],
        };

    /// <summary>Who said 不了解 has a say in the awareness rate and none in the score: each is hidden where its own base is small.</summary>
    private (Measures Overall, IReadOnlyDictionary<string, IReadOnlyList<Measures>> ByGroup) Conceal(
        (Measures Overall, IReadOnlyDictionary<string, IReadOnlyList<Measures>> ByGroup) measured,
        Func<AreaBases, int[]> basesOf,
        Func<AreaBases, int[]> awarenessBasesOf
    )
    {
        var (overall, byGroup) = Conceal(
            measured.Overall,
            measured.ByGroup,
            measures => measures.AwarenessRate,
            awarenessBasesOf,
            WithoutAwareness
        );
        var (shown, shownByGroup) = Conceal(
            measured.Overall,
            measured.ByGroup,
            measures => measures.Score,
            basesOf,
            Suppressed
        );
        return (
            Join(shown, overall),
            shownByGroup.ToDictionary(
                pair => pair.Key,
                IReadOnlyList<Measures> (pair) => [.. pair.Value.Zip(byGroup[pair.Key], Join)],
                StringComparer.Ordinal
            )
        );

        static Measures Join(Measures shown, Measures aware) =>
            IsHidden(aware.AwarenessRate) ? WithoutAwareness(shown) : shown;
    }

    private RecommendationScores Conceal(RecommendationScores asked)
    {
        var (overall, byGroup) = Conceal(
            asked.Overall,
            asked.ByGroup,
            one => one.Score,
            bases => bases.OfRecommendation(),
            _ => new Recommendation(Suppressed(), Suppressed(), Suppressed(), Suppressed())
        );
        return asked with { Overall = overall, ByGroup = byGroup };
    }

    /// <summary>Hides the groups of which too few answered, and the whole where it would give them away.</summary>
    private (T Overall, IReadOnlyDictionary<string, IReadOnlyList<T>> ByGroup) Conceal<T>(
        T overall,
        IReadOnlyDictionary<string, IReadOnlyList<T>> byGroup,
        Func<T, Estimate> score,
        Func<AreaBases, int[]> basesOf,
        Func<T, T> suppress
    )
    {
        var total = score(overall).Base;
        var isTotalHidden = small.IsSmall(total);
        var masked = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        foreach (var (tag, groups) in byGroup)
        {
            int[] counts = [.. groups.Select(group => score(group).Base)];
            var (hidden, hidesTotal) = small.Hidden(tag, counts, total, basesOf);
            isTotalHidden |= hidesTotal;
            masked[tag] = [.. groups.Select((group, i) => hidden[i] || hiddenGroups[tag][i] ? suppress(group) : group)];
        }

        return (isTotalHidden ? suppress(overall) : overall, masked);
    }

    private static Estimate Suppressed() => Estimate.None(ScoringFault.Suppressed);

    private static Measures Suppressed(Measures measures) =>
        measures with
        {
            Score = Suppressed(),
            SatisfiedRate = Suppressed(),
            AwarenessRate = Suppressed(),
            Coverage = null,
        };

    private static Measures WithoutAwareness(Measures measures) => measures with { AwarenessRate = Suppressed() };
}
