using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class ProportionDifferenceTests
{
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10: printed to four places.
    [TestCase(48, 80, 56, 70, 0.0524, 0.3339)]
    [TestCase(3, 10, 9, 10, 0.1705, 0.8090)]
    [TestCase(0, 29, 5, 56, -0.0381, 0.1926)]
    public void Of_PublishedCounts_GivesThePublishedBounds(
        int yes1,
        int cases1,
        int yes2,
        int cases2,
        double low,
        double high
    )
    {
        var difference = ProportionDifference.Of(yes1, cases1, yes2, cases2);

        Assert.Multiple(() =>
        {
            Assert.That(difference.NewcombeLow, Is.EqualTo(low).Within(0.00005));
            Assert.That(difference.NewcombeHigh, Is.EqualTo(high).Within(0.00005));
        });
    }

    [Test]
    public void Of_SmallCounts_AgreesWithTheSumDoneByHand()
    {
        // ¼ against ¾ of four: pooled ½, z = ½/√(½ · ½ · ½) = √2. Wald: ½ ± 1.96 √(2 · 3/64), above 1 clipped.
        var difference = ProportionDifference.Of(1, 4, 3, 4);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(0.5));
            Assert.That(difference.Statistic, Is.EqualTo(Math.Sqrt(2)).Within(1e-14));
            Assert.That(difference.PValue, Is.EqualTo(TailProbabilities.Normal(Math.Sqrt(2))).Within(1e-14));
            Assert.That(difference.WaldLow, Is.EqualTo(0.5 - 1.959963984540054 * Math.Sqrt(6.0 / 64)).Within(1e-12));
            Assert.That(difference.WaldHigh, Is.EqualTo(1));
        });
    }

    [Test]
    public void Of_SamplesExchanged_TurnsAround()
    {
        var (one, other) = (ProportionDifference.Of(5, 56, 3, 29), ProportionDifference.Of(3, 29, 5, 56));

        Assert.Multiple(() =>
        {
            Assert.That(other.Value, Is.EqualTo(-one.Value!.Value).Within(1e-14));
            Assert.That(other.NewcombeLow, Is.EqualTo(-one.NewcombeHigh!.Value).Within(1e-14));
            Assert.That(other.WaldHigh, Is.EqualTo(-one.WaldLow!.Value).Within(1e-14));
            Assert.That(other.PValue, Is.EqualTo(one.PValue).Within(1e-14));
        });
    }

    [Test]
    public void Of_AllSaidTheSame_HasBoundsButNoTest()
    {
        var difference = ProportionDifference.Of(5, 5, 8, 8);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(difference.Value, Is.Zero);
            Assert.That(difference.PValue, Is.Null);
            Assert.That(difference.NewcombeLow, Is.LessThan(0));
        });
    }

    [Test]
    public void Of_EmptySample_IsAbsent() =>
        Assert.That(ProportionDifference.Of(0, 0, 3, 4).Absence, Is.EqualTo(ScoringFault.EmptyDomain));

    [Test]
    public void Of_ImpossibleCounts_AreRefused() =>
        Assert.That(
            () => ProportionDifference.Of(1, 2, 3, 2),
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("BAD_COUNT")
        );
}
