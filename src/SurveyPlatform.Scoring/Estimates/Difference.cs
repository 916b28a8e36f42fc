using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How far two estimates lie apart, and whether that is more than sampling would do by chance.</summary>
/// <remarks>Source: METHOD.md §4.2 and §12.</remarks>
public sealed record Difference
{
    /// <summary>The difference, in the unit of the estimates; <see langword="null"/> when one of them is absent.</summary>
    public double? Value { get; init; }

    /// <summary>√V of the difference, in the same unit; there whenever the value is.</summary>
    public double? StandardError { get; init; }

    /// <summary>value / se; <see langword="null"/> without variance.</summary>
    public double? Statistic { get; init; }

    /// <summary>Those of Student's law; <see langword="null"/> when the normal law was used. A test needs more than 0.</summary>
    public double? DegreesOfFreedom { get; init; }

    /// <summary>Two-sided probability of so large a statistic under no difference; <see langword="null"/> when nothing was tested.</summary>
    public double? PValue { get; init; }

    /// <summary>Lower confidence bound; <see langword="null"/> without degrees of freedom or variance.</summary>
    public double? Low { get; init; }

    /// <summary>Upper confidence bound; <see langword="null"/> without degrees of freedom or variance.</summary>
    public double? High { get; init; }

    /// <summary>Confidence level of the bounds, between 0 and 1.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;

    /// <summary>
    /// Why there is no test: the reason of an absent estimate; or <c>ZERO_VARIANCE</c>, or <c>TOO_FEW_CASES</c> without degrees of freedom,
    /// which leave the value; otherwise <see langword="null"/>.
    /// </summary>
    public ScoringFault? Absence { get; init; }

    internal static Difference None(ScoringFault reason, double level) => new() { Absence = reason, Level = level };

    /// <param name="value">The difference.</param>
    /// <param name="error">Its standard error; no larger than <paramref name="noise"/> means no variance.</param>
    /// <param name="noise">What rounding alone leaves of a standard error.</param>
    /// <param name="df">Null for the normal law.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="OverflowException">The difference, its error, the statistic or a bound is not finite.</exception>
    internal static Difference Of(double value, double error, double noise, double? df, double level)
    {
        Estimate.RequireLevel(level);
        if (!double.IsFinite(value) || !double.IsFinite(error))
        {
            throw new OverflowException("The difference leaves the range of numbers.");
        }

        var difference = new Difference
        {
            Value = value,
            StandardError = error,
            DegreesOfFreedom = df,
            Level = level,
        };
        if (!(error > noise))
        {
            return difference with { Absence = ScoringFault.ZeroVariance };
        }

        var statistic = Finite(value / error);
        if (df <= 0)
        {
            return difference with { Statistic = statistic, Absence = ScoringFault.TooFewCases };
        }

        var half = error * (df is { } t ? Quantiles.StudentT((1 + level) / 2, t) : Quantiles.Normal((1 + level) / 2));
        return difference with
        {
            Statistic = statistic,
            PValue = TailProbabilities.StudentT(statistic, df ?? double.PositiveInfinity),
            Low = Finite(value - half),
            High = Finite(value + half),
        };
    }

    private static double Finite(double number) =>
        double.IsFinite(number) ? number : throw new OverflowException("The test leaves the range of numbers.");
}
