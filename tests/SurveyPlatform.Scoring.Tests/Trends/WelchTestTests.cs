using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Trends;

public sealed class WelchTestTests
{
    [Test]
    public void Of_SmallGroups_AgreesWithTheSumDoneByHand()
    {
        // Means 2 and 6, variances 1 and 4 of three each: se² = 5/3, df = (25/9)/((1/9)/2 + (16/9)/2) = 50/17.
        var difference = WelchTest.Of([1, 2, double.NaN, 3], [4, 6, 8]);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(4).Within(1e-14));
            Assert.That(difference.Statistic, Is.EqualTo(4 / Math.Sqrt(5.0 / 3)).Within(1e-12));
            Assert.That(difference.DegreesOfFreedom, Is.EqualTo(50.0 / 17).Within(1e-12));
        });
    }

    [Test]
    public void Of_OneConstantGroup_RestsOnTheOther()
    {
        // se² = 0 + 4/3 on 2 degrees of freedom; t = 4 √(3/4), p = 1 − t/√(2 + t²) with t² = 12.
        var difference = WelchTest.Of([2, 2, 2], [4, 6, 8]);

        Assert.Multiple(() =>
        {
            Assert.That(difference.DegreesOfFreedom, Is.EqualTo(2).Within(1e-12));
            Assert.That(difference.PValue, Is.EqualTo(1 - Math.Sqrt(12.0 / 14)).Within(1e-12));
        });
    }

    [Test]
    public void Of_ConstantGroups_AreNotTested() =>
        Assert.That(WelchTest.Of([0.1, 0.1, 0.1], [0.7, 0.7, 0.7]).Absence, Is.EqualTo(ScoringFault.ZeroVariance));

    [Test]
    public void Of_OneValue_IsTooFew() =>
        Assert.Multiple(() =>
        {
            Assert.That(WelchTest.Of([1, double.NaN], [4, 6]).Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(WelchTest.Of([1, 2], []).Absence, Is.EqualTo(ScoringFault.TooFewCases));
        });

    [Test]
    public void Of_InfiniteValue_IsRefused() =>
        Assert.That(() => WelchTest.Of([1, double.PositiveInfinity], [4, 6]), Throws.ArgumentException);

    // Means 2 and 6, se² 1/3 and 4/3: t = 4/√(5/3), whatever the unit.
    [TestCase(1e-200)]
    [TestCase(1)]
    [TestCase(1e200)]
    [TestCase(2e307)]
    public void Of_UnitOfAnySize_GivesTheSame(double unit)
    {
        var difference = WelchTest.Of([unit, 2 * unit, 3 * unit], [4 * unit, 6 * unit, 8 * unit]);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Statistic, Is.EqualTo(4 / Math.Sqrt(5 / 3.0)).Within(1e-12));
            Assert.That(difference.Value / unit, Is.EqualTo(4).Within(1e-12));
        });
    }
}
