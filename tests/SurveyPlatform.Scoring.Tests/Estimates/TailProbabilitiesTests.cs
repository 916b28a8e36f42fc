using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class TailProbabilitiesTests
{
    [TestCase(0)]
    [TestCase(1e-6)]
    [TestCase(-2.5)]
    [TestCase(40)]
    public void StudentT_OneOrTwoDegreesOfFreedom_HasAClosedForm(double t)
    {
        // df 1 is Cauchy's law; for df 2 both tails are 1 − |t|/√(2 + t²) = 2/(√(2 + t²) (√(2 + t²) + |t|)).
        var (size, root) = (Math.Abs(t), Math.Sqrt(2 + t * t));

        Assert.Multiple(() =>
        {
            Assert.That(TailProbabilities.StudentT(t, 1), Is.EqualTo(1 - 2 * Math.Atan(size) / Math.PI).Within(1e-12));
            Assert.That(TailProbabilities.StudentT(t, 2), Is.EqualTo(2 / (root * (root + size))).Within(1e-12));
        });
    }

    // Both ways to the quantile: below 1000 df the incomplete beta, above it two expansions that know nothing of each other.
    [Test, Combinatorial]
    public void StudentT_AtTheQuantile_GivesItsTails(
        [Values(0.5, 3, 39, 999.5, 1000, 25_000, 4e8)] double df,
        [Values(0.4, 0.05, 1e-6)] double tails
    ) =>
        Assert.That(
            TailProbabilities.StudentT(Quantiles.StudentT(1 - tails / 2, df), df),
            Is.EqualTo(tails).Within(1e-9 * tails)
        );

    [Test]
    public void StudentT_WithoutLimit_IsNormal() =>
        Assert.That(
            TailProbabilities.StudentT(1.959963984540054, double.PositiveInfinity),
            Is.EqualTo(0.05).Within(1e-14)
        );

    [Test]
    public void Normal_FarOut_KeepsItsDigits()
    {
        // Φ(−10) from the tables: 7.61985302416e-24.
        Assert.That(TailProbabilities.Normal(10), Is.EqualTo(2 * 7.61985302416e-24).Within(1e-34));
    }

    [TestCase(0)]
    [TestCase(0.7)]
    [TestCase(60)]
    public void ChiSquared_TwoDegreesOfFreedom_IsExponential(double statistic) =>
        Assert.That(
            TailProbabilities.ChiSquared(statistic, 2),
            Is.EqualTo(Math.Exp(-statistic / 2)).Within(1e-12 * Math.Exp(-statistic / 2))
        );

    [TestCase(0, 7)]
    [TestCase(1.4, 5.5)]
    [TestCase(9, 300)]
    public void FisherF_TwoOverAny_HasAClosedForm(double statistic, double denominator) =>
        Assert.That(
            TailProbabilities.FisherF(statistic, 2, denominator),
            Is.EqualTo(Math.Pow(1 + 2 * statistic / denominator, -denominator / 2)).Within(1e-12)
        );

    [Test]
    public void FisherF_OneOverAny_IsTheSquareOfStudents() =>
        Assert.That(
            TailProbabilities.FisherF(2.3 * 2.3, 1, 17),
            Is.EqualTo(TailProbabilities.StudentT(2.3, 17)).Within(1e-13)
        );

    [TestCase(5)]
    [TestCase(2000)]
    public void StudentT_EstimateWithoutError_IsImpossibleByChance(double df)
    {
        Assert.Multiple(() =>
        {
            Assert.That(TailProbabilities.StudentT(1e200, df), Is.Zero);
            Assert.That(TailProbabilities.StudentT(double.NegativeInfinity, df), Is.Zero);
            Assert.That(TailProbabilities.StudentT(0, df), Is.EqualTo(1));
        });
    }

    [Test]
    public void AnyLaw_ParameterOutsideItsRange_IsRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => TailProbabilities.Normal(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => TailProbabilities.StudentT(1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => TailProbabilities.ChiSquared(-1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(
                () => TailProbabilities.FisherF(1, 1, double.NaN),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
        });

    [Test]
    public void ChiSquared_Infinity_IsTheLimit()
    {
        Assert.Multiple(() =>
        {
            Assert.That(TailProbabilities.ChiSquared(double.PositiveInfinity, 5), Is.Zero);
            Assert.That(TailProbabilities.ChiSquared(5, double.PositiveInfinity), Is.EqualTo(1));
            Assert.That(
                () => TailProbabilities.ChiSquared(double.PositiveInfinity, double.PositiveInfinity),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
        });
    }

    // P(χ²(5) ≤ 5/2), P(χ²(5) ≥ 10), and F(10⁶, 2 · 10⁷) by its continued fraction, all with 50 digits (mpmath).
    [TestCase(2, double.PositiveInfinity, 5, 0.22350492887667729327)]
    [TestCase(2, 5, double.PositiveInfinity, 0.075235246146512178722)]
    [TestCase(1.001, 1e6, 2e7, 0.24501480956165016309)]
    [TestCase(double.PositiveInfinity, 5, 3, 0)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity, 3, 0)]
    // Φ(−½), for ½ ln F = 5 · 10⁻⁸ and its error √(½ (10⁻¹⁴ + 10⁻¹⁴)) = 10⁻⁷.
    [TestCase(1.0000001, 1e14, 1e14, 0.3085375)]
    public void FisherF_ManyDegreesOrInfinity_IsRight(double statistic, double above, double below, double expected) =>
        Assert.That(
            TailProbabilities.FisherF(statistic, above, below),
            Is.EqualTo(expected).Within(expected > 0.3 ? 1e-7 : 1e-12)
        );

    // By the same continued fraction: so heavy a tail is far from empty where t² leaves the range of numbers.
    [TestCase(1e200, 0.01, 0.0097052657151173998728)]
    [TestCase(1e200, 0.001, 0.62834642497223013194)]
    [TestCase(1e160, 0.02, 0.00059849442696283728791)]
    [TestCase(1e-200, 0.01, 1)]
    public void StudentT_HeavyTail_IsExactFarOut(double t, double df, double expected) =>
        Assert.That(TailProbabilities.StudentT(t, df), Is.EqualTo(expected).Within(1e-12 * expected));
}
