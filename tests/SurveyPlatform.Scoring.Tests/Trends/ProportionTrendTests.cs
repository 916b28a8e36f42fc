using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Trends;

public sealed class ProportionTrendTests
{
    [Test]
    public void Of_TwoGroups_IsTheFourfoldChiSquared()
    {
        // 1 of 4 and 3 of 4: χ² = 8 (1 · 1 − 3 · 3)²/4⁴ = 2; both tails of √2.
        var trend = ProportionTrend.Of([1, 3], [4, 4], []);

        Assert.Multiple(() =>
        {
            Assert.That(trend.ChiSquared, Is.EqualTo(2).Within(1e-14));
            Assert.That(trend.PValue, Is.EqualTo(0.15729920705028513).Within(1e-12));
        });
    }

    [Test]
    public void Of_Smokers_GivesThePublishedStatistic()
    {
        // The example of R's help page: χ² = 8.2249, p = 0.004132.
        var trend = ProportionTrend.Of([83, 90, 129, 70], [86, 93, 136, 82], []);

        Assert.Multiple(() =>
        {
            Assert.That(trend.ChiSquared, Is.EqualTo(8.2249).Within(0.00005));
            Assert.That(trend.PValue, Is.EqualTo(0.004132).Within(0.0000005));
        });
    }

    [Test]
    public void Of_ScoresOnAnotherLine_StaysTheSame()
    {
        var one = ProportionTrend.Of([3, 5, 9], [10, 11, 12], [1, 2, 4]);
        var other = ProportionTrend.Of([3, 5, 9], [10, 11, 12], [107, 104, 98]);

        Assert.That(other.ChiSquared, Is.EqualTo(one.ChiSquared).Within(1e-12));
    }

    [Test]
    public void Of_GroupWithoutCases_IsPassedOver()
    {
        var trend = ProportionTrend.Of([1, 0, 3], [4, 0, 4], []);

        Assert.That(trend.ChiSquared, Is.EqualTo(2).Within(1e-14));
    }

    [Test]
    public void Of_NothingToTest_SaysWhy() =>
        Assert.Multiple(() =>
        {
            Assert.That(ProportionTrend.Of([], [], []).Absence, Is.EqualTo(ScoringFault.EmptyDomain));
            Assert.That(ProportionTrend.Of([0, 0], [0, 0], []).Absence, Is.EqualTo(ScoringFault.EmptyDomain));
            Assert.That(ProportionTrend.Of([1], [4], []).Absence, Is.EqualTo(ScoringFault.TooShort));
            Assert.That(ProportionTrend.Of([4, 5], [4, 5], []).Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(ProportionTrend.Of([1, 2], [4, 5], [7, 7]).Absence, Is.EqualTo(ScoringFault.ZeroVariance));
        });

    [Test]
    public void Of_ImpossibleInput_IsRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () => ProportionTrend.Of([5, 1], [4, 4], []),
                Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("BAD_COUNT")
            );
            Assert.That(() => ProportionTrend.Of([1], [4, 4], []), Throws.ArgumentException);
            Assert.That(() => ProportionTrend.Of([1, 2], [4, 4], [1, double.NaN]), Throws.ArgumentException);
        });

    // χ² takes the places of the groups up to their unit: as for scores 0, 1, 2.
    [TestCase(1e308)]
    [TestCase(1e-200)]
    public void Of_ScoresInAUnitOfAnySize_GiveTheSame(double unit) =>
        Assert.That(
            ProportionTrend.Of([1, 2, 4], [5, 5, 5], [-unit, 0, unit]).ChiSquared,
            Is.EqualTo(ProportionTrend.Of([1, 2, 4], [5, 5, 5], []).ChiSquared).Within(1e-12)
        );

    [Test]
    public void Of_OneScoreThatSumsInexactly_HasNothingToTest() =>
        Assert.That(
            ProportionTrend.Of([1, 2, 4], [7, 7, 7], [0.3, 0.3, 0.3]).Absence,
            Is.EqualTo(ScoringFault.ZeroVariance)
        );

    [Test]
    public void Of_OneLargeScore_HasNothingToTest() =>
        Assert.That(ProportionTrend.Of([1, 2], [5, 5], [1e308, 1e308]).Absence, Is.EqualTo(ScoringFault.ZeroVariance));
}
