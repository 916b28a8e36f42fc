namespace SurveyPlatform.Scoring.Series;

/// <summary>Compares each month with the months around it, so that a drifting level is no outlier.</summary>
/// <param name="Points">One per month, same order.</param>
/// <remarks>
/// Median and 1.4826 · MAD of the window of k months to either side, cut off at the ends of the series. Source: Hampel, JASA 69 (1974);
/// Davies and Gather, JASA 88 (1993).
/// </remarks>
public sealed record HampelFilter(IReadOnlyList<NeighbourhoodPoint> Points)
{
    /// <summary>The months to either side taken when none are named.</summary>
    public const int UsualHalfWindow = 3;

    /// <summary>The sigmas taken when none are named.</summary>
    public const double UsualCut = 3;

    // 1/Φ⁻¹(3/4): makes the MAD of a normal law its sigma.
    private const double DeviationToSigma = 1.4826;
    private const int LeastNeighbours = 3;

    /// <summary>Filters a series.</summary>
    /// <param name="values">One per month, in order and any unit; NaN for a month without a value.</param>
    /// <param name="halfWindow">k, months to either side, not below 1.</param>
    /// <param name="cut">How many sigmas of its neighbourhood a value may stand off, not below 0.</param>
    /// <returns>Centre and spread around each month, with the alerts.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The half window is below 1, or the cut below 0.</exception>
    public static HampelFilter Of(ReadOnlySpan<double> values, int halfWindow = UsualHalfWindow, double cut = UsualCut)
    {
        SeriesReview.Check(values);
        SeriesReview.CheckCut(cut);
        ArgumentOutOfRangeException.ThrowIfLessThan(halfWindow, 1);
        var points = new NeighbourhoodPoint[values.Length];
        for (var month = 0; month < points.Length; month++)
        {
            var first = Math.Max(0, month - halfWindow);
            var end = (int)Math.Min(values.Length, month + 1L + halfWindow);
            points[month] = Point(values[month], values[first..end], cut);
        }

        return new HampelFilter(points);
    }

    private static NeighbourhoodPoint Point(double value, ReadOnlySpan<double> window, double cut)
    {
        var present = 0;
        foreach (var neighbour in window)
        {
            present += double.IsNaN(neighbour) ? 0 : 1;
        }

        if (present < LeastNeighbours)
        {
            return new NeighbourhoodPoint(null, null, SeriesAlerts.None);
        }

        var (median, deviation) = MedianScores.Spread(window);
        var sigma = DeviationToSigma * deviation;
        var isFar = sigma > 0 && Math.Abs(value - median) > cut * sigma;
        return new NeighbourhoodPoint(median, sigma, isFar ? SeriesAlerts.FarFromNeighbours : SeriesAlerts.None);
    }
}
