using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

/// <summary>What is no number any more is refused, or said not to be there; it is never given out as NaN or infinity.</summary>
public sealed class RefusedNumbersTests
{
    private const double Tolerance = 1e-12;

    [Test]
    public void Estimate_WhoseBoundsLeaveTheRange_IsRefused() =>
        // m = 5.7e307 with the same error, and t(2) = 4.3: the upper bound is 3e308.
        Assert.That(
            () => Linearisation.Mean(Plain(3), [1.7e308, 1, 1], Domain.Whole(3)).ToEstimate(),
            Throws.TypeOf<OverflowException>()
        );

    [Test]
    public void Estimate_WhoseErrorLeavesTheRange_IsRefused()
    {
        // T = 0.7e308, but V = 2 Σ(t − t̄)² has the root 2.7e308.
        var total = Linearisation.Total(Plain(2), [1.7e308, -1e308], Domain.Whole(2));
        Assert.Multiple(() =>
        {
            Assert.That(() => total.ToEstimate(), Throws.TypeOf<OverflowException>());
            Assert.That(() => DesignVariance.StandardError(total), Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void CoefficientOfVariation_BeyondTheRange_IsNotThere()
    {
        // se = √(2 · 1e614 / 6) = 5.8e306 beside a mean of 3e-6.
        var estimate = Linearisation.Mean(Plain(3), [1e307, -1e307, 1e-5], Domain.Whole(3)).ToEstimate();
        Assert.Multiple(() =>
        {
            Assert.That(estimate.StandardError, Is.EqualTo(1e307 / Math.Sqrt(3)).Within(1e295));
            Assert.That(estimate.CoefficientOfVariation, Is.Null);
        });
    }

    [Test]
    public void ReplicateEstimate_WhoseBoundsLeaveTheRange_IsRefused() =>
        Assert.That(
            () => Jackknife.Of(Plain(3)).Mean([1.7e308, 1, 1], Domain.Whole(3)).ToEstimate(),
            Throws.TypeOf<OverflowException>()
        );

    [Test]
    public void Percentile_BetweenTheEndsOfTheRange_LiesBetween()
    {
        // The replicates are the two values; their distance, 3e308, is no number, but a quarter of the way is.
        var replicates = GivenReplicates.Of(
            [1, 1],
            [
                [1, 0],
                [0, 1],
            ],
            0.5,
            [1, 1]
        );
        var estimate = replicates.Mean([-1.5e308, 1.5e308], Domain.Whole(2));
        Assert.Multiple(() =>
        {
            Assert.That(estimate.Percentile(0.25), Is.EqualTo(-0.75e308).Within(1e295));
            Assert.That(estimate.Percentile(1), Is.EqualTo(1.5e308));
        });
    }

    [Test]
    public void Linearised_ThatLeaveTheRange_AreRefused() =>
        // The mean is 0, and so is four times the mean; but each row counts 0.5e308, and four times that is no number.
        Assert.That(
            () =>
            {
                var one = Linearisation.Mean(Plain(2), [1e308, -1e308], Domain.Whole(2));
                return LinearisedEstimate.Combine([4], [one]);
            },
            Throws.TypeOf<OverflowException>()
        );

    [TestCase(1)]
    [TestCase(1e-170)]
    public void DesignEffect_OfATotal_TakesWeightsInAnyUnit(double unit)
    {
        // Units of totals 0, w, 2w: V = 3/2 · 2w² = 3w². s² = ¼ · 2/1, N = 2w: V_srs = N² s²/2 = w².
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, unit, unit] });
        double[] values = [double.NaN, 1, 2];
        var total = Linearisation.Total(design, values, Domain.Whole(3));
        Assert.That(DesignEffect.OfTotal(total, values, true).Value, Is.EqualTo(3).Within(Tolerance));
    }

    [Test]
    public void Drivers_WhoseSquaresVanish_AreRefused() =>
        // All but the first column's largest value, which hardly counts, is below 1e-300: its variance is no number.
        Assert.That(
            () =>
                DriverImportance.Of(
                    [1e-308, 0.4, 1e-320, 1e-320, 5e-324, 5e-324, 0],
                    [
                        [1, 2, 1, 2, 5, 1, 3],
                        [1, 2, 3, 5, 4, 7, 1],
                    ],
                    [0.32, 5e-324, 0.6, 5e-324, 1, 0, 1e-308]
                ),
            Throws.TypeOf<OverflowException>()
        );

    [Test]
    public void Drivers_LeftInATinyUnitWhenRowsFallOut_AreMeasuredInIt()
    {
        // The first row, which misses the outcome, holds the only values of usual size. r of (1, 2, 3, 4) with (2, 1, 4, 3) is 3/5.
        var importance = DriverImportance.Of(
            [double.NaN, 2e-200, 1e-200, 4e-200, 3e-200],
            [
                [1, 1e-200, 2e-200, 3e-200, 4e-200],
            ],
            [1, 1e-200, 1e-200, 1e-200, 1e-200]
        );
        Assert.That(importance.RSquared, Is.EqualTo(0.36).Within(Tolerance));
    }

    [Test]
    public void Draw_OfSizesThatVanishBesideOne_DividesTheRestAmongThem()
    {
        // The last is certain; the other draw falls to sizes of 2024 and 1 of the smallest number there is.
        Assert.That(
            DrawnItems.ProbabilitiesOf([2024 * 5e-324, 5e-324, 1e160], 2),
            Is.EqualTo(new[] { 2024.0 / 2025, 1.0 / 2025, 1 }).Within(Tolerance)
        );
    }

    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void WaveTest_OfInfiniteDegreesOfFreedom_IsRefused(double df) =>
        Assert.That(() => WaveTest.Of(1, 1, 2, 1, 0, df), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0, 0)]
    [TestCase(4, 1)]
    public void CorrectedWilson_AtNoConfidence_EndsWhereSharesEnd(int yes, double end)
    {
        // z = 0 leaves the share moved by half a case, which goes no further than 0 or 1.
        var estimate = SimpleProportion.Of(yes, 4, SimpleProportionMethod.WilsonCorrected, 1e-300);
        Assert.Multiple(() =>
        {
            Assert.That(yes == 0 ? estimate.Low : estimate.High, Is.EqualTo(end));
            Assert.That(yes == 0 ? estimate.High : estimate.Low, Is.EqualTo(Math.Abs(end - 0.125)).Within(Tolerance));
        });
    }

