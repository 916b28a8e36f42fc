using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class SmoothedChartTests
{
    private const double None = double.NaN;
    private const double Tolerance = 1e-12;

    private static readonly SmoothedChartSettings Usual = new();

    [Test]
    public void Of_GapInTheSeries_CarriesTheSmoothedValueOver()
    {
        // λ ½, μ 0, σ 1: z = 2, then 1. Limits 3√(1/3 · (1 − 1/4)) = 1.5, then 3√(1/3 · (1 − 1/16)).
        var settings = Usual with
        {
            Lambda = 0.5,
            Target = 0,
            Sigma = 1,
        };
        var chart = SmoothedChart.Of([4, None, 0], settings);

        Assert.Multiple(() =>
        {
            Assert.That(
                chart.Points[0],
                Is.EqualTo(new SmoothedPoint(2, -1.5, 1.5, SeriesAlerts.SmoothedBeyondLimits))
            );
            Assert.That(chart.Points[1], Is.Null);
            Assert.That(chart.Points[2]!.Smoothed, Is.EqualTo(1).Within(Tolerance));
            Assert.That(chart.Points[2]!.High, Is.EqualTo(3 * Math.Sqrt(0.3125)).Within(Tolerance));
            Assert.That(chart.Points[2]!.Alerts, Is.EqualTo(SeriesAlerts.None));
        });
    }

    [Test]
    public void Of_NothingGiven_TakesCentreAndSigmaFromTheSeries()
    {
        var chart = SmoothedChart.Of([9, 11, 9, 11], Usual);

        Assert.Multiple(() =>
        {
            Assert.That(chart.Center, Is.EqualTo(10));
            Assert.That(chart.Sigma, Is.EqualTo(2 / 1.128).Within(Tolerance));
        });
    }

    [Test]
    public void Of_SigmaZero_NeverAlerts()
    {
        var chart = SmoothedChart.Of([5, 6], Usual with { Target = 0, Sigma = 0 });

        Assert.That(chart.Points.Select(point => point!.Alerts), Is.All.EqualTo(SeriesAlerts.None));
    }

    [Test]
    public void Of_OnePoint_NeedsASigma()
    {
        Assert.Multiple(() =>
        {
            AssertTooShort(() => SmoothedChart.Of([5, None], Usual));
            AssertTooShort(() => SmoothedChart.Of([None], Usual with { Sigma = 1 }));
            Assert.That(SmoothedChart.Of([5], Usual with { Sigma = 1 }).Points[0]!.Smoothed, Is.EqualTo(5));
        });
    }

    [Test]
    public void Settings_OutsideTheirRange_AreRefused()
    {
        Assert.Multiple(() =>
        {
            // With limits of such a size nothing would ever alert.
            AssertRefused(() => _ = new SmoothedChartSettings { Sigma = 1e308 });
            AssertRefused(() => _ = new SmoothedChartSettings { LimitSigmas = 1e308 });
            AssertRefused(() => _ = new SmoothedChartSettings { Target = -1.7e308 });
            AssertRefused(() => _ = Usual with { Lambda = 0 });
            AssertRefused(() => _ = Usual with { Lambda = 1.1 });
            AssertRefused(() => _ = Usual with { LimitSigmas = 0 });
            AssertRefused(() => _ = Usual with { Target = None });
            AssertRefused(() => _ = Usual with { Sigma = -1 });
        });
    }

    private static void AssertTooShort(Action act) =>
        Assert.That(act, Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.TooShort));

    private static void AssertRefused(Action act) => Assert.That(act, Throws.TypeOf<ArgumentOutOfRangeException>());
}
