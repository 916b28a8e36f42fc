using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.IndicatorWeights;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

/// <summary>Numbers at the ends of their range give what smaller ones give, or a refusal; never NaN, infinity or something else.</summary>
public sealed class ExtremeNumbersTests
{
    private const double Tolerance = 1e-12;

    [TestCase(1e308)]
    [TestCase(1)]
    [TestCase(1e-300)]
    public void Normalisation_InAnyUnit_IsTheSame(double unit)
    {
        double[] values = [-unit, unit, 0];
        Assert.Multiple(() =>
        {
            Assert.That(
                Normalisation.MinMax(values, Direction.MoreIsBetter),
                Is.EqualTo(new double[] { 0, 100, 50 }).Within(Tolerance)
            );
            // Mean 0, s = √(2/2).
            Assert.That(
                Normalisation.ZScore(values, Direction.MoreIsBetter),
                Is.EqualTo(new double[] { -1, 1, 0 }).Within(Tolerance)
            );
        });
    }

    [Test]
    public void Weights_BeyondTheRangeOfNumbers_AreRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () =>
                    DesignWeights.OfProbabilities([
                        [1e-200],
                        [1e-200],
                    ]),
                Throws.TypeOf<OverflowException>()
            );
            Assert.That(
                () => DesignWeights.OfCounts([([1e200], [1e-10]), ([1e200], [1e-10])]),
                Throws.TypeOf<OverflowException>()
            );
        });

    [Test]
    public void Tests_BeyondTheRangeOfNumbers_AreRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => WaveTest.Of(0, 1e-150, 1e200, 1e-150), Throws.TypeOf<OverflowException>());
            Assert.That(() => WaveTest.Of(1, 1, 2, 1, 0, 1e-3), Throws.TypeOf<OverflowException>());
            Assert.That(() => Quantiles.StudentT(0.999999, 0.01), Throws.TypeOf<OverflowException>());
            Assert.That(() => Quantiles.FisherF(0.975, 1e9, 1e-3), Throws.TypeOf<OverflowException>());
        });

    [TestCase(-1000)]
    [TestCase(-500)]
    [TestCase(500)]
    [TestCase(1000)]
    public void Estimates_InAnyUnit_HaveTheErrorsOfThatUnit(int exponent)
    {
        // A power of two changes no digit, so that nothing may differ but the unit.
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 2, 1, 3] });
        double[] usual = [1, 3, 2, 2];
        double[] scaled = Array.ConvertAll(usual, value => Math.ScaleB(value, exponent));
        var replicates = Jackknife.Of(design);
        var whole = Domain.Whole(4);
        Assert.Multiple(() =>
        {
            AssertScaled(
                Linearisation.Mean(design, usual, whole).ToEstimate(),
                Linearisation.Mean(design, scaled, whole).ToEstimate()
            );
            AssertScaled(
                Linearisation.Total(design, usual, whole).ToEstimate(),
                Linearisation.Total(design, scaled, whole).ToEstimate()
            );
            AssertScaled(
                Linearisation.Ratio(design, usual, [1, 2, 1, 1], whole).ToEstimate(),
                Linearisation.Ratio(design, scaled, [1, 2, 1, 1], whole).ToEstimate()
            );
            AssertScaled(replicates.Mean(usual, whole).ToEstimate(), replicates.Mean(scaled, whole).ToEstimate());
        });

        void AssertScaled(Estimate one, Estimate other)
        {
            Assert.That(other.Value, Is.EqualTo(Math.ScaleB(one.Value!.Value, exponent)));
            Assert.That(other.StandardError, Is.EqualTo(Math.ScaleB(one.StandardError!.Value, exponent)));
            Assert.That(other.StandardError, Is.GreaterThan(0));
        }
    }

    [TestCase(1e-300)]
    [TestCase(1e300)]
    public void Weights_WhoseSquaresLeaveTheRange_AreRefused(double unit)
    {
        double[] weights = [unit, 2 * unit];
        Assert.That(() => SampleDesign.Of(new SamplingPlan { Weights = weights }), Throws.TypeOf<OverflowException>());
    }

    [TestCase(1e-300)]
    [TestCase(1e308)]
    public void Raking_OfWeightsInAnyUnit_MeetsItsMargins(double unit)
    {
        // Everybody of a level weighs the same, so that each gets half of its total; g = 5/w and 10/w.
        var raked = Raking.Of(
            [unit, unit, unit, unit],
            [
                new RakingMargin(
                    "sex",
                    Partition.Of(["m", "m", "f", "f"]),
                    new Dictionary<string, double> { ["m"] = 10, ["f"] = 20 }
                ),
            ]
        );
        Assert.Multiple(() =>
        {
            Assert.That(raked.Weights.ToArray(), Is.EqualTo(new double[] { 5, 5, 10, 10 }).Within(Tolerance));
            Assert.That(raked.LeastFactor * unit, Is.EqualTo(5).Within(Tolerance));
            Assert.That(raked.GreatestFactor * unit, Is.EqualTo(10).Within(Tolerance));
        });
    }

    [Test]
    public void Raking_ByAFactorThatIsNoNumber_IsRefused() =>
        Assert.That(
            () =>
                Raking.Of(
                    [1e-300],
                    [new RakingMargin("sex", Partition.Of(["m"]), new Dictionary<string, double> { ["m"] = 1e20 })]
                ),
            Throws.TypeOf<OverflowException>()
        );

    [TestCase(1e-300)]
    [TestCase(1e-160)]
    [TestCase(1e-120)]
    [TestCase(1)]
    [TestCase(1e70)]
    [TestCase(1e300)]
    public void Reliability_InAnyUnit_HasTheSameItemTotal(double unit)
    {
        // r of (1, 2, 3) with (1, 3, 2) is 1/2.
        double[][] items =
        [
            [unit, 2 * unit, 3 * unit],
            [unit, 3 * unit, 2 * unit],
        ];
        Assert.That(
            Reliability.Of(items).Items.Select(item => item.CorrectedItemTotal),
            Is.All.EqualTo(0.5).Within(Tolerance)
        );
    }

    [Test]
    public void Draw_OfItemsOfAnySize_SumsToTheNumberDrawn() =>
        Assert.That(
            DrawnItems.ProbabilitiesOf([1e308, 1e308, 1], 2),
            Is.EqualTo(new double[] { 1, 1, 0 }).Within(Tolerance)
        );

    [Test]
    public void HarmonicMean_OfATinyScore_IsAboutTwiceIt() =>
        // 1/(½/x + ½/50) = 2x but for a part in 10^322.
        Assert.That(Aggregation.Of([1e-320, 50], [1, 1], MeanKind.Harmonic).Value, Is.EqualTo(2e-320).Within(1e-322));

    [Test]
    public void Domain_OfAnotherSample_IsRefused()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] });
        double[] values = [1, 2, 3];
        Assert.Multiple(() =>
        {
            Assert.That(() => Linearisation.Mean(design, values, Domain.Whole(5)), Throws.TypeOf<ArgumentException>());
            Assert.That(() => Linearisation.Total(design, values, Domain.Whole(2)), Throws.TypeOf<ArgumentException>());
            Assert.That(
                () => Linearisation.Mean(design, values, Domain.Of(Partition.Of(["a", "a", "a", "a"]), "a")),
                Throws.TypeOf<ArgumentException>()
            );
            Assert.That(
                () => Linearisation.Proportions(design, Partition.Of(["a", "b", "a"]), Domain.Whole(4)),
                Throws.TypeOf<ArgumentException>()
            );
            Assert.That(() => Domain.Whole(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
            var score = new ItemScore(design, [1, 2, 3], ScoreTable.EqualSteps(1, 5));
            Assert.That(() => score.Score(Domain.Whole(5)), Throws.TypeOf<ArgumentException>());
            Assert.That(() => score.Counts(Domain.Whole(5)), Throws.TypeOf<ArgumentException>());
            Assert.That(() => score.Distribution(Domain.Whole(5)), Throws.TypeOf<ArgumentException>());
        });
    }

    [Test]
    public void Ratio_WhoseDenominatorIsRoundingAlone_HasNone()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] });
        Assert.That(
            Linearisation.Ratio(design, [1, 2, 3], [0.1, 0.2, -0.3], Domain.Whole(3)).Absence,
            Is.EqualTo(ScoringFault.ZeroDenominator)
        );
    }

    [Test]
    public void Covariances_ThatCannotBe_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Combine(-5, -5), Refusal.With("BAD_MATRIX"));
            Assert.That(() => Combine(0.5, -0.5), Refusal.With("BAD_MATRIX"));
            // V = ¼ (1 + 1 + 2 · 0.5)
            Assert.That(Combine(0.5, 0.5).StandardError, Is.EqualTo(Math.Sqrt(0.75)).Within(Tolerance));
            Assert.That(() => WaveTest.Of(1, 1, 2, 1, 5), Throws.TypeOf<ArgumentOutOfRangeException>());
        });

        static CombinedEstimate Combine(double upper, double lower) =>
            EstimateAggregation.Of(
                new EstimateSet
                {
                    Values = [50, 60],
                    StandardErrors = [1, 1],
                    Covariances = new double[,]
                    {
                        { 1, upper },
                        { lower, 1 },
                    },
                },
                [1, 1],
                MeanKind.Arithmetic
            );
    }

    [Test]
    public void Cross_OfNamesWithTheSignInThem_KeepsThemApart()
    {
        var crossed = Partition.Cross(Partition.Of(["a × b", "a"]), Partition.Of(["c", "b × c"]));
        Assert.That(crossed.Names, Is.EquivalentTo(new[] { "a ×× b × c", "a × b ×× c" }));
    }

    [Test]
    public void Judgements_OfSixTypedDigits_AreReciprocal() =>
        Assert.That(
            new PairwiseComparison([
                [1, 3],
                [0.333333, 1],
            ]).Size,
            Is.EqualTo(2)
        );
}
