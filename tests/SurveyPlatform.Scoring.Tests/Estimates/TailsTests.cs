using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class TailsTests
{
    private const double Relative = 1e-10;

    [TestCase(0.1)]
    [TestCase(-3)]
    [TestCase(1e6)]
    public void StudentT_OneDegreeOfFreedom_IsTheArcOfCauchysLaw(double t)
    {
        // P(|T| ≥ |t|) = 2/π · arctan(1/|t|).
        var expected = 2 / Math.PI * Math.Atan(1 / Math.Abs(t));

        Assert.That(Tails.StudentT(t, 1), Is.EqualTo(expected).Within(Relative * expected));
    }

    [Test]
    public void StudentT_Extremes_AreCertainAndImpossible()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Tails.StudentT(0, 7), Is.EqualTo(1));
            Assert.That(Tails.StudentT(double.NegativeInfinity, 7), Is.Zero);
        });
    }

    [TestCase(0.5)]
    [TestCase(30)]
    [TestCase(400)]
    public void ChiSquare_EvenDegreesOfFreedom_IsAPoissonSum(double x)
    {
        // df 2: e^(−x/2). df 4: e^(−x/2) (1 + x/2). At 400 that is 1e-87: 1 − CDF would have nothing left.
        var (two, four) = (Math.Exp(-x / 2), Math.Exp(-x / 2) * (1 + x / 2));

        Assert.Multiple(() =>
        {
            Assert.That(Tails.ChiSquare(x, 2), Is.EqualTo(two).Within(Relative * two));
            Assert.That(Tails.ChiSquare(x, 4), Is.EqualTo(four).Within(Relative * four));
        });
    }

    [TestCase(0)]
    [TestCase(-2)]
    public void ChiSquare_NotAboveZero_IsExceededForCertain(double statistic) =>
        Assert.That(Tails.ChiSquare(statistic, 3), Is.EqualTo(1));

    [TestCase(1, 0)]
    [TestCase(1, double.NaN)]
    [TestCase(double.NaN, 1)]
    public void Tails_OutsideTheirRange_AreRefused(double statistic, double df)
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Tails.StudentT(statistic, df), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Tails.ChiSquare(statistic, df), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }
}
