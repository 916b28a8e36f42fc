using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class ScoreTableTests
{
    [Test]
    public void EqualSteps_FivePoints_RunFromHundredToZero() =>
        Assert.That(
            ScoreTable.EqualSteps(worst: 1, best: 5).Steps,
            Is.EqualTo((ScoreStep[])[new(5, 100), new(4, 75), new(3, 50), new(2, 25), new(1, 0)])
        );

    [Test]
    public void EqualSteps_OneIsBest_RunTheOtherWay() =>
        Assert.That(
            ScoreTable.EqualSteps(worst: 3, best: 1).Steps,
            Is.EqualTo((ScoreStep[])[new(1, 100), new(2, 50), new(3, 0)])
        );

    [Test]
    public void EqualSteps_TenPoints_FollowTheFormula() =>
        // 100 (7 − 1)/9 for the code 7.
        Assert.That(ScoreTable.EqualSteps(1, 10).Steps[3].Score, Is.EqualTo(600.0 / 9).Within(1e-12));

    [Test]
    public void EqualSteps_OneEnd_IsRefused() =>
        Assert.That(
            () => ScoreTable.EqualSteps(3, 3),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("best")
        );

    [Test]
    public void New_CodeNamedTwice_IsRefused() =>
        Assert.That(() => new ScoreTable([new(1, 0), new(1, 100)]), Throws.ArgumentException);

    [Test]
    public void New_ScoreThatIsNoNumber_IsRefused() =>
        Assert.That(() => new ScoreTable([new(1, double.NaN)]), Throws.ArgumentException);

    [Test]
    public void New_NoStep_IsRefused() => Assert.That(() => new ScoreTable([]), Throws.ArgumentException);
}
