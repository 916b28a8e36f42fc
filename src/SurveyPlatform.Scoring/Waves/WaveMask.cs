using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides the figures behind which too few respondents stand, and those that would give them away.</summary>
/// <remarks>
/// A group is hidden from every table where its responses are too few. Of what is left, a figure is hidden where too few of
/// the group answered to it, with other groups, of whatever breakdown, while these would give it away. Who wrote answers down is no
/// trait of respondents, and nothing is told by helper. A node of which a child is hidden is hidden too: it and the other children
/// would give that child away. Source: METHOD.md §13.
/// </remarks>
internal sealed class WaveMask
{
    private readonly SmallGroups small;
    private readonly GroupMasks masks;
    private readonly WaveScores scores;
    private readonly WaveFigures figures;
    private readonly int areaLevel;
    private readonly Dictionary<string, bool[]> hiddenGroups;

    private WaveMask(WaveScores scores, ResponseFrame frame, WaveEstimates estimates, WavePlan plan)
    {
        this.scores = scores;
        figures = estimates.Figures;
        areaLevel = plan.AreaLevel;
        small = new SmallGroups(plan.LeastBase);
        masks = new GroupMasks(estimates.CountGroups(frame), small, scores.Weighting.Traits);
        hiddenGroups = scores.Breakdowns.ToDictionary(
            breakdown => breakdown.Tag,
            breakdown =>
                Trait.IsOfHelpers(breakdown.Tag, frame)
                    ? [.. breakdown.Groups.Select(_ => true)]
                    : FindHiddenGroups(breakdown),
            StringComparer.Ordinal
        );
    }

    /// <param name="scores">As computed.</param>
    /// <param name="frame">The responses that they are scores of.</param>
    /// <param name="estimates">What they were taken from.</param>
    /// <param name="plan">Says how many respondents must stand behind a figure.</param>
    public static WaveScores Apply(WaveScores scores, ResponseFrame frame, WaveEstimates estimates, WavePlan plan) =>
        new WaveMask(scores, frame, estimates, plan).Apply();

    private WaveScores Apply()
    {
        var nodes = Nodes();
        var isRankingHidden = nodes.Any(node => IsHidden(node.Overall.Score));
        var distributions = new DistributionMask(small, masks.Answers, scores);
        return scores with
        {
            Breakdowns = [.. scores.Breakdowns.Select(Conceal)],
            Nodes = nodes,
            Ratings =
            [
                .. scores.Ratings.Select(rating =>
                {
                    var (overall, byGroup) = Conceal((rating.Overall, rating.ByGroup), figures.PlacesOf(rating.Field));
                    return rating with { Overall = overall, ByGroup = byGroup };
                }),
            ],
            Recommendation =
                scores.Recommendation is { } asked && figures.Recommendation is { } places
                    ? Conceal(asked, places)
                    : null,
            Distributions = [.. scores.Distributions.Select(distributions.Conceal)],
            ProjectRanking = isRankingHidden
                ? Trends.SignificanceRanking.Of([], scores.ProjectRanking.Level)
                : scores.ProjectRanking,
            RankingAbsence = isRankingHidden ? ScoringFault.Suppressed : null,
        };
    }

    private bool[] FindHiddenGroups(Breakdown breakdown) =>
        masks.Responses.Of(breakdown.Tag, areaLevel)
        ?? small.Hidden([.. breakdown.Responses.Select(count => count ?? 0)], scores.Responses).Groups;

    /// <summary>From the leaves up, as the list has each node before its children.</summary>
    private List<NodeScores> Nodes()
    {
        var masked = scores.Nodes.ToDictionary(node => node.Node.Code, StringComparer.Ordinal);
        foreach (var node in scores.Nodes.Reverse())
        {
            var (overall, byGroup) = Conceal((node.Overall, node.ByGroup), figures.PlacesOf(node.Node));
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
        MeasurePlaces places
    )
    {
        var (overall, byGroup) = Conceal(
            measured.Overall,
            measured.ByGroup,
            measures => measures.AwarenessRate,
            places.AwarenessRate,
            WithoutAwareness
        );
        var (shown, shownByGroup) = Conceal(
            measured.Overall,
            measured.ByGroup,
            measures => measures.Score,
            places.Score,
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

    private RecommendationScores Conceal(RecommendationScores asked, RecommendationPlaces places)
    {
        var (overall, byGroup) = Conceal(
            asked.Overall,
            asked.ByGroup,
            one => one.Score,
            places.Score,
            _ => new Recommendation(Suppressed(), Suppressed(), Suppressed(), Suppressed())
        );
        return asked with { Overall = overall, ByGroup = byGroup };
    }

    /// <summary>Hides the groups of which too few answered, and the whole where it would give them away.</summary>
    private (T Overall, IReadOnlyDictionary<string, IReadOnlyList<T>> ByGroup) Conceal<T>(
        T overall,
        IReadOnlyDictionary<string, IReadOnlyList<T>> byGroup,
        Func<T, Estimate> score,
        int figure,
        Func<T, T> suppress
    )
    {
        var (mask, total) = (masks.Of(figure), score(overall).Base);
        var isTotalHidden = mask.HidesTotal || small.IsSmall(total);
        var masked = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        foreach (var (tag, groups) in byGroup)
        {
            // Of which nothing is told, that gives nothing away.
            var isClosed = Array.TrueForAll(hiddenGroups[tag], hidden => hidden);
            var hidden = isClosed ? hiddenGroups[tag] : mask.Of(tag, areaLevel);
            if (hidden is null)
            {
                (hidden, var hidesTotal) = small.Hidden([.. groups.Select(group => score(group).Base)], total);
                isTotalHidden |= hidesTotal;
            }

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
