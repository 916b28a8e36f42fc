using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Averages published estimates and carries their errors along.</summary>
public static class EstimateAggregation
{
    /// <summary>Averages by weights that are renormalised over the estimates present.</summary>
    /// <param name="estimates">With their errors.</param>
    /// <param name="weights">One per estimate, same order; finite, not negative, in any unit: panel weights, or populations of areas.</param>
    /// <param name="kind">Which mean.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="leastCoverage">Which share of the weights, 0–1, the estimates present must hold; 0 asks for nothing.</param>
    /// <returns>The mean with its error; absent as <see cref="Aggregation.Of"/> says.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an error of a present estimate is missing, negative or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or the least coverage is no share.</exception>
    /// <exception cref="OverflowException">The mean or its error leaves the range of numbers.</exception>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the estimate as a row.</exception>
    /// <remarks>
    /// V = gᵀΣg with the gradient g: a for the arithmetic mean, θ a/e for the geometric, θ² a/e² for the harmonic one. Independent
    /// estimates: df = (Σ g²v)² / Σ((g²v)²/df). Source: Satterthwaite, Biometrics Bulletin 2 (1946).
    /// </remarks>
    public static CombinedEstimate Of(
        EstimateSet estimates,
        ReadOnlySpan<double> weights,
        MeanKind kind = MeanKind.Arithmetic,
        double level = Estimate.UsualLevel,
        double leastCoverage = 0
    )
    {
        ArgumentNullException.ThrowIfNull(estimates);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        if (!estimates.HasAnErrorForEach())
        {
            throw new ArgumentException("Each estimate has a finite error, zero or above.", nameof(estimates));
        }

        if (estimates.FindImpossiblePair() is { } pair)
        {
            throw new ScoringException(
                ScoringFault.BadMatrix,
                $"{pair.One}, {pair.Other}",
                "Covariances are symmetric, and none is larger than its two errors allow."
            );
        }

        var mean = Aggregation.Of(estimates.Values, weights, kind, leastCoverage);
        if (mean.Value is not { } value)
        {
            return new CombinedEstimate
            {
                Level = level,
                Coverage = mean.Coverage,
                Absence = mean.Absence,
            };
        }

        var gradient = Gradient(estimates, weights, value, kind);
        return WithError(value, estimates, gradient, level) with { Coverage = mean.Coverage };
    }

    private static CombinedEstimate WithError(double value, EstimateSet estimates, double[] gradient, double level)
    {
        var error = Math.Sqrt(Math.Max(0, Variance(estimates, gradient)));
        var df = estimates.Covariances is null ? Satterthwaite(estimates, gradient) : double.PositiveInfinity;
        double? half = df > 0 ? Quantile((1 + level) / 2, df) * error : null;
        if (!double.IsFinite(error) || !double.IsFinite(half ?? 0))
        {
            throw new OverflowException("The squared errors leave the range of numbers.");
        }

        return new CombinedEstimate
        {
            Value = value,
            StandardError = error,
            DegreesOfFreedom = double.IsFinite(df) ? df : null,
            Low = value - half,
            High = value + half,
            Level = level,
        };
    }

    private static double Quantile(double probability, double df) =>
        double.IsFinite(df) ? Quantiles.StudentT(probability, df) : Quantiles.Normal(probability);

    private static double[] Gradient(EstimateSet estimates, ReadOnlySpan<double> weights, double value, MeanKind kind)
    {
        var (gradient, present) = (new double[weights.Length], 0.0);
        for (var i = 0; i < gradient.Length; i++)
        {
            present += estimates.IsPresent(i) ? weights[i] : 0;
        }

        for (var i = 0; i < gradient.Length; i++)
        {
            if (estimates.IsPresent(i))
            {
                gradient[i] = weights[i] / present * Stretch(value / estimates.Values[i], kind);
            }
        }

        return gradient;
    }

    private static double Stretch(double ratio, MeanKind kind) =>
        kind switch
        {
            MeanKind.Geometric => ratio,
            MeanKind.Harmonic => ratio * ratio,
            _ => 1,
        };

    private static double Variance(EstimateSet estimates, double[] gradient)
    {
        var variance = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            for (var j = 0; j < gradient.Length; j++)
            {
                variance += gradient[i] * estimates.Covariance(i, j) * gradient[j];
            }
        }

        return variance;
    }

    private static double Satterthwaite(EstimateSet estimates, double[] gradient)
    {
        if (estimates.DegreesOfFreedom is not { } df)
        {
            return double.PositiveInfinity;
        }

        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < gradient.Length; i++)
        {
            var part = gradient[i] * gradient[i] * estimates.Covariance(i, i);
            sum += part;

            // An error without degrees of freedom leaves none to the sum.
            squares += part > 0 && double.IsFinite(df[i]) ? part * part / Math.Max(0, df[i]) : 0;
        }

        return squares > 0 ? sum * sum / squares : double.PositiveInfinity;
    }
}
