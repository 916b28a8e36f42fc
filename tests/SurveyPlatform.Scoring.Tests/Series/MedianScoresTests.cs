using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class MedianScoresTests
{
    private const double None = double.NaN;
    private const double Tolerance = 1e-12;

    [Test]
    public void Of_OneFarPoint_AgreesWithTheScoresDoneByHand()
    {
        // 1 2 3 4 100: median 3, distances 2 1 0 1 97, MAD 1; 0.6745 · 97 for the last.
        var result = MedianScores.Of([1, 2, 3, None, 4, 100]);

        Assert.Multiple(() =>
        {
            Assert.That((result.Median, result.Deviation), Is.EqualTo((3.0, 1.0)));
            Assert.That(result.Scores[0], Is.EqualTo(-2 * 0.6745).Within(Tolerance));
            Assert.That(result.Scores[3], Is.Null);
            Assert.That(result.Scores[5], Is.EqualTo(97 * 0.6745).Within(1e-9));
            Assert.That(
                result.Alerts.Select(alert => alert is SeriesAlerts.FarFromMedian),
                Is.EqualTo(new[] { false, false, false, false, false, true })
            );
        });
    }

    [Test]
    public void Of_MostValuesEqual_MeasuresByTheMeanDistance()
    {
        // MAD 0, mean distance 4/5: 4/(1.253314 · 0.8) = 5/1.253314.
        var result = MedianScores.Of([5, 5, 5, 5, 9]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Deviation, Is.Zero);
            Assert.That(result.Scores[0], Is.Zero);
            Assert.That(result.Scores[4], Is.EqualTo(5 / 1.253314).Within(Tolerance));
        });
    }

    [Test]
    public void Of_ConstantSeries_ScoresZero() =>
        Assert.That(MedianScores.Of([3, None, 3], 0).Scores, Is.EqualTo(new double?[] { 0, null, 0 }));

    [Test]
    public void Of_ScoreAtTheCut_IsNotFar() =>
        Assert.That(MedianScores.Of([1, 2, 3], 0.6745).Alerts, Is.All.EqualTo(SeriesAlerts.None));

    [Test]
    public void Of_NextToNoDeviation_StaysFinite() =>
        Assert.That(MedianScores.Of([0, 1e-320, 2e-320, 3e-320, 1e90]).Scores[4], Is.EqualTo(double.MaxValue));

    [Test]
    public void Of_NoValue_IsMissing()
    {
        Assert.Multiple(() =>
        {
            AssertMissing(() => MedianScores.Of([None, None]));
            AssertMissing(() => MedianScores.Of([]));
        });
    }

    [Test]
    public void Of_CutBelowZero_IsRefused() =>
        Assert.That(() => MedianScores.Of([1], -1), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static void AssertMissing(Action act) =>
        Assert.That(act, Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.AllMissing));
}
