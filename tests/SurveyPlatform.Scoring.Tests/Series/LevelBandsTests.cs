using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class LevelBandsTests
{
    [TestCase(59.99, 0)]
    [TestCase(60, 1)]
    [TestCase(74.99, 1)]
    [TestCase(75, 2)]
    [TestCase(100, 2)]
    [TestCase(double.NegativeInfinity, 0)]
    public void LevelOf_Value_CountsTheCutsItReaches(double value, int level) =>
        Assert.That(new LevelBands([60, 75]).LevelOf(value), Is.EqualTo(level));

    [Test]
    public void LevelOf_MissingValue_IsAbsent() => Assert.That(new LevelBands([60]).LevelOf(double.NaN), Is.Null);

    [Test]
    public void LevelOf_SameCutTwice_SkipsTheLevelBetween() =>
        Assert.That(new LevelBands([60, 60]).LevelOf(60), Is.EqualTo(2));

    [Test]
    public void New_CutBelowItsForerunner_IsNamed() =>
        Assert.That(
            () => new LevelBands([60, 75, 70.5]),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Fault")
                .EqualTo(ScoringFault.BadBounds)
                .And.Property("Key")
                .EqualTo("70.5")
        );

    [Test]
    public void New_CutThatIsNoNumber_IsRefused() =>
        Assert.That(() => new LevelBands([double.NaN]), Throws.ArgumentException);
}
