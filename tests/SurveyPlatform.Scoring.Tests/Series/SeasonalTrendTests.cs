using CsCheck;
using SurveyPlatform.Scoring.Series;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Series;

public sealed class SeasonalTrendTests
{
    private const double Tolerance = 1e-9;

    // Sums to 0 over a year.
    private static readonly double[] Season = [3, -1, -4, 2];

    [Test]
    public void Of_LevelWithASeason_IsPartedExactly()
    {
        var parts = SeasonalTrend.Of(Years(6, level: 80), period: 4);

        Assert.Multiple(() =>
        {
            Assert.That(parts.Seasonal, Is.EqualTo(Years(6, level: 0)).Within(Tolerance));
            Assert.That(parts.Trend, Is.All.EqualTo(80).Within(Tolerance));
            Assert.That(parts.Remainder, Is.All.Zero);
            Assert.That(parts.Alerts, Is.All.EqualTo(SeriesAlerts.None));
        });
    }

    [Test]
    public void Of_ConstantSeries_NeverAlerts()
    {
        var parts = SeasonalTrend.Of(Enumerable.Repeat(0.1, 37).ToArray());

        Assert.That(parts.Alerts, Has.Count.EqualTo(37).And.All.EqualTo(SeriesAlerts.None));
    }

    [Test]
    public void Of_OnePointFarOff_AlertsThereAlone()
    {
        // Not robust, its season would take part of it, and the same quarter of other years would stand out, too.
        var values = Wavering();
        values[17] += 20;

        var parts = SeasonalTrend.Of(values, period: 4, isRobust: true);

        Assert.That(
            Enumerable.Range(0, values.Length).Where(month => parts.Alerts[month] is SeriesAlerts.FarFromSeason),
            Is.EqualTo(new[] { 17 })
        );
    }

    [Test]
    public void Of_RobustParting_KeepsAnOutlierOutOfTheSeason()
    {
        var values = Wavering();
        values[17] += 20;

        var (plain, robust) = (SeasonalTrend.Of(values, 4), SeasonalTrend.Of(values, 4, isRobust: true));

        // The outlier falls on the second quarter, one of eight: plain means carry some 20/8 of it.
        Assert.Multiple(() =>
        {
            Assert.That(plain.Seasonal[1], Is.GreaterThan(Season[1] + 1));
            Assert.That(robust.Seasonal[1], Is.EqualTo(Season[1]).Within(0.2));
        });
    }

    [Test]
    public void Of_AnySeries_PartsSumToItAndTheSeasonRepeats() =>
        Gen.Double[0, 100]
            .Array[9, 40]
            .Sample(values =>
            {
                var parts = SeasonalTrend.Of(values, period: 4);

                for (var month = 0; month < values.Length; month++)
                {
                    var sum = parts.Seasonal[month] + parts.Trend[month] + parts.Remainder[month];
                    Assert.That(sum, Is.EqualTo(values[month]).Within(Tolerance));
                    Assert.That(parts.Seasonal[month], Is.EqualTo(parts.Seasonal[month % 4]));
                }
            });

    [Test]
    public void Of_SeriesRaised_RaisesTheTrendAlone() =>
        Gen.Select(Gen.Double[0, 100].Array[9, 40], Gen.Double[-50, 50])
            .Sample(
                (values, rise) =>
                {
                    var before = SeasonalTrend.Of(values, period: 4);
                    var after = SeasonalTrend.Of(Array.ConvertAll(values, value => value + rise), period: 4);

                    Assert.That(after.Trend, Is.EqualTo(before.Trend.Select(level => level + rise)).Within(Tolerance));
                    Assert.That(after.Seasonal, Is.EqualTo(before.Seasonal).Within(Tolerance));
                }
            );

    [Test]
    public void Of_TwoYearsOrLess_IsTooShort() =>
        Assert.That(
            () => SeasonalTrend.Of(new double[24]),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.TooShort)
        );

    [Test]
    public void Of_InputWithoutASeason_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => SeasonalTrend.Of([1, 2, double.NaN, 4, 5], 2), Throws.ArgumentException);
            Assert.That(() => SeasonalTrend.Of([1, 2, 3], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(
                () => SeasonalTrend.Of([1, 2, 3, 4, 5], 2, cut: -1),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
        });
    }

    private static double[] Years(int years, double level) =>
        [.. Enumerable.Range(0, 4 * years).Select(month => level + Season[month % 4])];

    // Eight years around 80, with small deviations that follow no season.
    private static double[] Wavering() =>
        [.. Years(8, level: 80).Select((value, month) => value + 0.1 * (month * 7 % 5 - 2))];
}
