using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class DesignWeightsTests
{
    [Test]
    public void OfCounts_TwoStages_MultipliesTheInverseFractions()
    {
        // 4 of 40 villages, then 10 of 250 people in one and 10 of 100 in another: 10 · 25 and 10 · 10.
        var weights = DesignWeights.OfCounts([([40, 40], [4, 4]), ([250, 100], [10, 10])]);

        Assert.That(weights, Is.EqualTo((double[])[250, 100]).Within(1e-12));
    }

    [Test]
    public void OfProbabilities_TwoStages_DividesByBoth()
    {
        var weights = DesignWeights.OfProbabilities([
            [0.5, 1],
            [0.1, 0.25],
        ]);

        Assert.That(weights, Is.EqualTo((double[])[20, 4]).Within(1e-12));
    }

    [TestCase(0)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void OfProbabilities_ChanceThatCannotBe_NamesTheRow(double chance) =>
        Assert.That(
            () =>
                DesignWeights.OfProbabilities([
                    [1, chance],
                ]),
            RefusesRow1
        );

    [TestCase(3, 4)]
    [TestCase(3, 0)]
    [TestCase(double.NaN, 1)]
    [TestCase(double.PositiveInfinity, 1)]
    public void OfCounts_CountsThatCannotBe_NamesTheRow(double population, double drawn) =>
        Assert.That(() => DesignWeights.OfCounts([([9, population], [3, drawn])]), RefusesRow1);

    [Test]
    public void OfProbabilities_ColumnsOfDifferentLengths_AreRefused()
    {
        Assert.That(
            () =>
                DesignWeights.OfProbabilities([
                    [1, 1],
                    [1],
                ]),
            Throws.ArgumentException
        );
        Assert.That(() => DesignWeights.OfProbabilities([]), Throws.ArgumentException);
    }

    [Test]
    public void AnyStages_WeightBeyondTheLargestNumber_IsAnOverflow()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () =>
                    DesignWeights.OfProbabilities([
                        [1e-200],
                        [1e-200],
                    ]),
                Throws.TypeOf<OverflowException>().With.Message.Contains("row 0")
            );
            Assert.That(
                () => DesignWeights.OfCounts([([1, 1e200], [1, 1]), ([1, 1e200], [1, 1])]),
                Throws.TypeOf<OverflowException>().With.Message.Contains("row 1")
            );
        });
    }

    private static NUnit.Framework.Constraints.IResolveConstraint RefusesRow1 =>
        Throws
            .TypeOf<ScoringException>()
            .With.Property("Fault")
            .EqualTo(ScoringFault.BadCount)
            .And.Property("Key")
            .EqualTo("row 1");
}
