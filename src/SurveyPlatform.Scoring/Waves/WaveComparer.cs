using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Figures;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Holds the scores of a wave against those of an earlier one, or of groups against all other respondents.</summary>
/// <remarks>Tests are adjusted by Holm over the whole table. Source: METHOD.md §4.2, contrasts; §12, waves and multiplicity.</remarks>
public static class WaveComparer
{
    // Shares that differ by less were written as different numbers of the same ratio.
    private const double Rounding = 1e-9;

    /// <summary>Compares two waves of different respondents, node by node.</summary>
    /// <param name="later">The wave asked about.</param>
    /// <param name="earlier">The wave to hold it against.</param>
    /// <returns>
    /// One a node that both index trees have, in the order of the later one: t with the smaller of the two degrees of freedom. A node
    /// whose question or scale changed, or the weights below it, is no series and is not tested. Differences are in index points.
    /// </returns>
    /// <exception cref="ArgumentNullException">A wave is missing.</exception>
    public static IReadOnlyList<ComparedNode> Waves(ScoredWave later, ScoredWave earlier)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlier);
        var before = earlier.Scores.Nodes.ToDictionary(node => node.Node.Code, StringComparer.Ordinal);
        var compared = new List<ComparedNode>();
        foreach (var node in later.Scores.Nodes)
        {
            if (before.TryGetValue(node.Node.Code, out var other))
            {
                var (score, otherScore) = (node.Overall.Score, other.Overall.Score);
                compared.Add(
                    FindBreak(node.Node, later.Questionnaire, other.Node, earlier.Questionnaire) is { } broken
                        ? new ComparedNode(node.Node, null, score, otherScore, null) { Break = broken }
                        : new ComparedNode(node.Node, null, score, otherScore, Test(score, otherScore))
                );
            }
        }

        return ComparedNode.Adjust(compared, later.Scores.ProjectRanking.Level);
    }

    /// <summary>Compares each group of a breakdown with all other respondents of the wave, node by node.</summary>
    /// <param name="scores">The scores of the wave; their first breakdown is the one to compare by.</param>
    /// <param name="frame">The responses that they are scores of.</param>
    /// <param name="plan">How they were scored.</param>
    /// <returns>
    /// For each node each group, in their orders; empty where the breakdown divides nobody. Hidden scores stay hidden, and so does all
    /// that would give one away.
    /// </returns>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c> and its like, where the plan's weighting cannot be carried out.</exception>
    public static IReadOnlyList<ComparedNode> Groups(WaveScores scores, ResponseFrame frame, WavePlan plan)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(plan);
        if (scores.Breakdowns is not [var breakdown, ..] || plan.Questionnaire.Questionnaire.Index is null)
        {
            return [];
        }

        var weighted = WaveWeighting.Weigh(frame, plan);
        var dimension = frame.FindDimension(breakdown.Tag, plan.AreaLevel)!;
        Grouping[] groupings =
        [
            .. Enumerable.Range(0, breakdown.Groups.Count).Select(group => Grouping.Opposing(dimension.GroupOf, group)),
        ];
        var estimates = new WaveEstimates(frame, plan, weighted, groupings);
        return ComparedNode.Adjust(
            [
                .. scores.Nodes.SelectMany(node =>
                    breakdown.Groups.Select(
                        (group, position) =>
                            IsHidden(node.Overall)
                            || IsHidden(node.ByGroup[breakdown.Tag][position])
                            || SmallBase.IsHidden(estimates.Score(node.Node, position, 1).Base, plan.LeastBase)
                                ? Hidden(node.Node, group, plan)
                                : Compare(node.Node, group, estimates, position)
                    )
                ),
            ],
            plan.Level
        );
    }

    /// <summary>
    /// All others are the whole less the group: where both of these are shown they tell nothing new, and where either is hidden they
    /// would give it away. They may be too few to be shown for all that.
    /// </summary>
    private static bool IsHidden(Measures measures) => measures.Score.Absence is ScoringFault.Suppressed;

    private static ComparedNode Hidden(IndexNode node, Group group, WavePlan plan)
    {
        var hidden = Estimate.None(ScoringFault.Suppressed);
        return new ComparedNode(node, group, hidden, hidden, Difference.None(ScoringFault.Suppressed, plan.Level));
    }

    private static ComparedNode Compare(IndexNode node, Group group, WaveEstimates estimates, int grouping)
    {
        var (own, rest) = (estimates.Score(node, grouping, 0), estimates.Score(node, grouping, 1));
        var apart = estimates.Difference(node, grouping);
        return new ComparedNode(node, group, own, rest, Contrast.Of(own, rest, apart.Variance, apart.DegreesOfFreedom));
    }

    private static Difference Test(Estimate later, Estimate earlier) =>
        (later.Absence ?? earlier.Absence) is { } reason
            ? Difference.None(reason, later.Level)
            : WaveTest.Of(
                earlier.Value!.Value,
                earlier.StandardError!.Value,
                later.Value!.Value,
                later.StandardError!.Value,
                covariance: 0,
                Math.Min(later.DegreesOfFreedom, earlier.DegreesOfFreedom),
                level: later.Level
            );

    private static SeriesBreak? FindBreak(
        IndexNode node,
        PreparedQuestionnaire questionnaire,
        IndexNode other,
        PreparedQuestionnaire otherQuestionnaire
    )
    {
        if (node.Item is { } item && other.Item is { } otherItem)
        {
            return FigureOf(item, questionnaire).FindBreak(FigureOf(otherItem, otherQuestionnaire));
        }

        if (node.Children.Count != other.Children.Count || node.Item is not null || other.Item is not null)
        {
            return SeriesBreak.Weights;
        }

        var (shares, otherShares) = (WaveFigures.SharesOf(node), WaveFigures.SharesOf(other));
        for (var i = 0; i < shares.Length; i++)
        {
            var at = Enumerable
                .Range(0, otherShares.Length)
                .FirstOrDefault(
                    k => string.Equals(other.Children[k].Code, node.Children[i].Code, StringComparison.Ordinal),
                    -1
                );
            if (at < 0 || Math.Abs(otherShares[at] - shares[i]) > Rounding)
            {
                return SeriesBreak.Weights;
            }

            if (FindBreak(node.Children[i], questionnaire, other.Children[at], otherQuestionnaire) is { } below)
            {
                return below;
            }
        }

        return null;
    }

    private static WaveFigure FigureOf(string code, PreparedQuestionnaire questionnaire)
    {
        var field = questionnaire.Fields.First(field => string.Equals(field.Code, code, StringComparison.Ordinal));
        var wording = string.Join(
            '\n',
            new[] { field.Item.Stem, field.Row?.Label }.OfType<LocalText>().Select(Chinese)
        );
        return new WaveFigure(
            Estimate.None(ScoringFault.EmptyDomain),
            wording,
            RatingScales.TableOf(RatingScales.Of(field, questionnaire)!)
        );

        static string Chinese(LocalText text) => text.In(LocalText.Chinese);
    }
}
