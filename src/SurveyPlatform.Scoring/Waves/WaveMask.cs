using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Disclosure;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides the figures behind which too few respondents stand, and those that would give them away.</summary>
/// <remarks>
/// A group is hidden from every table where its responses are too few. Of what is left, a figure is hidden where too few of
/// the group answered to it, with the smallest of the other groups while the total would give it away; places are hidden on all levels
/// of their tree together, whichever of them is shown. A node of which a
/// child is hidden is hidden too: it and the other children would give that child away. Source: METHOD.md §13.
/// </remarks>
internal sealed class WaveMask
{
    private readonly int leastBase;
    private readonly int areaLevel;
    private readonly WaveScores scores;
    private readonly AreaBases? places;
    private readonly Dictionary<string, bool[]> hiddenGroups;

    private WaveMask(WaveScores scores, AreaBases? places, WavePlan plan)
    {
        this.scores = scores;
        this.places = places;
        (leastBase, areaLevel) = (plan.LeastBase, plan.AreaLevel);
        hiddenGroups = scores.Breakdowns.ToDictionary(
            breakdown => breakdown.Tag,
            breakdown =>
                Hidden(
                    breakdown.Tag,
                    [.. breakdown.Responses.Select(count => count ?? 0)],
                    bases => bases.Responses,
                    out _
                ),
            StringComparer.Ordinal
        );
    }

    /// <param name="scores">As computed.</param>
    /// <param name="places">Who stands behind them in every place; null where nobody was asked where he lives.</param>
    /// <param name="plan">Says how many respondents must stand behind a figure.</param>
    public static WaveScores Apply(WaveScores scores, AreaBases? places, WavePlan plan) =>
        new WaveMask(scores, places, plan).Apply();

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
                    var (overall, byGroup) = Conceal(rating.Overall, rating.ByGroup, bases => bases.Of(rating.Field));
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
            var (overall, byGroup) = Conceal(node.Overall, node.ByGroup, bases => bases.Of(node.Node));
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
        IReadOnlyDictionary<string, IReadOnlyList<Measures>> byGroup,
        Func<AreaBases, int[]> basesOf
    ) => Conceal(overall, byGroup, measures => measures.Score, basesOf, Suppressed);

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
        var isTotalHidden = IsSmall(score(overall).Base);
        var masked = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        foreach (var (tag, groups) in byGroup)
        {
            var hidden = Hidden(tag, [.. groups.Select(group => score(group).Base)], basesOf, out var hidesTotal);
            isTotalHidden |= hidesTotal;
            masked[tag] = [.. groups.Select((group, i) => hidden[i] || hiddenGroups[tag][i] ? suppress(group) : group)];
        }

        return (isTotalHidden ? suppress(overall) : overall, masked);
    }

    /// <summary>
    /// An item that divides respondents would tell how many a hidden group has, whether it divides here or not. What is measured is no
    /// trait of theirs, and divides only where somebody asks for it.
    /// </summary>
    private Distribution Conceal(Distribution distribution)
    {
        var tags = distribution.Field.Item.Tags;
        var divides = RatingValues.IsGraded(distribution.Field) ? tags.Any(hiddenGroups.ContainsKey) : tags.Count > 0;
        if (!divides || distribution.Categories.Count == 0)
        {
            return distribution;
        }

        var valid = distribution.Categories.Where(share => share.Category.State == CellState.Valid).ToList();
        var isHidden =
            places is not null && string.Equals(distribution.Field.Code, places.Field.Code, StringComparison.Ordinal)
                ? AreaSuppression.Of(places.Tree, places.Responses, level: 1, leastBase).Hidden
                : Hidden([.. valid.Select(share => share.Count ?? 0)], out _);
        var hidden = valid.Where((_, i) => isHidden[i]).ToHashSet();
        return distribution with
        {
            Categories =
            [
                .. distribution.Categories.Select(share =>
                    hidden.Contains(share)
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

    /// <param name="tag">The breakdown.</param>
    /// <param name="counts">Who stands behind each of its groups.</param>
    /// <param name="basesOf">The same in every place, where the breakdown is by places.</param>
    /// <param name="hidesTotal">Whether the figure of all respondents would give a group away.</param>
    private bool[] Hidden(string tag, int[] counts, Func<AreaBases, int[]> basesOf, out bool hidesTotal)
    {
        if (places?.Tags.Contains(tag, StringComparer.Ordinal) is true)
        {
            (var hidden, hidesTotal) = AreaSuppression.Of(places.Tree, basesOf(places), areaLevel, leastBase);
            return hidden;
        }

        return Hidden(counts, out hidesTotal);
    }

    private bool[] Hidden(int[] counts, out bool hidesTotal)
    {
        var cells = counts.Select((count, i) => new TableCell(i.ToString("D4", null), count)).ToList();
        var masked = CellSuppression.Of([new TableGroup { Id = "groups", Cells = cells }], leastBase)[0];
        hidesTotal = masked.Total == TotalStatus.Suppressed;
        return [.. masked.Cells.Select(status => status != CellStatus.Published)];
    }

    private static Estimate Suppressed() => Estimate.None(ScoringFault.Suppressed);

    private static Measures Suppressed(Measures measures) =>
        measures with
        {
            Score = Suppressed(),
            SatisfiedRate = Suppressed(),
            AwarenessRate = Suppressed(),
        };
}
