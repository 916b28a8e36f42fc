using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Compares two groups of one sample, or two waves stacked into one, with what their sampling units share.</summary>
public static class Contrast
{
    // A constant item leaves residuals in the last place of its mean: the same margin as for the design effect, as a root.
    private const double Rounding = 1e-13;

    // Who is absent is told by the first of these that holds: weights, then domain, then item.
    private static readonly ScoringFault[] Precedence =
    [
        ScoringFault.ZeroWeights,
        ScoringFault.EmptyDomain,
        ScoringFault.AllMissing,
    ];

    /// <summary>Tests the difference of two estimates, a − b.</summary>
    /// <param name="a">Usually <see cref="Linearisation.Mean"/> in one domain.</param>
    /// <param name="b">The same in another; both under the same design.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>
    /// In the unit of the estimates, with se = √V(z_a − z_b) and t on df = units less strata that hold a row of either, less 1. When df ≤ 0
    /// neither p nor interval; with the reason of the absent estimate when one is, and <c>ZERO_VARIANCE</c> when nothing varies.
    /// </returns>
    /// <exception cref="ArgumentException">The estimates are not of one design.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <remarks>
    /// Panel waves: stack them, take the unit that both share as the sampling unit and each wave as a domain; the covariance of the
    /// overlap is then in V. Source: METHOD.md §4.2; agrees with R's survey::svyttest.
    /// </remarks>
    public static Difference Of(LinearisedEstimate a, LinearisedEstimate b, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Estimate.RequireLevel(level);
        if (WhyNone(a.Absence, b.Absence) is { } reason)
        {
            return Difference.None(reason, level);
        }

        var apart = LinearisedEstimate.Combine([1, -1], [a, b]);
        return Of(
            (a.Value!.Value, b.Value!.Value),
            DesignVariance.StandardError(apart),
            DesignVariance.DegreesOfFreedom(apart),
            level
        );
    }

    /// <summary>Tests the difference of two estimates of which the joint variance is known.</summary>
    /// <param name="a">An estimate.</param>
    /// <param name="b">The one that is taken from it, at the same confidence level.</param>
    /// <param name="variance">V(z_a − z_b).</param>
    /// <param name="units">Units less strata that hold a row of either.</param>
    internal static Difference Of(Estimate a, Estimate b, double variance, int units) =>
        WhyNone(a.Absence, b.Absence) is { } reason
            ? Difference.None(reason, a.Level)
            : Of((a.Value!.Value, b.Value!.Value), Math.Sqrt(variance), units, a.Level);

    private static Difference Of((double A, double B) values, double error, int units, double level)
    {
        var noise = Rounding * Math.Max(Math.Abs(values.A), Math.Abs(values.B));
        return Difference.Of(values.A - values.B, error, noise, units - 1, level);
    }

    private static ScoringFault? WhyNone(ScoringFault? a, ScoringFault? b)
    {
        foreach (var reason in Precedence)
        {
            if (a == reason || b == reason)
            {
                return reason;
            }
        }

        return a ?? b;
    }
}
