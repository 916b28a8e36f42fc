using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>A number ready to be published with its error, or the reason why there is none. Never NaN nor infinite, never rounded.</summary>
/// <remarks>
/// Whatever is put into it and leaves the range of numbers ends in an <see cref="OverflowException"/>, here and nowhere else.
/// Source: METHOD.md §1, degrees of freedom and intervals.
/// </remarks>
public sealed record Estimate
{
    /// <summary>The confidence level taken when none is named.</summary>
    public const double UsualLevel = 0.95;

    /// <summary>The point estimate, in its own unit (index points 0–100, share 0–1); <see langword="null"/> when there is none.</summary>
    public double? Value
    {
        get;
        init => field = Finite(value);
    }

    /// <summary>√V, in the unit of the value; there whenever the value is.</summary>
    public double? StandardError
    {
        get;
        init => field = Finite(value);
    }

    /// <summary>Lower confidence bound, in the unit of the value; <see langword="null"/> without degrees of freedom.</summary>
    public double? Low
    {
        get;
        init => field = Finite(value);
    }

    /// <summary>Upper confidence bound, in the unit of the value; <see langword="null"/> without degrees of freedom.</summary>
    public double? High
    {
        get;
        init => field = Finite(value);
    }

    /// <summary>Confidence level of the bounds, between 0 and 1.</summary>
    public double Level { get; init; } = UsualLevel;

    /// <summary>First-stage units with a usable row, less the strata that hold them.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>n: usable rows, unweighted.</summary>
    public int Base { get; init; }

    /// <summary>
    /// n_eff = (Σw)² / Σw² over the usable rows; 0 when there are none; <see langword="null"/> where it would tell how many a hidden
    /// group has.
    /// </summary>
    public double? EffectiveBase
    {
        get;
        init => field = Finite(value);
    } = 0;

    /// <summary>Whether a share had no measurable variance, so that its bounds come from the binomial law instead.</summary>
    public bool IsDegenerate { get; init; }

    /// <summary>Why there is no value; <see langword="null"/> when there is one.</summary>
    public ScoringFault? Absence { get; init; }

    /// <summary>How it came about, one step a line; empty unless that was asked for.</summary>
    public IReadOnlyList<string> Arithmetic { get; init; } = [];

    /// <summary>
    /// se / |value|, without unit; <see langword="null"/> at 0, beside a value so small that it is no number, and when there is no value.
    /// </summary>
    public double? CoefficientOfVariation =>
        StandardError / Math.Abs(Value ?? 0) is { } variation && double.IsFinite(variation) ? variation : null;

    /// <summary>An estimate that does not exist. It is never zero, which would read as wholly dissatisfied.</summary>
    /// <param name="reason">Why not.</param>
    /// <returns>No value, no error, base 0.</returns>
    public static Estimate None(ScoringFault reason) => new() { Absence = reason };

    internal static Estimate Of(LinearisedEstimate estimate, double level)
    {
        RequireLevel(level);
        return estimate.Absence is { } reason
            ? None(reason) with
            {
                Level = level,
            }
            : WithError(
                estimate.Value!.Value,
                DesignVariance.StandardError(estimate),
                DesignVariance.DegreesOfFreedom(estimate),
                level
            ) with
            {
                Base = estimate.Rows.Length,
                EffectiveBase = EffectiveBaseOf(estimate),
            };
    }

    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    internal static Estimate Of(double value, double variance, int df, double level)
    {
        RequireLevel(level);
        return WithError(value, Math.Sqrt(variance), df, level);
    }

    private static Estimate WithError(double value, double error, int df, double level)
    {
        double? half = df > 0 ? Quantiles.StudentT((1 + level) / 2, df) * error : null;
        return new Estimate
        {
            Value = value,
            StandardError = error,
            Low = value - half,
            High = value + half,
            Level = level,
            DegreesOfFreedom = df,
        };
    }

    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    internal static void RequireLevel(double level)
    {
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }
    }

    private static double? Finite(double? number) => number is { } value ? Magnitude.Finite(value) : null;

    internal static double EffectiveBaseOf(LinearisedEstimate estimate)
    {
        var weights = estimate.Design.Weights;
        var (sum, squares) = (0.0, 0.0);
        foreach (var row in estimate.Rows)
        {
            sum += weights[row];
        }

        foreach (var row in estimate.Rows)
        {
            squares += weights[row] / sum * (weights[row] / sum);
        }

        return 1 / squares;
    }
}
