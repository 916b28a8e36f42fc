using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Series;

/// <summary>A chart of individual values (XmR): limits from the moving range, and the runs that give a change away earlier.</summary>
/// <param name="Center">Mean of the baseline, in the unit of the series.</param>
/// <param name="MeanMovingRange">Mean distance of neighbours in the baseline, gaps bridged.</param>
/// <param name="Sigma">Mean moving range / 1.128; 0 for a constant baseline, whose limits then say nothing and never alert.</param>
/// <param name="Low">Center − 3 sigma.</param>
/// <param name="High">Center + 3 sigma.</param>
/// <param name="Alerts">One per month, same order; never set at a gap.</param>
/// <remarks>Source: Wheeler and Chambers, Understanding Statistical Process Control (1992); run rules after Western Electric (1956).</remarks>
public sealed record ControlChart(
    double Center,
    double MeanMovingRange,
    double Sigma,
    double Low,
    double High,
    IReadOnlyList<SeriesAlerts> Alerts
)
{
    /// <summary>The fewest points that limits are drawn from.</summary>
    public const int LeastPoints = 6;

    private const double LimitSigmas = 3;
    private const double WarningSigmas = 2;
    private const int RunLength = 8;
    private const int WarningWindow = 3;

    /// <summary>Charts a series.</summary>
    /// <param name="values">One per month, in order and any unit; NaN for a month without a value.</param>
    /// <param name="baseline">How many months from the first the limits are drawn from, gaps among them; all when left out.</param>
    /// <returns>Limits frozen at the baseline, and alerts over the whole series.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is negative.</exception>
    /// <exception cref="ScoringException"><c>TOO_SHORT</c> when the baseline has fewer than six values.</exception>
    public static ControlChart Of(ReadOnlySpan<double> values, int? baseline = null)
    {
        SeriesReview.Check(values);
        if (baseline < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "A baseline is a number of months.");
        }

        var months = Math.Min(baseline ?? values.Length, values.Length);
        var drawn = SeriesReview.Present(values[..months], LeastPoints);
        var (center, range) = (Centre.Mean(drawn), MovingRange.MeanOf(drawn));
        var sigma = MovingRange.SigmaOf(range);
        var (low, high) = (center - LimitSigmas * sigma, center + LimitSigmas * sigma);
        var alerts = new SeriesAlerts[values.Length];
        var present = PresentMonths(values);
        MarkRuns(values, present, center, alerts);
        if (sigma > 0)
        {
            MarkBeyondLimits(values, low, high, alerts);
            MarkWarnings(InSigmas(values, center, sigma), present, alerts);
        }

        return new ControlChart(center, range, sigma, low, high, alerts);
    }

    private static int[] PresentMonths(ReadOnlySpan<double> values)
    {
        var months = new List<int>(values.Length);
        for (var month = 0; month < values.Length; month++)
        {
            if (!double.IsNaN(values[month]))
            {
                months.Add(month);
            }
        }

        return [.. months];
    }

    private static void MarkBeyondLimits(ReadOnlySpan<double> values, double low, double high, SeriesAlerts[] alerts)
    {
        for (var month = 0; month < values.Length; month++)
        {
            alerts[month] |=
                values[month] > high || values[month] < low ? SeriesAlerts.BeyondLimits : SeriesAlerts.None;
        }
    }

    // A point on the line belongs to no side, so it ends a run and starts none.
    private static void MarkRuns(ReadOnlySpan<double> values, int[] present, double center, SeriesAlerts[] alerts)
    {
        var (run, side) = (0, 0);
        for (var i = 0; i < present.Length; i++)
        {
            var now = values[present[i]].CompareTo(center);
            run = now != 0 && now == side ? run + 1 : Math.Abs(now);
            side = now;
            if (run >= RunLength)
            {
                Mark(present.AsSpan(i - RunLength + 1, RunLength), alerts, SeriesAlerts.RunOfEight);
            }
        }
    }

    // Only the points beyond two sigma are marked, not the third of their window.
    private static void MarkWarnings(double[] sigmas, int[] present, SeriesAlerts[] alerts)
    {
        for (var i = WarningWindow; i <= present.Length; i++)
        {
            var window = present[(i - WarningWindow)..i];
            int[] above = Array.FindAll(window, month => sigmas[month] > WarningSigmas);
            int[] below = Array.FindAll(window, month => sigmas[month] < -WarningSigmas);
            Mark(above.Length > 1 ? above : [], alerts, SeriesAlerts.TwoOfThree);
            Mark(below.Length > 1 ? below : [], alerts, SeriesAlerts.TwoOfThree);
        }
    }

    private static double[] InSigmas(ReadOnlySpan<double> values, double center, double sigma)
    {
        var sigmas = new double[values.Length];
        for (var month = 0; month < sigmas.Length; month++)
        {
            sigmas[month] = (values[month] - center) / sigma;
        }

        return sigmas;
    }

    private static void Mark(ReadOnlySpan<int> months, SeriesAlerts[] alerts, SeriesAlerts alert)
    {
        foreach (var month in months)
        {
            alerts[month] |= alert;
        }
    }
}
