using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>A series parted into trend, a season that repeats every year, and what neither explains (STL).</summary>
/// <param name="Seasonal">One per month, in the unit of the series; the same in every year.</param>
/// <param name="Trend">One per month.</param>
/// <param name="Remainder">Value less season less trend, one per month.</param>
/// <param name="Scores">Robust scores of the remainders as in <see cref="MedianScores"/>, one per month.</param>
/// <param name="Alerts">One per month; <see cref="SeriesAlerts.FarFromSeason"/> where |score| is above the cut.</param>
/// <remarks>
/// Source: Cleveland, Cleveland, McRae and Terpenning, Journal of Official Statistics 6 (1990). Agrees with R's
/// <c>stl(s.window = "periodic")</c>.
/// </remarks>
public sealed record SeasonalTrend(
    IReadOnlyList<double> Seasonal,
    IReadOnlyList<double> Trend,
    IReadOnlyList<double> Remainder,
    IReadOnlyList<double?> Scores,
    IReadOnlyList<SeriesAlerts> Alerts
)
{
    // Smoothing leaves about 1e-15 of a series that has nothing but trend and season; that is no remainder to be scored.
    private const double Rounding = 1e-12;

    /// <summary>Parts a series.</summary>
    /// <param name="values">One per month, in order and any unit, without gaps.</param>
    /// <param name="period">Points in a year, at least 2.</param>
    /// <param name="isRobust">Whether outliers lose their say in trend and season.</param>
    /// <param name="cut">The score above which a remainder is unusual, not below 0.</param>
    /// <returns>The parts, which sum to the series, with scores and alerts.</returns>
    /// <exception cref="ArgumentException">A month has no value, or an infinite one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 2, or the cut below 0.</exception>
    /// <exception cref="ScoringException"><c>TOO_SHORT</c> when the series is not longer than two years.</exception>
    public static SeasonalTrend Of(
        ReadOnlySpan<double> values,
        int period = YearlyChange.UsualPeriod,
        bool isRobust = false,
        double cut = MedianScores.UsualCut
    )
    {
        SeriesReview.Check(values);
        SeriesReview.CheckCut(cut);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        RefuseGaps(values);
        if (values.Length <= 2L * period)
        {
            throw new ScoringException(
                ScoringFault.TooShort,
                $"{values.Length} points",
                "A season is read off more than two years."
            );
        }

        var parts = new SeasonalLoess(values.ToArray(), period);
        parts.Part(isRobust);
        var remainder = Remain(values, parts);
        var scores = MedianScores.Of(remainder, cut);
        return new SeasonalTrend(
            parts.Season,
            parts.Trend,
            remainder,
            scores.Scores,
            [.. scores.Alerts.Select(alert => alert is SeriesAlerts.None ? alert : SeriesAlerts.FarFromSeason)]
        );
    }

    private static void RefuseGaps(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                throw new ArgumentException("A season is read off a series without gaps.", nameof(values));
            }
        }
    }

    private static double[] Remain(ReadOnlySpan<double> values, SeasonalLoess parts)
    {
        var remainder = new double[values.Length];
        for (var month = 0; month < remainder.Length; month++)
        {
            var rest = values[month] - parts.Season[month] - parts.Trend[month];
            remainder[month] = Math.Abs(rest) > Rounding * Math.Abs(values[month]) ? rest : 0;
        }

        return remainder;
    }
}
