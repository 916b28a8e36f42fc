using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class NormalisationTests
{
    private const Direction Up = Direction.MoreIsBetter;
    private const Direction Down = Direction.LessIsBetter;

    private static readonly double[] Values = [10, double.NaN, 30, 20, 30];

    [Test]
    public void MinMax_EitherDirection_RunsFromTheWorstToTheBest()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Normalisation.MinMax(Values, Up), Is.EqualTo(new[] { 0, double.NaN, 100, 50, 100 }));
            Assert.That(Normalisation.MinMax(Values, Down), Is.EqualTo(new[] { 100, double.NaN, 0, 50, 0 }));
            Assert.That(Normalisation.MinMax(Values, Up, 60, 100)[3], Is.EqualTo(80));
        });
    }

    [Test]
    public void ZScore_FourValues_AgreesWithTheSumDoneByHand()
    {
        // Mean 22.5, squares 156.25 + 56.25 + 6.25 + 56.25 = 275, s = √(275/3).
        var s = Math.Sqrt(275 / 3.0);

        Assert.Multiple(() =>
        {
            Assert.That(Normalisation.ZScore(Values, Up)[0], Is.EqualTo(-12.5 / s).Within(1e-12));
            Assert.That(Normalisation.ZScore(Values, Down)[2], Is.EqualTo(-7.5 / s).Within(1e-12));
        });
    }

    [Test]
    public void Ranks_Ties_CountWhoIsSurpassed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Normalisation.Borda(Values, Up), Is.EqualTo(new[] { 0, double.NaN, 2, 1, 2 }));
            Assert.That(Normalisation.Borda(Values, Down), Is.EqualTo(new[] { 3, double.NaN, 0, 2, 0 }));
            Assert.That(
                Normalisation.PercentileRank(Values, Up),
                Is.EqualTo(new[] { 0, double.NaN, 2 / 3.0, 1 / 3.0, 2 / 3.0 })
            );
        });
    }

    [Test]
    public void Goalposts_ValuesBeyondThePosts_AreCutOff()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Normalisation.Goalposts(Values, Up, 15, 25), Is.EqualTo(new[] { 0, double.NaN, 100, 50, 100 }));
            Assert.That(Normalisation.Goalposts([10, 17.5], Down, 15, 25), Is.EqualTo(new[] { 100.0, 75 }));
            Assert.That(Normalisation.Goalposts([20, 20], Up, 15, 25), Is.All.EqualTo(50));
        });
    }

    [Test]
    public void Any_NothingOrNoDifference_NamesTheFault()
    {
        double[] nothing = [double.NaN];
        double[] alike = [5, 5, double.NaN];
        Assert.Multiple(() =>
        {
            Assert.That(() => Normalisation.MinMax(nothing, Up), Refusal.With("ALL_MISSING"));
            Assert.That(() => Normalisation.ZScore([], Up), Refusal.With("ALL_MISSING"));
            Assert.That(() => Normalisation.Borda(nothing, Up), Refusal.With("ALL_MISSING"));
            Assert.That(() => Normalisation.Goalposts(nothing, Up, 0, 1), Refusal.With("ALL_MISSING"));
            Assert.That(() => Normalisation.MinMax(alike, Up), Refusal.With("ZERO_VARIANCE"));
            Assert.That(() => Normalisation.ZScore(alike, Up), Refusal.With("ZERO_VARIANCE"));
            Assert.That(() => Normalisation.PercentileRank([7], Up), Refusal.With("ZERO_VARIANCE"));
            Assert.That(Normalisation.Borda(alike, Up), Is.EqualTo(new[] { 0, 0, double.NaN }));
            Assert.That(() => Normalisation.Goalposts(alike, Up, 3, 3), Refusal.With("BAD_BOUNDS"));
            Assert.That(() => Normalisation.MinMax(Values, Up, 100, 0), Refusal.With("BAD_BOUNDS"));
            Assert.That(() => Normalisation.MinMax([1, double.PositiveInfinity], Up), Throws.ArgumentException);
        });
    }

    [Test]
    public void MinMax_RangeBeyondTheLargestNumber_IsSpreadAsAnyOther() =>
        Assert.That(Normalisation.MinMax([-1e308, 1e308, 0], Up), Is.EqualTo(new[] { 0.0, 100, 50 }));

    // x̄ = 2 and s = 1 of 1, 2, 3; x̄ = 0 and s = 1 of −1, 1, 0: the unit of measure takes no part.
    [TestCase(1e-200)]
    [TestCase(1e200)]
    [TestCase(5e307)]
    [TestCase(double.Epsilon)]
    public void ZScore_UnitOfAnySize_GivesTheSame(double unit)
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Normalisation.ZScore([unit, 2 * unit, 3 * unit], Up),
                Is.EqualTo((double[])[-1, 0, 1]).Within(1e-12)
            );
            Assert.That(Normalisation.ZScore([-unit, unit, 0], Up), Is.EqualTo((double[])[-1, 1, 0]).Within(1e-12));
        });
    }
}
