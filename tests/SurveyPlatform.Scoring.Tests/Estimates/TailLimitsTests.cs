using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tests.Estimates;

/// <summary>Tails of laws whose degrees of freedom, or whose statistic, are as large or as small as numbers can be.</summary>
public sealed class TailLimitsTests
{
    // By numerical integration of the density with sixty digits (mpmath).
    [TestCase(2e6, 2e6, 0.49986701923912740876)]
    [TestCase(2_010_000, 2e6, 2.9874901401146348544e-7)]
    [TestCase(2_060_000, 2e6, 3.2624301448767339856e-194)]
    [TestCase(1_990_000, 2e6, 0.99999972504196407299)]
    [TestCase(4_014_140, 4e6, 2.9631744550949790058e-7)]
    [TestCase(1e12 - 4e6, 1e12, 0.99766115662090990895)]
    [TestCase(1e14, 1e14, 0.49999998119368054841)]
    [TestCase(1e14 + 3e7, 1e14, 0.016947433699944543852)]
    [TestCase(1e15 + 1e9, 1e15, 4.7534910557448077011e-111)]
    public void ChiSquared_OfManyDegreesOfFreedom_AgreesWithItsIntegral(double statistic, double df, double tail) =>
        Assert.That(TailProbabilities.ChiSquared(statistic, df), Is.EqualTo(tail).Within(1e-9 * tail));

    // The median of the law nears its mean, and beyond some spreads of it, √(2 df), lies nothing.
    [TestCase(1e160, 1e160, 0.5)]
    [TestCase(1e308, 1e308, 0.5)]
    [TestCase(100, 1e308, 1)]
    [TestCase(1e160, 1e308, 1)]
    [TestCase(1e308, 1e160, 0)]
    [TestCase(1e308, 5e-324, 0)]
    [TestCase(5e-324, 1e308, 1)]
    public void ChiSquared_AtTheEndsOfTheRange_HasItsLimits(double statistic, double df, double limit) =>
        Assert.That(TailProbabilities.ChiSquared(statistic, df), Is.EqualTo(limit).Within(1e-14));

    // Nothing exceeds 0 less than surely, and without degrees of freedom below the line everything is exceeded.
    [TestCase(0, 3, 5e-324, 1)]
    [TestCase(0, 5e-324, 3, 1)]
    [TestCase(1, 3, 5e-324, 1)]
    [TestCase(1, 5e-324, 3, 0)]
    [TestCase(1e308, 3, 1e308, 0)]
    [TestCase(1e160, 1e307, 1e307, 0)]
    [TestCase(1e-160, 1e307, 1e306, 1)]
    [TestCase(1, 1e307, 1e307, 0.5)]
    public void FisherF_AtTheEndsOfTheRange_HasItsLimits(
        double statistic,
        double numerator,
        double denominator,
        double limit
    ) => Assert.That(TailProbabilities.FisherF(statistic, numerator, denominator), Is.EqualTo(limit).Within(1e-12));
}
