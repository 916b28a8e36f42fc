using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.IndicatorWeights;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

/// <summary>Weights, scores, tests and series move with the unit of their data, or do not where they have none.</summary>
public sealed class UnitInvarianceTests
{
    private static readonly Gen<double[]> Numbers = Gen.Int[1, 1000]
        .Array[12]
        .Select(steps => Array.ConvertAll(steps, step => step / 8.0));
    private static readonly Partition Sexes = Partition.Of([
        "f",
        "f",
        "f",
        "m",
        "m",
        "m",
        "f",
        "f",
        "f",
        "m",
        "m",
        "m",
    ]);
    private static readonly Partition Ages = Partition.Of(["y", "o", "y", "o", "y", "o", "y", "o", "y", "o", "y", "o"]);

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Weighting_OfWeightsInAnyUnit_IsTheSame(int exponent) =>
        Numbers.Sample(weights =>
        {
            var other = Units.In(exponent, weights);
            AssertMoved(Kish.Normalise(weights), Kish.Normalise(other));
            Units.AssertMoved(Kish.Of(weights).EffectiveBase, Kish.Of(other).EffectiveBase);
            AssertMoved(Rake(weights).Weights, Rake(other).Weights);
            Units.AssertMoved(Rake(weights).LeastFactor, Rake(other).LeastFactor, -exponent);
            AssertMoved(Stratify(weights).Weights, Stratify(other).Weights);
            // One weight at least lies between the bounds of its own size.
            var (usual, scaled) = (Trimming.Of(weights, 0, 200), Trimming.Of(other, 0, Math.ScaleB(200, exponent)));
            AssertMoved(usual.Weights, scaled.Weights, exponent);
        });

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Scores_OfIndicatorsInAnyUnit_AreTheSame(int exponent) =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (one, two) =>
                {
                    Direction[] directions = [Direction.MoreIsBetter, Direction.MoreIsBetter];
                    if (one.Max() <= one.Min() || two.Max() <= two.Min())
                    {
                        return;
                    }

                    var other = Units.In(exponent, one);
                    AssertMoved(Normalisation.ZScore(one, directions[0]), Normalisation.ZScore(other, directions[0]));
                    AssertMoved(Normalisation.MinMax(one, directions[0]), Normalisation.MinMax(other, directions[0]));
                    AssertMoved(
                        [.. EntropyWeights.Of([one, two], directions).Weights],
                        [.. EntropyWeights.Of([other, two], directions).Weights]
                    );
                }
            );

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Tests_OfFiguresInAnyUnit_AreTheSame(int exponent) =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (one, two) =>
                {
                    var (a, b) = (Units.In(exponent, one), Units.In(exponent, two));
                    AssertMoved(WelchTest.Of(one, two), WelchTest.Of(a, b), exponent);
                    AssertMoved(
                        WaveTest.Of(one[0], one[1], two[0], two[1], degreesOfFreedom: 9),
                        WaveTest.Of(a[0], a[1], b[0], b[1], degreesOfFreedom: 9),
                        exponent
                    );
                }
            );

    [TestCase(-660)]
    [TestCase(300)]
    public void Series_InAnyUnit_RaiseTheSameAlerts(int exponent) =>
        Numbers.Sample(values =>
        {
            var other = Units.In(exponent, values);
            Units.AssertMoved(ControlChart.Of(values).High, ControlChart.Of(other).High, exponent);
            Assert.That(ControlChart.Of(other).Alerts, Is.EqualTo(ControlChart.Of(values).Alerts));
            Assert.That(MedianScores.Of(other).Scores, Is.EqualTo(MedianScores.Of(values).Scores).Within(1e-12));
            Assert.That(
                HampelFilter.Of(other).Points.Select(point => point.Alerts),
                Is.EqualTo(HampelFilter.Of(values).Points.Select(point => point.Alerts))
            );
        });

    private static Raking Rake(double[] weights) =>
        Raking.Of(
            weights,
            [
                new RakingMargin("sex", Sexes, new Dictionary<string, double> { ["f"] = 40, ["m"] = 60 }),
                new RakingMargin("age", Ages, new Dictionary<string, double> { ["y"] = 55, ["o"] = 45 }),
            ]
        );

    private static PostStratification Stratify(double[] weights) =>
        PostStratification.Of(weights, Sexes, new Dictionary<string, double> { ["f"] = 40, ["m"] = 60 });

    private static void AssertMoved(Difference usual, Difference other, int exponent)
    {
        Units.AssertMoved(usual.Value, other.Value, exponent);
        Units.AssertMoved(usual.StandardError, other.StandardError, exponent);
        Units.AssertMoved(usual.Statistic, other.Statistic);
        Units.AssertMoved(usual.PValue, other.PValue);
        Assert.That(other.Absence, Is.EqualTo(usual.Absence));
    }

    private static void AssertMoved(ReadOnlySpan<double> usual, ReadOnlySpan<double> other, int exponent = 0)
    {
        Assert.That(other.Length, Is.EqualTo(usual.Length));
        for (var i = 0; i < usual.Length; i++)
        {
            Units.AssertMoved(usual[i], other[i], exponent);
        }
    }
}
