using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class SimpleProportionTests
{
    // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: printed to four places.
    [TestCase(81, 263, SimpleProportionMethod.Wilson, 0.2553, 0.3662)]
    [TestCase(81, 263, SimpleProportionMethod.WilsonCorrected, 0.2535, 0.3682)]
    [TestCase(81, 263, SimpleProportionMethod.ClopperPearson, 0.2527, 0.3676)]
    [TestCase(15, 148, SimpleProportionMethod.Wilson, 0.0624, 0.1605)]
    [TestCase(15, 148, SimpleProportionMethod.WilsonCorrected, 0.0598, 0.1644)]
    [TestCase(15, 148, SimpleProportionMethod.Wald, 0.0527, 0.1500)]
    [TestCase(0, 20, SimpleProportionMethod.Wilson, 0, 0.1611)]
    [TestCase(0, 20, SimpleProportionMethod.ClopperPearson, 0, 0.1684)]
    [TestCase(1, 29, SimpleProportionMethod.Wilson, 0.0061, 0.1718)]
    [TestCase(1, 29, SimpleProportionMethod.Wald, 0, 0.1009)]
    public void Of_PublishedCounts_GivesThePublishedBounds(
        int yes,
        int cases,
        SimpleProportionMethod method,
        double low,
        double high
    )
    {
        var share = SimpleProportion.Of(yes, cases, method);

        Assert.Multiple(() =>
        {
            Assert.That(share.Low, Is.EqualTo(low).Within(0.00005));
            Assert.That(share.High, Is.EqualTo(high).Within(0.00005));
        });
    }

    [TestCase(SimpleProportionMethod.Wilson)]
    [TestCase(SimpleProportionMethod.WilsonCorrected)]
    [TestCase(SimpleProportionMethod.AgrestiCoull)]
    public void Of_HalfOfTen_AgreesWithTheSumDoneByHand(SimpleProportionMethod method)
    {
        // At p = ½ the three are one: ½ ± z/(2 √(n + z²)); the correction has nowhere to go.
        const double Z = 1.959963984540054;
        var half = Z / (2 * Math.Sqrt(10 + Z * Z));

        var share = SimpleProportion.Of(5, 10, method);

        Assert.Multiple(() =>
        {
            Assert.That(share.Value, Is.EqualTo(0.5));
            Assert.That(share.StandardError, Is.EqualTo(Math.Sqrt(0.025)).Within(1e-15));
            Assert.That(share.Low, Is.EqualTo(0.5 - half).Within(1e-12));
            Assert.That(share.High, Is.EqualTo(0.5 + half).Within(1e-12));
            Assert.That(share.Base, Is.EqualTo(10));
        });
    }

    [Test]
    public void Of_AllOfTen_EndsAtOneExactly([Values] SimpleProportionMethod method)
    {
        var (all, none) = (SimpleProportion.Of(10, 10, method), SimpleProportion.Of(0, 10, method));

        Assert.Multiple(() =>
        {
            Assert.That(all.High, Is.EqualTo(1));
            Assert.That(none.Low, Is.Zero);
            Assert.That(none.High, Is.EqualTo(1 - all.Low!.Value).Within(1e-12));
            Assert.That(all.IsDegenerate, Is.True);
        });
    }

    [Test]
    public void Of_AllOfTen_AgreesWithTheBinomialLaw() =>
        Assert.That(
            SimpleProportion.Of(10, 10, SimpleProportionMethod.ClopperPearson, 0.9).Low,
            Is.EqualTo(Math.Pow(0.05, 0.1)).Within(1e-12)
        );

    [Test]
    public void Of_HalfUnderJeffreys_IsSymmetric()
    {
        // One of two: Beta(3/2, 3/2), whose quantiles x and 1 − x mirror each other.
        var share = SimpleProportion.Of(1, 2, SimpleProportionMethod.Jeffreys);

        Assert.That(share.Low + share.High, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Of_NoCase_IsAbsent() =>
        Assert.That(SimpleProportion.Of(0, 0).Absence, Is.EqualTo(ScoringFault.EmptyDomain));

    [TestCase(-1, 5)]
    [TestCase(6, 5)]
    [TestCase(0, -1)]
    public void Of_ImpossibleCounts_AreRefused(int yes, int cases) =>
        Assert.That(
            () => SimpleProportion.Of(yes, cases),
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("BAD_COUNT")
        );

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void Of_LevelThatIsNone_IsRefused(double level) =>
        Assert.That(() => SimpleProportion.Of(1, 2, level: level), Throws.TypeOf<ArgumentOutOfRangeException>());
}
