using CsCheck;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.IndicatorWeights;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests;

/// <summary>Hands any numbers to the public methods: what comes back is numbers, or a refusal of a kind that they document.</summary>
public sealed class FiniteNumbersTests
{
    private const int Rounds = 100;

    [TestCaseSource(nameof(Weighting))]
    [TestCaseSource(nameof(Indexing))]
    [TestCaseSource(nameof(Measuring))]
    [TestCaseSource(nameof(Estimating))]
    [TestCaseSource(nameof(Replicating))]
    [TestCaseSource(nameof(Comparing))]
    [TestCaseSource(nameof(Tails))]
    public void Call_OfAnyNumbers_GivesNumbersOrRefuses(object call) =>
        AnyNumbers.Any.Sample(
            numbers => Assert.That(FaultOf((Call)call, numbers), Is.Null),
            iter: Rounds,
            threads: 1,
            print: Written
        );

    private static string? FaultOf(Call call, AnyNumbers numbers)
    {
        try
        {
            return NumberWalk.FindNoNumber(call.Of(numbers), call.MarksMissing);
        }
        catch (Exception refusal)
            when (refusal is ScoringException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<Call> Weighting() =>
        [
            new("Kish.Of", n => Kish.Of(n.Sizes)),
            new("Kish.Normalise", n => Kish.Normalise(n.Sizes)),
            new("DesignWeights.OfProbabilities", n => DesignWeights.OfProbabilities([n.Sizes, n.X])),
            new("DesignWeights.OfCounts", n => DesignWeights.OfCounts([(n.Sizes, n.X)])),
            new("Trimming", n => Trimming.Of(n.Sizes, n.One, n.Other)),
            new("Trimming.Weights", n => Trimming.Of(n.Sizes, null, n.Other, strict: true).Weights.ToArray()),
            new("Raking", n => Raking.Of(n.Sizes, [Margin(n)])),
            new("Raking.Weights", n => Raking.Of(n.Sizes, [Margin(n)]).Weights.ToArray()),
            new("PostStratify", n => n.Design().PostStratify(n.Groups, Margin(n).Targets).Weights.ToArray()),
            new("CombinedWeights.Multiply", n => CombinedWeights.Multiply(n.Sizes, n.X)),
            new("CombinedWeights.Blend", n => CombinedWeights.Blend(n.Sizes, n.X, n.One)),
            new("EntropyWeights", n => EntropyWeights.Of([n.Sizes, n.X], [More, Direction.LessIsBetter])),
            new("DrawnItems.ProbabilitiesOf", n => DrawnItems.ProbabilitiesOf(n.Sizes, 2)),
        ];

    private static IEnumerable<Call> Indexing() =>
        [
            new("MinMax", n => Normalisation.MinMax(n.X, More)) { MarksMissing = true },
            new("MinMax in bounds", n => Normalisation.MinMax(n.X, More, n.One, n.Other)) { MarksMissing = true },
            new("ZScore", n => Normalisation.ZScore(n.X, More)) { MarksMissing = true },
            new("PercentileRank", n => Normalisation.PercentileRank(n.X, More)) { MarksMissing = true },
            new("Borda", n => Normalisation.Borda(n.X, More)) { MarksMissing = true },
            new("Goalposts", n => Normalisation.Goalposts(n.X, More, n.One, n.Other)) { MarksMissing = true },
            new("CompetitionRank", n => CompetitionRank.Of(n.X)),
            .. Enum.GetValues<MeanKind>()
                .SelectMany(kind =>
                    new Call[]
                    {
                        new($"Aggregation {kind}", n => Aggregation.Of(n.X, n.Sizes, kind)),
                        new($"EstimateAggregation {kind}", n => EstimateAggregation.Of(Estimates(n), n.Z, kind)),
                    }
                ),
        ];

    private static IEnumerable<Call> Measuring() =>
        [
            new("Reliability", n => Scoring.Quality.Reliability.Of([n.X, n.Y, n.Z])),
            new("Reliability of pairs", n => Scoring.Quality.Reliability.Of([n.X, n.Y, n.Z], MissingItems.UsePairs)),
            new("SamplingAdequacy", n => SamplingAdequacy.Of([n.X, n.Y, n.Z])),
            new("ResponseQuality", n => ResponseQuality.Of(n.X, [n.Y, n.Z], new ResponseQualityRules())),
            new("DriverImportance", n => DriverImportance.Of(n.X, [n.Y, n.Z])),
            new("DriverImportance weighted", n => DriverImportance.Of(n.X, [n.Y, n.Z], n.Sizes)),
            new("ImportancePerformance.AtMeans", n => ImportancePerformance.AtMeans(n.X, n.Y)),
            new("ImportancePerformance.AtMedians", n => ImportancePerformance.AtMedians(n.X, n.Y)),
            new("ImportancePerformance.At", n => ImportancePerformance.At(n.X, n.Y, n.One, n.Other)),
        ];

    private static IEnumerable<Call> Estimating() =>
        [
            new("Mean", n => Linearisation.Mean(n.Design(), n.X, n.Whole).ToEstimate()),
            new("Mean linearised", n => Linearisation.Mean(n.Design(), n.X, n.Whole).Linearised.ToArray()),
            new("Total", n => Linearisation.Total(n.Design(), n.X, n.Whole).ToEstimate()),
            new("Ratio", n => Linearisation.Ratio(n.Design(), n.X, n.Y, n.Whole).ToEstimate()),
            new("Ratio linearised", n => Linearisation.Ratio(n.Design(), n.X, n.Y, n.Whole).Linearised.ToArray()),
            new(
                "Proportions",
                n => Linearisation.Proportions(n.Design(), n.Groups, n.Whole).Select(p => p.ToEstimate())
            ),
            new("DesignVariance", n => DesignVariance.Of(Linearisation.Mean(n.Design(), n.X, n.Whole))),
            new("DesignEffect.OfMean", n => DesignEffect.OfMean(Linearisation.Mean(n.Design(), n.X, n.Whole), n.X)),
            new("DesignEffect.OfTotal", n => DesignEffect.OfTotal(Linearisation.Total(n.Design(), n.X, n.Whole), n.X)),
            .. Enum.GetValues<ProportionMethod>()
                .Select(method => new Call(
                    $"ProportionInterval {method}",
                    n => ProportionInterval.Of(Linearisation.Proportion(n.Design(), n.Groups, "g0", n.Whole), method)
                )),
            new(
                "DrawnItems",
                n => new DrawnItems(n.Design(), [n.X, n.Y], [n.Z, n.Sizes]).MeanOfAll(n.Whole).ToEstimate()
            ),
            new("Combine", n => LinearisedEstimate.Combine([n.One, n.Other], GroupMeans(n))),
            new("Contrast", n => GroupMeans(n) is [var one, var other] ? Contrast.Of(one, other) : null),
            new("SignificanceRanking", n => SignificanceRanking.Of(GroupMeans(n))),
            new(
                "Association",
                n =>
                    Association.Of(
                        n.Design(),
                        n.Groups,
                        Partition.Of(n.Counts(1).Select(c => (string?)$"{c}").ToArray()),
                        n.Whole
                    )
            ),
        ];

    private static IEnumerable<Call> Replicating() =>
        [
            new("Jackknife", n => Jackknife.Of(n.Design()).Mean(n.X, n.Whole).ToEstimate()),
            new(
                "Jackknife about its mean",
                n => Jackknife.Of(n.Design()).Total(n.X, n.Whole).ToEstimate(0.9, ReplicateCentre.Mean)
            ),
            new("Jackknife of a ratio", n => Jackknife.Of(n.Design()).Ratio(n.X, n.Y, n.Whole)),
            new("Percentiles", n => Jackknife.Of(n.Design()).Mean(n.X, n.Whole).ToPercentileEstimate()),
            new(
                "GivenReplicates",
                n => GivenReplicates.Of(n.Sizes, [n.Y, n.Z], n.One, [1, n.Other]).Mean(n.X, n.Whole)
            ),
            new("DriverEstimates", n => DriverEstimates.Of(Jackknife.Of(n.Design()), n.X, [n.Y])),
        ];

    private static IEnumerable<Call> Comparing() =>
        [
            new("WelchTest", n => WelchTest.Of(n.X, n.Y)),
            new("TrendLine", n => TrendLine.Of(n.X, n.Y, n.Sizes)),
            new("TrendLine by turns", n => TrendLine.Of([.. n.X.Select((_, i) => (double)i)], n.Y, n.Sizes)),
            new("WaveTest", n => WaveTest.Of(n.One, 1, n.Other, n.Sizes.FirstOrDefault(), 0, n.X.FirstOrDefault())),
            new("ProportionTrend", n => ProportionTrend.Of(n.Counts(3), [.. n.X.Select(_ => 4)], n.Y)),
            new("Multiplicity", n => Multiplicity.Adjust([.. n.X.Select(p => (double?)p)])),
            new("ControlChart", n => ControlChart.Of(n.X)) { MarksMissing = true },
            new("SmoothedChart", n => SmoothedChart.Of(n.X, new SmoothedChartSettings())) { MarksMissing = true },
            new("MedianScores", n => MedianScores.Of(n.X)) { MarksMissing = true },
            new("HampelFilter", n => HampelFilter.Of(n.X)) { MarksMissing = true },
            new("YearlyChange", n => YearlyChange.Of(n.X, 4)) { MarksMissing = true },
            new("SeasonalTrend", n => SeasonalTrend.Of(n.X, 4)) { MarksMissing = true },
        ];

    private static IEnumerable<Call> Tails() =>
        [
            new("Tail of Normal", n => TailProbabilities.Normal(n.One)),
            new("Tail of StudentT", n => TailProbabilities.StudentT(n.One, n.Other)),
            new("Tail of ChiSquared", n => TailProbabilities.ChiSquared(n.One, n.Other)),
            new("Tail of FisherF", n => TailProbabilities.FisherF(n.One, n.Other, n.Sizes.FirstOrDefault(1))),
            new("Quantile of StudentT", n => Quantiles.StudentT(0.3, n.Other)),
            new("Quantile of Beta", n => Quantiles.Beta(0.3, n.One, n.Other)),
            new("Quantile of FisherF", n => Quantiles.FisherF(0.3, n.One, n.Other)),
            .. Enum.GetValues<SimpleProportionMethod>()
                .Select(method => new Call(
                    $"SimpleProportion {method}",
                    n => SimpleProportion.Of(n.Counts(4).FirstOrDefault(), 4, method, n.One)
                )),
            new("ProportionDifference", n => ProportionDifference.Of(n.Counts(4).FirstOrDefault(), 4, 1, 3, n.One)),
        ];

    private const Direction More = Direction.MoreIsBetter;

    private static RakingMargin Margin(AnyNumbers n) =>
        new(
            "group",
            n.Groups,
            new Dictionary<string, double>
            {
                ["g0"] = n.One,
                ["g1"] = n.Other,
                ["g2"] = 7,
            }
        );

    private static LinearisedEstimate[] GroupMeans(AnyNumbers n)
    {
        var (design, groups) = (n.Design(), n.Groups);
        return
        [
            Linearisation.Mean(design, n.X, Domain.Of(groups, "g0")),
            Linearisation.Mean(design, n.X, Domain.Of(groups, "g1")),
        ];
    }

    private static EstimateSet Estimates(AnyNumbers n) => new() { Values = n.X, StandardErrors = n.Sizes };

    private static string Written(AnyNumbers n) =>
        $"x [{string.Join(", ", n.X)}] y [{string.Join(", ", n.Y)}] z [{string.Join(", ", n.Z)}] sizes [{string.Join(", ", n.Sizes)}] one {n.One} other {n.Other}";

    /// <summary>A method with the numbers that it is given.</summary>
    /// <param name="Name">What the report calls it.</param>
    /// <param name="Of">Calls it.</param>
    internal sealed record Call(string Name, Func<AnyNumbers, object?> Of)
    {
        /// <summary>Whether the method gives NaN back where a value is missing.</summary>
        public bool MarksMissing { get; init; }

        public override string ToString() => Name;
    }
}
