using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class KishTests
{
    [Test]
    public void Of_UnequalWeights_AgreesWithTheSumDoneByHand()
    {
        // Σw = 4, Σw² = 6: n_eff = 16/6, deff = 4 · 6/16 = 1.5 over four rows, one of them without weight.
        var kish = Kish.Of([2, 1, 0, 1]);

        Assert.Multiple(() =>
        {
            Assert.That(kish.Count, Is.EqualTo(4));
            Assert.That(kish.PositiveCount, Is.EqualTo(3));
            Assert.That(kish.Sum, Is.EqualTo(4));
            Assert.That(kish.EffectiveBase, Is.EqualTo(16.0 / 6).Within(1e-12));
            Assert.That(kish.DesignEffect, Is.EqualTo(1.5).Within(1e-12));
            Assert.That(kish.SquaredVariation, Is.EqualTo(0.5).Within(1e-12));
        });
    }

    [Test]
    public void Normalise_UnequalWeights_GivesThemTheMeanOne() =>
        Assert.That(Kish.Normalise([2, 1, 0, 1]), Is.EqualTo((double[])[2.0, 1, 0, 1]).Within(1e-12));

    [Test]
    public void Normalise_AnyUnit_SumsToTheRows() =>
        Assert.That(Kish.Normalise([30, 10, 20]).Sum(), Is.EqualTo(3).Within(1e-12));

    [Test]
    public void Of_SumBeyondTheRangeOfNumbers_IsRefused() =>
        Assert.That(() => Kish.Of([1e308, 1e308]), Throws.TypeOf<OverflowException>());

    [TestCase(ScoringFault.ZeroWeights, "weights", 0, 0)]
    [TestCase(ScoringFault.NegativeWeight, "row 1", 1, -1)]
    [TestCase(ScoringFault.MissingWeight, "row 1", 1, double.NaN)]
    [TestCase(ScoringFault.MissingWeight, "row 0", double.PositiveInfinity, 1)]
    public void Of_WeightsThatCannotBe_SaysWhichAndWhy(ScoringFault fault, string key, double first, double second) =>
        Assert.That(
            () => Kish.Of([first, second]),
            Throws
                .TypeOf<ScoringException>()
                .With.Property(nameof(ScoringException.Fault))
                .EqualTo(fault)
                .And.Property(nameof(ScoringException.Key))
                .EqualTo(key)
        );
}
