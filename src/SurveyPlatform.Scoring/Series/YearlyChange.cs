using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>Changes against the same month of the year before, and which of them are unusual.</summary>
/// <param name="Differences">One per month, in the unit of the series; <see langword="null"/> in the first year and beside a gap.</param>
/// <param name="Median">The usual change.</param>
/// <param name="Deviation">MAD of the changes; when it is 0 there are no scores, and nothing alerts.</param>
/// <param name="Scores">0.6745(d − med)/MAD, one per month; <see langword="null"/> where there is no change to score.</param>
/// <param name="Alerts">One per month; <see cref="SeriesAlerts.UnusualYearlyChange"/> where |score| is above the cut.</param>
/// <remarks>Source: METHOD.md §15; the modified z-score of Iglewicz and Hoaglin (1993).</remarks>
public sealed record YearlyChange(
    IReadOnlyList<double?> Differences,
    double Median,
    double Deviation,
    IReadOnlyList<double?> Scores,
    IReadOnlyList<SeriesAlerts> Alerts
)
{
    /// <summary>Months in a year.</summary>
    public const int UsualPeriod = 12;

    /// <summary>Compares a series with itself a year before.</summary>
    /// <param name="values">One per month, in order and any unit; NaN for a month without a value.</param>
    /// <param name="period">Points in a year, not below 1.</param>
    /// <param name="cut">The score above which a change is unusual, not below 0.</param>
    /// <returns>Changes, scores and alerts.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 1, or the cut below 0.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_SHORT</c> for fewer than two years; <c>ALL_MISSING</c> when no month has a value in both its years.
    /// </exception>
    public static YearlyChange Of(
        ReadOnlySpan<double> values,
        int period = UsualPeriod,
        double cut = MedianScores.UsualCut
    )
    {
        SeriesReview.Check(values);
        SeriesReview.CheckCut(cut);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        if (values.Length < 2L * period)
        {
            throw new ScoringException(
                ScoringFault.TooShort,
                $"{values.Length} points",
                $"A comparison of years needs {2L * period} points."
            );
        }

        var differences = new double[values.Length];
        Array.Fill(differences, double.NaN, 0, period);
        for (var month = period; month < differences.Length; month++)
        {
            differences[month] = values[month] - values[month - period];
        }

        var (median, deviation) = MedianScores.Spread(differences);
        var (scores, alerts) =
            deviation > 0
                ? MedianScores.Score(
                    differences,
                    median,
                    deviation / MedianScores.DeviationSigmas,
                    cut,
                    SeriesAlerts.UnusualYearlyChange
                )
                : (new double?[differences.Length], new SeriesAlerts[differences.Length]);
        return new YearlyChange(
            Array.ConvertAll(differences, change => double.IsNaN(change) ? (double?)null : change),
            median,
            deviation,
            scores,
            alerts
        );
    }
}
