using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>The small wave before anybody has answered: no estimate exists, and the figures of weighting are no numbers.</summary>
internal static class EmptyWave
{
    public static SummarySource Source()
    {
        var source = SmallWave.Source();
        return source with
        {
            Scores = source.Scores with
            {
                Responses = 0,
                LeftOut = 0,
                Weighting = Unweighted(),
                Breakdowns = [.. source.Scores.Breakdowns.Select(Emptied)],
                Nodes = [.. source.Scores.Nodes.Select(Emptied)],
                Ratings = [],
                Recommendation = null,
                Distributions = [.. source.Scores.Distributions.Select(Emptied)],
            },
        };
    }

    private static Breakdown Emptied(Breakdown breakdown) =>
        breakdown with
        {
            Responses = [.. breakdown.Groups.Select(_ => 0)],
        };

    private static NodeScores Emptied(NodeScores node)
    {
        var none = Sample.NoMeasures(ScoringFault.EmptyDomain);
        return node with
        {
            Overall = none,
            ByGroup = node.ByGroup.ToDictionary(
                by => by.Key,
                by => (IReadOnlyList<Measures>)[.. by.Value.Select(_ => none)],
                StringComparer.Ordinal
            ),
        };
    }

    private static Distribution Emptied(Distribution distribution) =>
        distribution with
        {
            Cells = new CellCounts(0, 0, 0, 0, 0, 0),
            Categories = [.. distribution.Categories.Select(share => new CategoryShare(share.Category, 0, null, null))],
            Numbers = null,
        };

    private static WeightingReport Unweighted() =>
        new()
        {
            PostStrata = null,
            Cells = 0,
            Refused = [],
            WithoutWeight = 0,
            Population = null,
            Source = null,
            LeastWeight = double.NaN,
            MostWeight = double.NaN,
            DesignEffect = double.NaN,
            EffectiveBase = 0,
        };
}
