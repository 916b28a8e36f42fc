using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>Every number that a source offers to be printed.</summary>
internal static class SourceNumbers
{
    public static HashSet<double> Of(SummarySource source)
    {
        var scores = source.Scores;
        var weighting = scores.Weighting;
        var ranks = Enumerable.Range(1, 50).Select(rank => (double)rank);
        return
        [
            source.Version,
            scores.Responses,
            scores.LeftOut,
            weighting.Cells,
            .. new[]
            {
                weighting.WithoutWeight,
                weighting.Population ?? 0,
                weighting.LeastWeight,
                weighting.MostWeight,
                weighting.DesignEffect,
                weighting.EffectiveBase,
            }.OfType<double>(),
            .. ranks,
            .. scores.Breakdowns.SelectMany(breakdown => breakdown.Responses).Select(n => (double)n!.Value),
            .. scores.Nodes.SelectMany(Of),
            .. scores.Ratings.SelectMany(rating =>
                Of(rating.Overall).Concat(rating.ByGroup.Values.SelectMany(by => by).SelectMany(Of))
            ),
            .. scores.Recommendation is { } nps
                ? Of(nps.Overall).Concat(nps.ByGroup.Values.SelectMany(by => by).SelectMany(Of))
                : [],
            .. scores.Distributions.SelectMany(Of),
            .. source.Questionnaire.Scales.SelectMany(scale =>
                scale.Steps.SelectMany(step => new[] { step.Value, scale.ScoreOf(step) })
            ),
        ];
    }

    public static IEnumerable<double> Of(NodeScores node) =>
        [
            node.Share,
            node.ShareOfWhole,
            .. Of(node.Overall),
            .. node.ByGroup.Values.SelectMany(by => by).SelectMany(Of),
        ];

    public static IEnumerable<double> Of(Measures measures) =>
        [.. Of(measures.Score), .. Of(measures.SatisfiedRate), .. Of(measures.AwarenessRate)];

    public static IEnumerable<double> Of(Distribution distribution) =>
        [
            distribution.Cells!.Valid,
            distribution.Cells.Asked,
            distribution.Cells.DontKnow,
            distribution.Cells.NotApplicable,
            distribution.Cells.Refused,
            distribution.Cells.Missing,
            distribution.Cells.NotShown,
            .. distribution
                .Categories.SelectMany(share => new double?[] { share.Count, share.ShareOfValid, share.ShareOfAsked })
                .OfType<double>(),
            .. distribution.Numbers is { } numbers
                ? Of(numbers.Mean).Concat([numbers.Least, numbers.Median, numbers.Most])
                : [],
        ];

    private static IEnumerable<double> Of(Recommendation recommendation) =>
        [
            .. Of(recommendation.Score),
            .. Of(recommendation.Promoters),
            .. Of(recommendation.Passives),
            .. Of(recommendation.Detractors),
        ];

    private static IEnumerable<double> Of(Estimate estimate) =>
        [
            .. new[]
            {
                estimate.Value,
                estimate.StandardError,
                estimate.Low,
                estimate.High,
                estimate.Base,
                estimate.EffectiveBase,
            }.OfType<double>(),
        ];
}