    [Test]
    public void Reliability_OfAnItemWhoseDeviationLeavesTheRange_IsRefused() =>
        // s² = (1.7² + 1.7² + 1.7² + 1.7²)/3 · 1e616, whose root is 1.96e308.
        Assert.That(
            () =>
                Scoring.Quality.Reliability.Of([
                    [1.7e308, -1.7e308, 1.7e308, -1.7e308],
                    [1e308, -1e308, 1e308, 1e308],
                ]),
            Throws.TypeOf<OverflowException>()
        );

    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Ranks_OfAnInfiniteNumber_AreRefused(double score) =>
        Assert.Multiple(() =>
        {
            Assert.That(() => CompetitionRank.Of([score, 5, 3]), Throws.ArgumentException);
            Assert.That(() => Partition.Of([score, 5, 3]), Throws.ArgumentException);
        });

    [TestCase(-1)]
    [TestCase(1)]
    public void DrawnItems_OfAnItemThatIsNotThere_IsRefused(int item)
    {
        var items = new DrawnItems(
            Plain(2),
            [
                [1, 2],
            ],
            [
                [1, 1],
            ]
        );
        Assert.That(() => items.Mean(item, Domain.Whole(2)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Arithmetic_OfAVarianceBeyondTheRange_IsWrittenAsASquare()
    {
        var lines = EstimateArithmetic.OfMean(
            () => "mean",
            new Estimate
            {
                Value = 1,
                StandardError = 1e200,
                Base = 2,
                EffectiveBase = 2,
            }
        );
        Assert.That(
            lines,
            Is.EqualTo([
                "mean",
                "n = 2; n_eff = (Σw)² / Σw² = 2",
                "V = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (t_hi − t̄_h)² = (1E+200)²; se = √V = 1E+200",
            ])
        );
    }

    [Test]
    public void Arithmetic_OfNoWeightAtAll_IsRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => EstimateArithmetic.OfSums(0, 0), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => EstimateArithmetic.OfHiddenSums(double.NaN), Throws.TypeOf<OverflowException>());
            Assert.That(() => EstimateArithmetic.OfParts([1], [null]), Throws.ArgumentException);
        });

    private static SampleDesign Plain(int rows) =>
        SampleDesign.Of(new SamplingPlan { Weights = [.. Enumerable.Repeat(1.0, rows)] });
}
