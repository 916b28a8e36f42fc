using SurveyPlatform.Scoring.Series;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class HampelFilterTests
{
    private const double None = double.NaN;

    [Test]
    public void Of_PointOffItsNeighbours_IsFlaggedThoughTheSeriesDrifts()
    {
        // Around month 3: 20 30 90 50 60, median 50, distances 30 20 40 0 10, sigma 1.4826 · 20; 40 > 1.3 sigma = 38.5.
        // Around month 4: 30 90 50 60 70, median 60, sigma 1.4826 · 10... of distances 30 30 10 0 10, and 50 is near it.
        var points = HampelFilter.Of([10, 20, 30, 90, 50, 60, 70], halfWindow: 2, cut: 1.3).Points;

        Assert.Multiple(() =>
        {
            Assert.That(points[3].Median, Is.EqualTo(50));
            Assert.That(points[3].Sigma, Is.EqualTo(1.4826 * 20).Within(1e-12));
            Assert.That(points[4].Sigma, Is.EqualTo(1.4826 * 10).Within(1e-12));
            Assert.That(
                points.Select(point => point.Alerts is SeriesAlerts.FarFromNeighbours),
                Is.EqualTo(new[] { false, false, false, true, false, false, false })
            );
        });
    }

    [Test]
    public void Of_EndsOfTheSeries_HaveAShorterWindow()
    {
        // First: 1 2 4, median 2. Last: 4 8 16, median 8.
        var points = HampelFilter.Of([1, 2, 4, 8, 16], halfWindow: 2).Points;

        Assert.That((points[0].Median, points[4].Median), Is.EqualTo(((double?)2, (double?)8)));
    }

    [Test]
    public void Of_Gap_HasNeighboursButNoAlert()
    {
        var points = HampelFilter.Of([1, 2, None, 4, 8], halfWindow: 2).Points;

        Assert.That(points[2], Is.EqualTo(new NeighbourhoodPoint(3, 1.4826 * 1.5, SeriesAlerts.None)));
    }

    [Test]
    public void Of_FewerThanThreeNeighbours_SaysNothing() =>
        Assert.That(
            HampelFilter.Of([1, 100], halfWindow: 1).Points,
            Is.All.EqualTo(new NeighbourhoodPoint(null, null, SeriesAlerts.None))
        );

    [Test]
    public void Of_FlatNeighbourhood_NeverAlerts() =>
        Assert.That(HampelFilter.Of([5, 5, 9, 5, 5]).Points[2].Alerts, Is.EqualTo(SeriesAlerts.None));

    [Test]
    public void Of_WindowOrCutOutsideTheirRange_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => HampelFilter.Of([1], halfWindow: 0), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => HampelFilter.Of([1], cut: None), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void Of_WindowWiderThanTheSeries_IsTheWholeSeries() =>
        Assert.That(HampelFilter.Of([1, 2, 4], int.MaxValue).Points.Select(point => point.Median), Is.All.EqualTo(2));
}
