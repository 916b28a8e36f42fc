using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>A chart of exponentially smoothed values (EWMA), which sees small lasting shifts that single points hide.</summary>
/// <param name="Center">μ: the target, or the mean of the series.</param>
/// <param name="Sigma">σ: as given, or the mean moving range / 1.128; 0 never alerts.</param>
/// <param name="Points">One per month, same order; <see langword="null"/> at a gap, over which the smoothed value is carried.</param>
/// <remarks>
/// z_i = λx_i + (1 − λ)z_{i−1} from z_0 = μ; limits μ ± Lσ√(λ/(2 − λ)(1 − (1 − λ)^{2i})), i counting the months with a value.
/// Source: Roberts, Technometrics 1 (1959); Lucas and Saccucci, Technometrics 32 (1990).
/// </remarks>
public sealed record SmoothedChart(double Center, double Sigma, IReadOnlyList<SmoothedPoint?> Points)
{
    /// <summary>Charts a series.</summary>
    /// <param name="values">One per month, in order and any unit; NaN for a month without a value.</param>
    /// <param name="settings">Smoothing and limits.</param>
    /// <returns>Smoothed values with their limits, in the unit of the series.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_SHORT</c> when there is no value, or fewer than two and no sigma is given.
    /// </exception>
    public static SmoothedChart Of(ReadOnlySpan<double> values, SmoothedChartSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        SeriesReview.Check(values);
        var present = SeriesReview.Present(values, settings.Sigma is null ? 2 : 1);
        var center = settings.Target ?? Centre.Mean(present);
        var sigma = settings.Sigma ?? MovingRange.SigmaOf(MovingRange.MeanOf(present));
        var points = new SmoothedPoint?[values.Length];
        var (smoothed, lambda, faded) = (center, settings.Lambda, 1.0);
        for (var month = 0; month < points.Length; month++)
        {
            if (double.IsNaN(values[month]))
            {
                continue;
            }

            smoothed = lambda * values[month] + (1 - lambda) * smoothed;
            faded *= (1 - lambda) * (1 - lambda);
            var half = settings.LimitSigmas * sigma * Math.Sqrt(lambda / (2 - lambda) * (1 - faded));
            points[month] = Point(smoothed, center - half, center + half, sigma > 0);
        }

        return new SmoothedChart(center, sigma, points);
    }

    private static SmoothedPoint Point(double smoothed, double low, double high, bool hasLimits) =>
        new(
            smoothed,
            low,
            high,
            hasLimits && (smoothed > high || smoothed < low) ? SeriesAlerts.SmoothedBeyondLimits : SeriesAlerts.None
        );
}
