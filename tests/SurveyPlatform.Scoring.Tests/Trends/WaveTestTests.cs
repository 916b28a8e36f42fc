using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Trends;

public sealed class WaveTestTests
{
    private static readonly ScoreTable FivePoints = ScoreTable.EqualSteps(1, 5);

    [Test]
    public void Of_IndependentWaves_AgreesWithTheSumDoneByHand()
    {
        // d = 5 over √(3² + 4²) = 5: z = 1, p = 2 Φ(−1).
        var difference = WaveTest.Of(70, 3, 75, 4);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(5));
            Assert.That(difference.StandardError, Is.EqualTo(5).Within(1e-14));
            Assert.That(difference.Statistic, Is.EqualTo(1).Within(1e-14));
            Assert.That(difference.PValue, Is.EqualTo(0.31731050786291410).Within(1e-12));
            Assert.That(difference.Low, Is.EqualTo(5 - 5 * 1.959963984540054).Within(1e-12));
            Assert.That(difference.DegreesOfFreedom, Is.Null);
        });
    }

    [Test]
    public void Of_WavesThatShareRespondents_IsSharper()
    {
        // 9 + 16 − 2 · 4.5 = 16.
        Assert.That(WaveTest.Of(70, 3, 75, 4, covariance: 4.5).StandardError, Is.EqualTo(4).Within(1e-14));
    }

    [Test]
    public void Of_CovarianceOfAPanel_GivesTheErrorOfTheContrast()
    {
        // Three residents asked twice: their rows are stacked, and the resident is the sampling unit.
        var waves = Partition.Of(["1", "1", "1", "2", "2", "2"]);
        var design = SampleDesign.Of(
            new SamplingPlan { Weights = [1, 2, 1, 1, 2, 1], Units = [Partition.Of(["a", "b", "c", "a", "b", "c"])] }
        );
        LinearisedEstimate Mean(string wave) =>
            Linearisation.Mean(design, [60, 75, 40, 70, 75, 65], Domain.Of(waves, wave));
        var (first, second) = (Mean("1"), Mean("2"));

        var v = DesignVariance.Matrix([first, second]);
        var test = WaveTest.Of(
            first.Value!.Value,
            Math.Sqrt(v[0, 0]),
            second.Value!.Value,
            Math.Sqrt(v[1, 1]),
            covariance: v[0, 1]
        );

        var contrast = Contrast.Of(second, first);
        Assert.Multiple(() =>
        {
            Assert.That(v[0, 1], Is.Not.Zero);
            Assert.That(test.Value, Is.EqualTo(contrast.Value).Within(1e-12));
            Assert.That(test.StandardError, Is.EqualTo(contrast.StandardError).Within(1e-12));
        });
    }

    [TestCase(0, 0, 0)]
    [TestCase(1.1, 1.1, 1.21)]
    [TestCase(1, 1, 1)]
    public void Of_NoVariance_IsNotTested(double error1, double error2, double covariance)
    {
        var difference = WaveTest.Of(78, error1, 80, error2, covariance);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(difference.Value, Is.EqualTo(2));
            Assert.That(difference.PValue, Is.Null);
        });
    }

    [Test]
    public void Of_NoDegreesOfFreedom_HasNoInterval()
    {
        var difference = WaveTest.Of(70, 3, 75, 4, degreesOfFreedom: 0);

        Assert.Multiple(() =>
        {
            Assert.That(difference.StandardError, Is.EqualTo(5).Within(1e-14));
            Assert.That(difference.PValue, Is.Null);
            Assert.That(difference.High, Is.Null);
        });
    }

    [Test]
    public void Of_NumbersThatAreNone_AreRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => WaveTest.Of(double.NaN, 1, 1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => WaveTest.Of(1, -1, 1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(
                () => WaveTest.Of(1, 1, 1, 1, double.PositiveInfinity),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
        });

    // v₁ = 9 on 10, v₂ = 16 on 20: Satterthwaite 25²/(81/10 + 256/20) = 625/20.9.
    [TestCase(WaveDegreesOfFreedom.Smaller, 10)]
    [TestCase(WaveDegreesOfFreedom.Satterthwaite, 625 / 20.9)]
    [TestCase(WaveDegreesOfFreedom.Normal, null)]
    public void Compare_LikeWithLike_TestsByTheRule(WaveDegreesOfFreedom rule, double? df)
    {
        var comparison = WaveTest.Compare(Figure(70, 3, 10), Figure(75, 4, 20), rule);

        var difference = ((WaveComparison.Compared)comparison).Difference;
        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(5));
            Assert.That(difference.StandardError, Is.EqualTo(5).Within(1e-14));
            if (df is { } expected)
            {
                Assert.That(difference.DegreesOfFreedom, Is.EqualTo(expected).Within(1e-12));
            }
            else
            {
                Assert.That(difference.DegreesOfFreedom, Is.Null);
            }
        });
    }

    [Test]
    public void Compare_OtherWording_IsRefused()
    {
        var earlier = Figure(70, 3, 10);

        Assert.That(
            WaveTest.Compare(earlier, earlier with { Wording = "How safe is your street?" }),
            Is.EqualTo(new WaveComparison.Refused(SeriesBreak.Wording))
        );
    }

    [Test]
    public void Compare_OtherScale_IsRefused()
    {
        var earlier = Figure(70, 3, 10);
        ScoreTable[] others =
        [
            new([new(5, 100), new(4, 80), new(3, 60), new(2, 30), new(1, 0)]),
            ScoreTable.EqualSteps(1, 4),
            new(FivePoints.Steps)
            {
                Satisfied = new HashSet<int> { 4, 5 },
            },
            new(FivePoints.Steps) { DontKnow = new HashSet<int> { 9 } },
        ];

        Assert.That(
            others.Select(scale => WaveTest.Compare(earlier, earlier with { Scale = scale })),
            Is.All.EqualTo(new WaveComparison.Refused(SeriesBreak.Scale))
        );
    }

    [Test]
    public void Compare_StepsInAnotherOrder_AreTheSameScale()
    {
        var earlier = Figure(70, 3, 10);
        var turned = new ScoreTable([.. FivePoints.Steps.Reverse()]);

        Assert.That(WaveTest.Compare(earlier, earlier with { Scale = turned }), Is.TypeOf<WaveComparison.Compared>());
    }

    [Test]
    public void Compare_AbsentFigure_GivesItsReason()
    {
        var absent = Figure(70, 3, 10) with { Estimate = Estimate.None(ScoringFault.AllMissing) };

        var comparison = (WaveComparison.Compared)WaveTest.Compare(absent, Figure(75, 4, 20));

        Assert.That(comparison.Difference.Absence, Is.EqualTo(ScoringFault.AllMissing));
    }

    private static WaveFigure Figure(double value, double error, int df) =>
        new(
            new Estimate
            {
                Value = value,
                StandardError = error,
                DegreesOfFreedom = df,
            },
            "How clean is your street?",
            FivePoints
        );
}
