using CsCheck;
using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class ControlChartTests
{
    private const double None = double.NaN;
    private const double Tolerance = 1e-12;

    // Centre 10, moving ranges 2, sigma 2/1.128.
    private static readonly double[] Steady = [9, 11, 9, 11, 9, 11];

    [Test]
    public void Of_SteadySeries_DrawsTheLimitsDoneByHand()
    {
        var chart = ControlChart.Of(Steady);

        Assert.Multiple(() =>
        {
            Assert.That(chart.Center, Is.EqualTo(10));
            Assert.That(chart.MeanMovingRange, Is.EqualTo(2));
            Assert.That(chart.Sigma, Is.EqualTo(2 / 1.128).Within(Tolerance));
            Assert.That(chart.Low, Is.EqualTo(10 - 6 / 1.128).Within(Tolerance));
            Assert.That(chart.High, Is.EqualTo(10 + 6 / 1.128).Within(Tolerance));
            Assert.That(chart.Alerts, Has.Count.EqualTo(6).And.All.EqualTo(SeriesAlerts.None));
        });
    }

    [Test]
    public void Of_Gap_IsBridged()
    {
        var chart = ControlChart.Of([9, 11, None, None, 9, 11, 9, 11]);

        Assert.Multiple(() =>
        {
            Assert.That(chart.MeanMovingRange, Is.EqualTo(2));
            Assert.That(chart.Alerts, Has.Count.EqualTo(8).And.All.EqualTo(SeriesAlerts.None));
        });
    }

    [Test]
    public void Of_Baseline_FreezesTheLimits()
    {
        // 15.4 lies above 10 + 6/1.128 = 15.32, 4.7 above the lower limit 4.68.
        var chart = ControlChart.Of([.. Steady, 15.4, 10, 4.7], baseline: 6);

        Assert.Multiple(() =>
        {
            Assert.That(chart.Center, Is.EqualTo(10));
            Assert.That(Fired(chart, SeriesAlerts.BeyondLimits), Is.EqualTo(new[] { 6 }));
        });
    }

    [Test]
    public void Of_EightOnOneSide_MarksAllEight()
    {
        double[] values = [.. Steady, .. Enumerable.Repeat(10.5, 7), 9.5, 10];

        // The run begins with the 11 that ends the baseline.
        Assert.That(
            Fired(ControlChart.Of(values, baseline: 6), SeriesAlerts.RunOfEight),
            Is.EqualTo(Enumerable.Range(5, 8))
        );
    }

    [TestCase(10.5, 10.5, 10.5, 10.5, 9.5, 10.5, 10.5, 10.5, 10.5, TestName = "{m}(the other side)")]
    [TestCase(10.5, 10.5, 10.5, 10.5, 10, 10.5, 10.5, 10.5, 10.5, TestName = "{m}(a point on the line)")]
    public void Of_RunThatIsInterrupted_StartsAnew(params double[] later) =>
        Assert.That(Fired(ControlChart.Of([.. Steady, .. later], baseline: 6), SeriesAlerts.RunOfEight), Is.Empty);

    [Test]
    public void Of_RunAcrossAGap_GoesOn()
    {
        double[] values = [.. Steady, 10.5, 10.5, 10.5, None, 10.5, 10.5, 10.5, 10.5];

        Assert.That(
            Fired(ControlChart.Of(values, baseline: 6), SeriesAlerts.RunOfEight),
            Is.EqualTo(new[] { 5, 6, 7, 8, 10, 11, 12, 13 })
        );
    }

    [Test]
    public void Of_TwoOfThreeBeyondTwoSigma_MarksTheTwo()
    {
        // 2 sigma is 3.546: 13.6 and 13.7 lie beyond, 12 between them does not. 6 and 13.8 lie on different sides.
        double[] values = [.. Steady, 13.6, 12, 13.7, 10, 6, 13.8, 9];

        Assert.That(Fired(ControlChart.Of(values, baseline: 6), SeriesAlerts.TwoOfThree), Is.EqualTo(new[] { 6, 8 }));
    }

    [Test]
    public void Of_ConstantSeries_NeverAlerts()
    {
        // Twelve times 0.1 sums to 1.2 and a bit: the centre must be 0.1 all the same, or the series would run off it.
        var chart = ControlChart.Of(Enumerable.Repeat(0.1, 12).ToArray());

        Assert.Multiple(() =>
        {
            Assert.That(chart.Center, Is.EqualTo(0.1));
            Assert.That(chart.Sigma, Is.Zero);
            Assert.That(chart.Alerts, Is.All.EqualTo(SeriesAlerts.None));
        });
    }

    [TestCase(null)]
    [TestCase(6)]
    [TestCase(0)]
    public void Of_FewerThanSixPoints_IsTooShort(int? baseline) =>
        Assert.That(
            () => ControlChart.Of([1, 2, None, 3, 4, 5], baseline),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.TooShort)
        );

    [Test]
    public void Of_InputThatIsNoSeries_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => ControlChart.Of([.. Steady, double.PositiveInfinity]), Throws.ArgumentException);
            Assert.That(() => ControlChart.Of(Steady, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void Of_SeriesTurnedUpsideDown_AlertsAtTheSameMonths() =>
        Gen.Int[0, 20]
            .Array[6, 40]
            .Sample(steps =>
            {
                // Halves keep every sum exact, so that a point on the line stays on it.
                var values = Array.ConvertAll(steps, step => step / 2.0);
                var mirrored = Array.ConvertAll(values, value => -value);

                Assert.That(ControlChart.Of(mirrored).Alerts, Is.EqualTo(ControlChart.Of(values).Alerts));
            });

    private static IEnumerable<int> Fired(ControlChart chart, SeriesAlerts rule) =>
        Enumerable.Range(0, chart.Alerts.Count).Where(month => chart.Alerts[month].HasFlag(rule));
}
