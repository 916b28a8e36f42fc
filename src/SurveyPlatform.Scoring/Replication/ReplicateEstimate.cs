using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>A number with the numbers that replicates of the sample gave in its place.</summary>
/// <remarks>Source: METHOD.md §5; Hyndman and Fan (1996) for percentiles.</remarks>
public sealed record ReplicateEstimate
{
    private ReplicateEstimate() { }

    /// <summary>The point estimate of the whole sample, in its own unit; <see langword="null"/> when there is none.</summary>
    public double? Value { get; private init; }

    /// <summary>θ_r, one per replicate, in their order; empty when there is no error.</summary>
    public IReadOnlyList<double> Replicates { get; private init; } = [];

    /// <summary>√V about the value, in its unit; <see langword="null"/> when there is none.</summary>
    public double? ErrorAboutValue { get; private init; }

    /// <summary>√V about the mean of the replicates, in the unit of the value; <see langword="null"/> when there is none.</summary>
    public double? ErrorAboutMean { get; private init; }

    /// <summary>First-stage units of the domain that carry weight, less their strata; 0 when nobody knows, which leaves no interval.</summary>
    public int DegreesOfFreedom { get; private init; }

    /// <summary>n: usable rows, unweighted.</summary>
    public int Base { get; private init; }

    /// <summary>n_eff = (Σw)² / Σw² over the usable rows; 0 when there are none.</summary>
    public double EffectiveBase { get; private init; }

    /// <summary>
    /// Why there is no value or, beside a value, <c>TOO_FEW_CASES</c> when a replicate leaves it undefined, so that there is no error;
    /// otherwise <see langword="null"/>.
    /// </summary>
    public ScoringFault? Absence { get; private init; }

    /// <summary>Takes the error and a symmetric interval.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="centre">From where the spread is measured.</param>
    /// <returns>Value ± t(df, (1 + level)/2) · se; no interval when df ≤ 0; absent when there is no value or no error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="OverflowException">A bound leaves the range of numbers.</exception>
    public Estimate ToEstimate(double level = Estimate.UsualLevel, ReplicateCentre centre = ReplicateCentre.Value)
    {
        Estimate.RequireLevel(level);
        var error = centre == ReplicateCentre.Mean ? ErrorAboutMean : ErrorAboutValue;
        double? t = DegreesOfFreedom > 0 ? Quantiles.StudentT((1 + level) / 2, DegreesOfFreedom) : null;
        return Published(level, error, Value - t * error, Value + t * error);
    }

    /// <summary>Takes the error about the mean and the interval between two percentiles, as is usual for bootstraps.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>The percentiles (1 ∓ level)/2 of the replicates; absent when there is no value or no error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="OverflowException">A bound leaves the range of numbers.</exception>
    public Estimate ToPercentileEstimate(double level = Estimate.UsualLevel)
    {
        Estimate.RequireLevel(level);
        return Published(level, ErrorAboutMean, Percentile((1 - level) / 2), Percentile((1 + level) / 2));
    }

    /// <summary>Finds a percentile of the replicates.</summary>
    /// <param name="share">Which, 0–1.</param>
    /// <returns>By linear interpolation, type 7 of Hyndman and Fan (1996); <see langword="null"/> without replicates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double? Percentile(double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        }

        if (Replicates.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. Replicates.Order()];
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        // Halved, since the distance of two numbers may be no number.
        return 2 * (sorted[below] / 2 + (place - below) * (sorted[above] / 2 - sorted[below] / 2));
    }

    internal static ReplicateEstimate None(ScoringFault reason) => new() { Absence = reason };

    internal static ReplicateEstimate Of(
        double value,
        double?[] thetas,
        ReplicateSet set,
        int df,
        (int Usable, double Effective) rows
    )
    {
        var estimate = new ReplicateEstimate
        {
            Value = value,
            DegreesOfFreedom = df,
            Base = rows.Usable,
            EffectiveBase = rows.Effective,
        };
        if (Array.Exists(thetas, theta => theta is null))
        {
            return estimate with { Absence = ScoringFault.TooFewCases };
        }

        var found = Array.ConvertAll(thetas, theta => theta!.Value);
        return estimate with
        {
            Replicates = found,
            ErrorAboutValue = set.ErrorAbout(value, found),
            ErrorAboutMean = set.ErrorAbout(set.MeanOf(found), found),
        };
    }

    private Estimate Published(double level, double? error, double? low, double? high) =>
        Absence is { } reason
            ? Estimate.None(reason) with
            {
                Level = level,
            }
            : new Estimate
            {
                Value = Value,
                StandardError = error,
                Low = low,
                High = high,
                Level = level,
                DegreesOfFreedom = DegreesOfFreedom,
                Base = Base,
                EffectiveBase = EffectiveBase,
            };
}
