using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>Distances from the median in robust sigmas, which no outlier can hide in by stretching the scale.</summary>
/// <param name="Median">In the unit of the series.</param>
/// <param name="Deviation">MAD, the median distance from the median.</param>
/// <param name="Scores">One per month, without unit; <see langword="null"/> at a gap.</param>
/// <param name="Alerts">One per month; <see cref="SeriesAlerts.FarFromMedian"/> where |score| is above the cut.</param>
/// <remarks>
/// 0.6745(x − med)/MAD; where more than half of the values are equal, so that MAD is 0, (x − med)/(1.253314 · mean|x − med|); where all
/// are, 0. Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993).
/// </remarks>
public sealed record MedianScores(
    double Median,
    double Deviation,
    IReadOnlyList<double?> Scores,
    IReadOnlyList<SeriesAlerts> Alerts
)
{
    /// <summary>The cut of the source.</summary>
    public const double UsualCut = 3.5;

    // Φ⁻¹(3/4) and √(π/2): MAD and mean distance of a normal law, in its sigmas, as the source rounds them.
    internal const double DeviationSigmas = 0.6745;
    private const double MeanDistanceSigmas = 1.253314;

    /// <summary>Scores a series.</summary>
    /// <param name="values">One per month, in any unit; NaN for a month without a value.</param>
    /// <param name="cut">The score above which a point is far off, not below 0.</param>
    /// <returns>Scores and alerts.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut is below 0.</exception>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c> when there is no value.</exception>
    public static MedianScores Of(ReadOnlySpan<double> values, double cut = UsualCut)
    {
        SeriesReview.Check(values);
        SeriesReview.CheckCut(cut);
        var (median, deviation) = Spread(values);
        var unit = deviation > 0 ? deviation / DeviationSigmas : MeanDistanceSigmas * MeanDistance(values, median);
        var (scores, alerts) = Score(values, median, unit, cut, SeriesAlerts.FarFromMedian);
        return new MedianScores(median, deviation, scores, alerts);
    }

    /// <summary>Takes the median and the MAD of the values that are there.</summary>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c> when there is none.</exception>
    internal static (double Median, double Deviation) Spread(ReadOnlySpan<double> values)
    {
        var median = Centre.Median(values);
        return double.IsNaN(median)
            ? throw new ScoringException(ScoringFault.AllMissing, "values", "No month has a value.")
            : (median, Centre.Median(Distances(values, median)));
    }

    /// <summary>Divides deviations by a robust sigma; nothing deviates where that is 0.</summary>
    internal static (double?[] Scores, SeriesAlerts[] Alerts) Score(
        ReadOnlySpan<double> values,
        double median,
        double sigma,
        double cut,
        SeriesAlerts alert
    )
    {
        var (scores, alerts) = (new double?[values.Length], new SeriesAlerts[values.Length]);
        for (var month = 0; month < scores.Length; month++)
        {
            if (double.IsNaN(values[month]))
            {
                continue;
            }

            // A sigma near the smallest number would send the score beyond the largest.
            var score = sigma > 0 ? (values[month] - median) / sigma : 0;
            scores[month] = Math.Clamp(score, double.MinValue, double.MaxValue);
            alerts[month] = Math.Abs(score) > cut ? alert : SeriesAlerts.None;
        }

        return (scores, alerts);
    }

    private static double MeanDistance(ReadOnlySpan<double> values, double median) =>
        Centre.Mean(Distances(values, median));

    private static double[] Distances(ReadOnlySpan<double> values, double median)
    {
        var distances = new double[values.Length];
        for (var month = 0; month < distances.Length; month++)
        {
            distances[month] = Math.Abs(values[month] - median);
        }

        return distances;
    }
}
