using CsCheck;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class QuantilesTests
{
    private const double Relative = 1e-12;

    // Computed to 60 digits by bisection on the finite series for whole df (Abramowitz and Stegun, 26.7.3 and 26.7.4).
    [TestCase(0.8, 1, 3.07768353717525340257)]
    [TestCase(0.8, 999, 1.28239957003739730067)]
    [TestCase(0.9, 7, 1.89457860509000738947)]
    [TestCase(0.9, 197, 1.65262521926550585337)]
    [TestCase(0.95, 1, 12.70620473617470464602)]
    [TestCase(0.95, 2, 4.30265272974946385232)]
    [TestCase(0.95, 3, 3.18244630528370959272)]
    [TestCase(0.95, 14, 2.14478668791780382867)]
    [TestCase(0.95, 39, 2.02269092003676113563)]
    [TestCase(0.95, 197, 1.97207903377850274737)]
    [TestCase(0.95, 383, 1.96617719114658919512)]
    [TestCase(0.95, 999, 1.96234146113344997866)]
    [TestCase(0.95, 1000, 1.96233908082640848500)]
    [TestCase(0.95, 2500, 1.96091334479556725804)]
    [TestCase(0.99, 30, 2.74999565356722533240)]
    [TestCase(0.999, 1, 636.61924876871961621009)]
    [TestCase(0.999, 4, 8.61030158137927509667)]
    [TestCase(0.999, 1001, 3.30027287606600912872)]
    public void StudentT_WholeDegreesOfFreedom_IsExactToTwelveDigits(double level, double df, double expected)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Quantiles.StudentT((1 + level) / 2, df), Is.EqualTo(expected).Within(Relative * expected));
            Assert.That(Quantiles.StudentT((1 - level) / 2, df), Is.EqualTo(-expected).Within(Relative * expected));
        });
    }

    // Series of the error function to 60 digits.
    [TestCase(0.8, 1.28155156554460046697)]
    [TestCase(0.95, 1.95996398454005423552)]
    [TestCase(0.999, 3.29052673149189479322)]
    public void Normal_UsualLevels_IsExactToTwelveDigits(double level, double expected)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Quantiles.Normal((1 + level) / 2), Is.EqualTo(expected).Within(Relative * expected));
            Assert.That(Quantiles.Normal((1 - level) / 2), Is.EqualTo(-expected).Within(Relative * expected));
        });
    }

    // For whole shapes I_x(a, b) is a binomial tail; bisection to 60 digits on its sum.
    [TestCase(0.025, 1, 1, 2.5e-2)]
    [TestCase(0.025, 2, 5, 4.3271868292741678076260e-2)]
    [TestCase(0.975, 2, 5, 6.4123457899767485566360e-1)]
    [TestCase(0.025, 15, 134, 5.7844010083448559488788e-2)]
    [TestCase(0.975, 16, 133, 1.6165049034947900846785e-1)]
    [TestCase(0.025, 1, 100, 2.5314603297742063383620e-4)]
    [TestCase(0.000001, 3, 40, 4.4521599986121532022250e-4)]
    [TestCase(0.5, 300, 700, 2.9986661939179130677686e-1)]
    [TestCase(0.975, 30, 1, 9.9915642907336952124434e-1)]
    [TestCase(0.001, 4, 2000, 2.1409273524658663701246e-4)]
    public void Beta_WholeShapes_IsExactToTwelveDigits(double probability, double a, double b, double expected) =>
        Assert.That(Quantiles.Beta(probability, a, b), Is.EqualTo(expected).Within(Relative * expected));

    [TestCase(0.025, 0.05)]
    [TestCase(0.4, 0.01)]
    [TestCase(0.975, 384)]
    public void Beta_SecondShapeOne_IsTheRootOfAPower(double probability, double a)
    {
        // I_x(a, 1) = x^a, so x = p^(1/a), 9e-33 in the first case: no absolute criterion would find it.
        var expected = Math.Pow(probability, 1 / a);

        Assert.That(Quantiles.Beta(probability, a, 1), Is.EqualTo(expected).Within(Relative * expected));
    }

    [TestCase(0.025, 2)]
    [TestCase(0.95, 7)]
    [TestCase(0.975, 590)]
    public void FisherF_TwoDegreesAbove_IsTheRootOfAPower(double probability, double below)
    {
        // P(F > x) = (1 + 2x/d)^(−d/2).
        var expected = below / 2 * (Math.Pow(1 - probability, -2 / below) - 1);

        Assert.That(Quantiles.FisherF(probability, 2, below), Is.EqualTo(expected).Within(Relative * 100 * expected));
    }

    [Test]
    public void FisherF_OneDegreeAbove_IsTheSquareOfStudentsQuantile()
    {
        var t = Quantiles.StudentT(0.975, 12);

        Assert.That(Quantiles.FisherF(0.95, 1, 12), Is.EqualTo(t * t).Within(1e-11 * t * t));
    }

    [TestCase(0, 3)]
    [TestCase(3, -1)]
    public void FisherF_WithoutDegreesOfFreedom_IsRefused(double above, double below) =>
        Assert.That(() => Quantiles.FisherF(0.5, above, below), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void StudentT_HalfDegreesOfFreedom_LiesBetweenItsNeighbours()
    {
        // Satterthwaite's df are not whole; t falls as df grows.
        Assert.That(
            Quantiles.StudentT(0.975, 7.5),
            Is.LessThan(Quantiles.StudentT(0.975, 7)).And.GreaterThan(Quantiles.StudentT(0.975, 8))
        );
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void StudentT_ProbabilityOutsideItsRange_IsRefused(double probability) =>
        Assert.That(() => Quantiles.StudentT(probability, 5), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void StudentT_WithoutDegreesOfFreedom_IsRefused() =>
        Assert.That(() => Quantiles.StudentT(0.975, 0), Throws.TypeOf<ArgumentOutOfRangeException>());

    // Roots found with 50 digits (mpmath) on the continued fraction of the incomplete beta function.
    [TestCase(0.999, 0.01, 3.9604401371520788601e268)]
    [TestCase(0.975, 0.05, 1.1958337585475155469e25)]
    [TestCase(1e-300, 1, -3.1830988618379066356e299)]
    [TestCase(1e-300, 100, -9682.7342870695636445)]
    [TestCase(1e-300, 1000, -54.291388553051742853)]
    [TestCase(1e-100, 3000, -22.103499833846867649)]
    [TestCase(1e-16, 1500, -8.3170092057656988085)]
    public void StudentT_HeavyOrFarTail_IsExactToTwelveDigits(double probability, double df, double expected) =>
        Assert.That(Quantiles.StudentT(probability, df), Is.EqualTo(expected).Within(Relative * Math.Abs(expected)));

    // 1.69e1299, 3.96e568 and 1.09e313 by the same reckoning.
    [TestCase(0.975, 1e-3)]
    [TestCase(0.999999, 0.01)]
    [TestCase(1e-16, 0.05)]
    [TestCase(0.9, double.Epsilon)]
    public void StudentT_BeyondTheLargestNumber_IsAnOverflow(double probability, double df) =>
        Assert.That(() => Quantiles.StudentT(probability, df), Throws.TypeOf<OverflowException>());

    // As above; with infinitely many degrees the law is that of χ²(5)/5, or of 5/χ²(5).
    [TestCase(0.975, 1e9, 5, 6.0153153833457582179)]
    [TestCase(0.975, 5, 1e9, 2.5665004114235653776)]
    [TestCase(0.975, double.PositiveInfinity, 5, 6.0153153768227851583)]
    [TestCase(0.975, 5, double.PositiveInfinity, 2.5665003988060052)]
    [TestCase(0.975, 999999, 18999981, 1.0028460149777216539)]
    [TestCase(0.975, 1000, 0.2, 1725052053356946.226)]
    [TestCase(0.975, 0.01, 7, 0.83073599059186513681)]
    [TestCase(0.975, double.PositiveInfinity, double.PositiveInfinity, 1)]
    public void FisherF_FewOrManyDegrees_IsExactToElevenDigits(
        double probability,
        double above,
        double below,
        double expected
    ) => Assert.That(Quantiles.FisherF(probability, above, below), Is.EqualTo(expected).Within(1e-11 * expected));

    [Test]
    public void FisherF_BeyondTheLargestNumber_IsAnOverflow() =>
        Assert.That(() => Quantiles.FisherF(0.975, 1e9, 1e-3), Throws.TypeOf<OverflowException>());

    [Test]
    public void Beta_InfiniteShape_IsRefused() =>
        Assert.That(
            () => Quantiles.Beta(0.5, double.PositiveInfinity, 1),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );

    [Test]
    public void AnyQuantile_DegreesOfAnySize_HasItsProbability()
    {
        var degrees = Gen.Double[0, 17].Select(exponent => Math.Pow(10, exponent));
        Gen.Select(Gen.Double[0.001, 0.999], degrees, degrees)
            .Sample(
                (probability, above, below) =>
                {
                    var (f, t) = (Quantiles.FisherF(probability, above, below), Quantiles.StudentT(probability, below));

                    Assert.That(TailProbabilities.FisherF(f, above, below), Is.EqualTo(1 - probability).Within(1e-9));
                    Assert.That(
                        TailProbabilities.StudentT(t, below),
                        Is.EqualTo(2 * Math.Min(probability, 1 - probability)).Within(1e-9)
                    );
                }
            );
    }
}
