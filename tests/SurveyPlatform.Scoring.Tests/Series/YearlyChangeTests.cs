using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class YearlyChangeTests
{
    private const double None = double.NaN;

    [Test]
    public void Of_TwoYearsOfFourQuarters_AgreesWithTheSumsDoneByHand()
    {
        // Changes 1 2 3 50: median 2.5, distances 1.5 0.5 0.5 47.5, MAD 1; 0.6745 · 47.5 = 32.
        var result = YearlyChange.Of([10, 20, 30, 40, 11, 22, 33, 90], period: 4);

        Assert.Multiple(() =>
        {
            Assert.That(result.Differences, Is.EqualTo(new double?[] { null, null, null, null, 1, 2, 3, 50 }));
            Assert.That((result.Median, result.Deviation), Is.EqualTo((2.5, 1.0)));
            Assert.That(result.Scores.Take(4), Is.All.Null);
            Assert.That(result.Scores[7], Is.EqualTo(0.6745 * 47.5).Within(1e-12));
            Assert.That(
                result.Alerts.Select(alert => alert is SeriesAlerts.UnusualYearlyChange),
                Is.EqualTo(new[] { false, false, false, false, false, false, false, true })
            );
        });
    }

    [Test]
    public void Of_Gap_LeavesBothItsYearsWithoutAChange()
    {
        var result = YearlyChange.Of([1, None, 3, 4, None, 8], period: 2);

        Assert.That(result.Differences, Is.EqualTo(new double?[] { null, null, 2, null, null, 4 }));
    }

    [Test]
    public void Of_SameChangeThroughout_HasNoScoresAndNoAlerts()
    {
        var result = YearlyChange.Of([1, 2, 3, 2, 3, 9], period: 3);

        Assert.Multiple(() =>
        {
            Assert.That((result.Median, result.Deviation), Is.EqualTo((1.0, 0.0)));
            Assert.That(result.Scores, Has.Count.EqualTo(6).And.All.Null);
            Assert.That(result.Alerts, Has.Count.EqualTo(6).And.All.EqualTo(SeriesAlerts.None));
        });
    }

    [Test]
    public void Of_LessThanTwoYears_IsTooShort() =>
        AssertFault(() => YearlyChange.Of(new double[23]), ScoringFault.TooShort);

    [Test]
    public void Of_NoMonthInBothYears_IsMissing() =>
        AssertFault(() => YearlyChange.Of([1, None, None, 2], period: 2), ScoringFault.AllMissing);

    [Test]
    public void Of_NoPeriod_IsRefused() =>
        Assert.That(() => YearlyChange.Of([1, 2], period: 0), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static void AssertFault(Action act, ScoringFault fault) =>
        Assert.That(act, Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault));
}
