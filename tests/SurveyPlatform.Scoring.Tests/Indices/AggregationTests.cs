using CsCheck;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class AggregationTests
{
    [TestCase(MeanKind.Arithmetic, 50)]
    [TestCase(MeanKind.Geometric, 40)]
    [TestCase(MeanKind.Harmonic, 32)]
    public void Of_TwoChildrenAlike_IsTheMeanOfTheTextbook(MeanKind kind, double expected) =>
        // (20 + 80)/2; √(20·80); 2/(1/20 + 1/80) = 160/5.
        Assert.That(Aggregation.Of([20, 80], [3, 3], kind).Value, Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Of_AnyScores_LiesLowerTheLessAWeakOneIsMadeGood() =>
        Gen.Select(Gen.Double[1, 100], Gen.Double[0.1, 5])
            .Array[1, 8]
            .Sample(children =>
            {
                double[] scores = [.. children.Select(child => child.Item1)];
                double[] weights = [.. children.Select(child => child.Item2)];
                double Mean(MeanKind kind) => Aggregation.Of(scores, weights, kind).Value!.Value;

                Assert.That(Mean(MeanKind.Arithmetic), Is.GreaterThanOrEqualTo(Mean(MeanKind.Geometric) - 1e-9));
                Assert.That(Mean(MeanKind.Geometric), Is.GreaterThanOrEqualTo(Mean(MeanKind.Harmonic) - 1e-9));
                Assert.That(Mean(MeanKind.Harmonic), Is.GreaterThanOrEqualTo(scores.Min() - 1e-9));
            });

    [Test]
    public void Of_ChildWithoutScore_LeavesItsWeightToTheOthers()
    {
        // (2·60 + 1·90)/3 = 70, of 3/10 of the weight.
        var mean = Aggregation.Of([60, double.NaN, 90], [2, 7, 1], MeanKind.Arithmetic);

        Assert.Multiple(() =>
        {
            Assert.That(mean.Value, Is.EqualTo(70).Within(1e-12));
            Assert.That(mean.Coverage, Is.EqualTo(0.3).Within(1e-12));
            Assert.That(mean.Absence, Is.Null);
        });
    }

    [TestCase(0.65, null)]
    [TestCase(0.66, ScoringFault.TooFewCases)]
    public void Of_CoverageJustThere_IsEnough(double leastCoverage, ScoringFault? absence) =>
        // 0.35 + 0.3 is 0.65 less a last place.
        Assert.That(
            Aggregation.Of([1, 2, double.NaN], [0.35, 0.3, 0.35], MeanKind.Arithmetic, leastCoverage).Absence,
            Is.EqualTo(absence)
        );

    [Test]
    public void Of_NothingToAverage_SaysWhy()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Absence([double.NaN, double.NaN], [1, 1]), Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(Absence([double.NaN, 5], [1, 0]), Is.EqualTo(ScoringFault.ZeroWeights));
            Assert.That(Absence([0, 5], [0, 1], MeanKind.Geometric), Is.EqualTo(ScoringFault.NonPositive));
            Assert.That(Absence([-1, 5], [1, 1], MeanKind.Harmonic), Is.EqualTo(ScoringFault.NonPositive));
            Assert.That(Absence([-1, 5], [1, 1]), Is.Null);
        });
    }

    [Test]
    public void Of_UnfitInput_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Aggregation.Of([1, 2], [1, -1], MeanKind.Arithmetic), Refusal.With("NEGATIVE_WEIGHT"));
            Assert.That(
                () => Aggregation.Of([1, 2], [1, double.NaN], MeanKind.Arithmetic),
                Refusal.With("MISSING_WEIGHT")
            );
            Assert.That(() => Aggregation.Of([1, 2], [1], MeanKind.Arithmetic), Throws.ArgumentException);
            Assert.That(
                () => Aggregation.Of([1, double.PositiveInfinity], [1, 1], MeanKind.Harmonic),
                Throws.ArgumentException
            );
            Assert.That(Aggregation.Of([double.MaxValue], [1], MeanKind.Harmonic).Value, Is.EqualTo(double.MaxValue));
            Assert.That(
                () => Aggregation.Of([1], [1], MeanKind.Arithmetic, 1.5),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
        });
    }

    private static ScoringFault? Absence(double[] scores, double[] weights, MeanKind kind = MeanKind.Arithmetic) =>
        Aggregation.Of(scores, weights, kind).Absence;
}
