using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>The straight line through the figures of several waves, each counted by how well it is known.</summary>
public sealed record TrendLine
{
    private TrendLine() { }

    /// <summary>The figure at time 0, in its own unit; <see langword="null"/> when there is no line.</summary>
    public double? Intercept { get; private init; }

    /// <summary>The change of the figure in one unit of time.</summary>
    public double? Slope { get; private init; }

    /// <summary>√V of the slope, the errors of the figures taken as known: 1/√Σw(t − t̄)².</summary>
    public double? SlopeStandardError { get; private init; }

    /// <summary>z = slope / se.</summary>
    public double? Statistic { get; private init; }

    /// <summary>Two-sided, by the normal law.</summary>
    public double? PValue { get; private init; }

    /// <summary>Lower confidence bound of the slope.</summary>
    public double? Low { get; private init; }

    /// <summary>Upper confidence bound of the slope.</summary>
    public double? High { get; private init; }

    /// <summary>Confidence level of the bounds, between 0 and 1.</summary>
    public double Level { get; private init; }

    /// <summary>Q = Σw(θ − line)²: how far the figures lie from the line, in squared standard errors.</summary>
    public double? LackOfFit { get; private init; }

    /// <summary>Those of Q: waves used, less 2.</summary>
    public int LackOfFitDegreesOfFreedom { get; private init; }

    /// <summary>P(χ² ≥ Q) if the line holds; <see langword="null"/> for two waves, through which a line always goes.</summary>
    public double? LackOfFitPValue { get; private init; }

    /// <summary>
    /// Why there is no line: <c>TOO_SHORT</c> with fewer than two waves, <c>ZERO_VARIANCE</c> when a figure has no error or all waves fall
    /// on one time; otherwise <see langword="null"/>.
    /// </summary>
    public ScoringFault? Absence { get; private init; }

    /// <summary>Fits a line by least squares with weights w = 1/se².</summary>
    /// <param name="times">When each wave was, finite, in any unit of time.</param>
    /// <param name="estimates">The figure of each wave; <see cref="double.NaN"/> passes over a wave without one.</param>
    /// <param name="errors">The standard error of each figure, not negative; <see cref="double.NaN"/> passes over the wave.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>The line; three waves or more also tell whether there is one.</returns>
    /// <exception cref="ArgumentException">The columns differ in length, a number is infinite, an error is negative, or a time is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="OverflowException">The slope, its error or a statistic is too large or too small for a number.</exception>
    /// <remarks>Source: METHOD.md §12; the coefficients are those of R's lm(weights = 1/se²).</remarks>
    public static TrendLine Of(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> estimates,
        ReadOnlySpan<double> errors,
        double level = Estimate.UsualLevel
    )
    {
        Estimate.RequireLevel(level);
        var points = Points(times, estimates, errors);
        if (points.Count < 2)
        {
            return new TrendLine { Absence = ScoringFault.TooShort, Level = level };
        }

        var moves = points.Max(point => point.Time) > points.Min(point => point.Time);
        return moves && points.TrueForAll(point => point.Error > 0)
            ? Fit(points, level)
            : new TrendLine { Absence = ScoringFault.ZeroVariance, Level = level };
    }

    private static List<(double Time, double Value, double Error)> Points(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> estimates,
        ReadOnlySpan<double> errors
    )
    {
        if (times.Length != estimates.Length || times.Length != errors.Length)
        {
            throw new ArgumentException("Each wave has a time, a figure and an error.", nameof(times));
        }

        var points = new List<(double, double, double)>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            if (
                !double.IsFinite(times[i])
                || double.IsInfinity(estimates[i])
                || double.IsInfinity(errors[i])
                || errors[i] < 0
            )
            {
                throw new ArgumentException("Times and figures are finite, errors not negative.", nameof(times));
            }

            if (!double.IsNaN(estimates[i]) && !double.IsNaN(errors[i]))
            {
                points.Add((times[i], estimates[i], errors[i]));
            }
        }

        return points;
    }

    private static TrendLine Fit(List<(double Time, double Value, double Error)> given, double level)
    {
        // Squares are taken of numbers near 1, and the units are put back at the end. The smallest error counts most.
        var ofTime = Magnitude.Exponent([.. given.Select(point => point.Time)]);
        var ofValue = Magnitude.Exponent([.. given.Select(point => point.Value)]);
        var ofError = Magnitude.Exponent([given.Min(point => point.Error)]);
        var points = given.ConvertAll(point =>
            (
                Time: Math.ScaleB(point.Time, ofTime),
                Value: Math.ScaleB(point.Value, ofValue),
                Error: Math.ScaleB(point.Error, ofError)
            )
        );
        double Sum(Func<(double Time, double Value, double Error), double> term) =>
            points.Sum(point => term(point) / point.Error / point.Error);

        var sumW = Sum(_ => 1);
        var (time, value) = (Sum(point => point.Time) / sumW, Sum(point => point.Value) / sumW);
        var spread = Sum(point => (point.Time - time) * (point.Time - time));
        var slope = Sum(point => (point.Time - time) * (point.Value - value)) / spread;
        var error = 1 / Math.Sqrt(spread);
        var lack = Sum(point => Math.Pow(point.Value - value - slope * (point.Time - time), 2));
        return Read(
            Math.ScaleB(value - slope * time, -ofValue),
            Magnitude.Unscale(slope, ofValue - ofTime),
            Magnitude.Unscale(error, ofError - ofTime),
            Math.ScaleB(slope / error, ofError - ofValue),
            (Math.ScaleB(lack, 2 * (ofError - ofValue)), points.Count - 2),
            level
        );
    }

    private static TrendLine Read(
        double intercept,
        double slope,
        double error,
        double statistic,
        (double Lack, int DegreesOfFreedom) fit,
        double level
    )
    {
        var half = Quantiles.Normal((1 + level) / 2) * error;
        if (Array.Exists([intercept, statistic, fit.Lack, slope - half, slope + half], x => !double.IsFinite(x)))
        {
            throw new OverflowException("The weighted sums leave the range of numbers.");
        }

        return new TrendLine
        {
            Intercept = intercept,
            Slope = slope,
            SlopeStandardError = error,
            Statistic = statistic,
            PValue = TailProbabilities.Normal(statistic),
            Low = slope - half,
            High = slope + half,
            Level = level,
            LackOfFit = fit.Lack,
            LackOfFitDegreesOfFreedom = fit.DegreesOfFreedom,
            LackOfFitPValue =
                fit.DegreesOfFreedom > 0 ? TailProbabilities.ChiSquared(fit.Lack, fit.DegreesOfFreedom) : null,
        };
    }
}
