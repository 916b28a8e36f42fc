using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>Tests whether a figure changed from one wave to the next.</summary>
/// <remarks>
/// d = θ₂ − θ₁ over √(se₁² + se₂² − 2 cov). Waves that share respondents or sampling units covary: take the covariance from
/// <see cref="DesignVariance.Matrix"/> over the stacked waves, or test with <see cref="Contrast.Of(LinearisedEstimate, LinearisedEstimate, double)"/> there, which comes to the same error.
/// Source: METHOD.md §12.
/// </remarks>
public static class WaveTest
{
    // How far a covariance may exceed that of figures which move as one: what is published is rounded.
    private const double Margin = 1e-9;

    // √ of what rounding leaves of the variance of two waves that move as one.
    private const double Rounding = 1e-7;

    /// <summary>Tests a figure of two waves, if they are a series.</summary>
    /// <param name="earlier">The figure of the earlier wave.</param>
    /// <param name="later">The figure of the later wave.</param>
    /// <param name="degreesOfFreedom">Which law judges.</param>
    /// <param name="covariance">Of the two figures, in their squared unit, no larger in size than se₁ · se₂; 0 for independent waves.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>
    /// Refused when wording or scale changed; else the difference, absent with the reason of an absent figure and untested with
    /// <c>ZERO_VARIANCE</c> when neither varies.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, the covariance is larger than the product of the errors, or the rule is unknown.</exception>
    /// <exception cref="OverflowException">The difference, its statistic or a bound leaves the range of numbers.</exception>
    public static WaveComparison Compare(
        WaveFigure earlier,
        WaveFigure later,
        WaveDegreesOfFreedom degreesOfFreedom = WaveDegreesOfFreedom.Smaller,
        double covariance = 0,
        double level = Estimate.UsualLevel
    )
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (later.FindBreak(earlier) is { } found)
        {
            return new WaveComparison.Refused(found);
        }

        if ((earlier.Estimate.Absence ?? later.Estimate.Absence) is { } reason)
        {
            return new WaveComparison.Compared(Difference.None(reason, level));
        }

        var df = DegreesOfFreedom(earlier.Estimate, later.Estimate, degreesOfFreedom);
        return new WaveComparison.Compared(
            Of(
                earlier.Estimate.Value!.Value,
                earlier.Estimate.StandardError!.Value,
                later.Estimate.Value!.Value,
                later.Estimate.StandardError!.Value,
                covariance,
                df,
                level
            )
        );
    }

    /// <summary>Tests two published figures.</summary>
    /// <param name="earlier">θ₁, finite.</param>
    /// <param name="earlierError">se₁ ≥ 0.</param>
    /// <param name="later">θ₂, finite.</param>
    /// <param name="laterError">se₂ ≥ 0.</param>
    /// <param name="covariance">cov(θ₁, θ₂), no larger in size than se₁ · se₂; 0 for independent waves.</param>
    /// <param name="degreesOfFreedom">Those of Student's law, finite; <see langword="null"/> for the normal law. No test when ≤ 0.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>θ₂ − θ₁; untested with <c>ZERO_VARIANCE</c> when its error is not above what rounding leaves, 1e-7 of √(se₁² + se₂²).</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A figure or an error is not finite, an error is negative, the covariance is larger than the product of the errors, df are not finite,
    /// or the level is not between 0 and 1.
    /// </exception>
    /// <exception cref="OverflowException">The difference, its statistic or a bound leaves the range of numbers.</exception>
    public static Difference Of(
        double earlier,
        double earlierError,
        double later,
        double laterError,
        double covariance = 0,
        double? degreesOfFreedom = null,
        double level = Estimate.UsualLevel
    )
    {
        RequireFigure(earlier, earlierError);
        RequireFigure(later, laterError);
        if (degreesOfFreedom is { } df && !double.IsFinite(df))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), df, "Degrees of freedom are finite.");
        }

        // The covariance as a share of the variance without it, so that no unit of measure is squared.
        var apart = double.Hypot(earlierError, laterError);
        var unit = apart > 0 ? apart : 1;
        var shared = covariance / unit / unit;
        if (!(Math.Abs(shared) <= earlierError / unit * (laterError / unit) * (1 + Margin)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(covariance),
                covariance,
                "A covariance is no larger than the product of the errors."
            );
        }

        var error = apart * Math.Sqrt(Math.Max(0, 1 - 2 * shared));
        return Difference.Of(later - earlier, error, Rounding * apart, degreesOfFreedom, level);
    }

    private static double? DegreesOfFreedom(Estimate earlier, Estimate later, WaveDegreesOfFreedom rule)
    {
        var (df1, df2) = (earlier.DegreesOfFreedom, later.DegreesOfFreedom);
        return rule switch
        {
            WaveDegreesOfFreedom.Normal => null,
            WaveDegreesOfFreedom.Satterthwaite when Math.Min(df1, df2) > 0 => Satterthwaite(
                earlier.StandardError!.Value,
                df1,
                later.StandardError!.Value,
                df2
            ),
            WaveDegreesOfFreedom.Smaller or WaveDegreesOfFreedom.Satterthwaite => Math.Min(df1, df2),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
        };
    }

    // Shares of the variance instead of the variances, so that neither a large nor a small unit leaves the range of numbers.
    internal static double Satterthwaite(double error1, double df1, double error2, double df2)
    {
        var whole = double.Hypot(error1, error2);
        if (!(whole > 0))
        {
            return Math.Min(df1, df2);
        }

        var (share1, share2) = (error1 / whole * (error1 / whole), error2 / whole * (error2 / whole));
        return 1 / (share1 * share1 / df1 + share2 * share2 / df2);
    }

    private static void RequireFigure(double value, double error)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A figure is finite.");
        }

        if (!(error >= 0 && double.IsFinite(error)))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "A standard error is finite and not negative.");
        }
    }
}
