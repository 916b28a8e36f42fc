namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Puts an interval fit for a share around an estimated share: 满意率, 知晓率 and the like.</summary>
public static class ProportionInterval
{
    // Below this a variance is rounding noise: shares are of order 1, so squared sums of them are exact to about 1e-32.
    private const double NoVariance = 1e-24;
    private const double Rounding = 1e-12;

    /// <summary>Takes the standard error and the interval of a share.</summary>
    /// <param name="share">A mean of zeros and ones, 0–1.</param>
    /// <param name="method">How the interval is made.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>
    /// Value, se and bounds as shares 0–1; no bounds when df ≤ 0; absent when the share is. When V = 0 (all said the same) every method
    /// gives way to Clopper and Pearson's interval with n · (t_{n−1}/t_df)², and <see cref="Estimate.IsDegenerate"/> says so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no share, the level is not between 0 and 1, or the method is unknown.</exception>
    /// <exception cref="Weights.ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <remarks>Source: Wilson (1927); Korn and Graubard, Survey Methodology 24 (1998); agrees with R's survey::svyciprop.</remarks>
    public static Estimate Of(
        LinearisedEstimate share,
        ProportionMethod method = ProportionMethod.Wilson,
        double level = Estimate.UsualLevel
    )
    {
        ArgumentNullException.ThrowIfNull(share);
        return Of(share.ToEstimate(level), method);
    }

    /// <summary>Takes the interval of a share whose standard error is known, at its own confidence level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no share, or the method is unknown.</exception>
    internal static Estimate Of(Estimate estimate, ProportionMethod method)
    {
        if (estimate is not { Value: { } p, StandardError: { } se })
        {
            return estimate;
        }

        // A combination of shares may leave 0–1 by its last place.
        if (p < -Rounding || p > 1 + Rounding)
        {
            throw new ArgumentOutOfRangeException(nameof(estimate), p, "A share lies between 0 and 1.");
        }

        p = Math.Clamp(p, 0, 1);
        var degenerate = se * se < NoVariance || !(p * (1 - p) > 0);
        if (estimate.DegreesOfFreedom <= 0)
        {
            return estimate with { Value = p, IsDegenerate = degenerate };
        }

        var t = Quantiles.StudentT((1 + estimate.Level) / 2, estimate.DegreesOfFreedom);
        var (low, high) = degenerate ? Beta(p, estimate.Base, estimate, t) : Bounds(method, p, se, estimate, t);
        return estimate with { Value = p, Low = low, High = high, IsDegenerate = degenerate };
    }

    private static (double Low, double High) Bounds(
        ProportionMethod method,
        double p,
        double se,
        Estimate estimate,
        double t
    ) =>
        method switch
        {
            ProportionMethod.Wilson => BinomialBounds.Wilson(p, p * (1 - p) / (se * se), t),
            ProportionMethod.Beta => Beta(p, p * (1 - p) / (se * se), estimate, t),
            ProportionMethod.Logit => Logit(p, se, t),
            ProportionMethod.Arcsine => Arcsine(p, se, t),
            ProportionMethod.Mean => (p - t * se, p + t * se),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
        };

    private static (double Low, double High) Beta(double p, double n, Estimate estimate, double t)
    {
        // n − 1 ≥ df ≥ 1: every unit holds at least one row.
        var ratio = Quantiles.StudentT((1 + estimate.Level) / 2, estimate.Base - 1) / t;
        var effective = n * ratio * ratio;
        return BinomialBounds.ClopperPearson(effective * p, effective * (1 - p), estimate.Level);
    }

    private static (double Low, double High) Logit(double p, double se, double t)
    {
        var (centre, half) = (Math.Log(p / (1 - p)), t * se / (p * (1 - p)));
        return (1 / (1 + Math.Exp(half - centre)), 1 / (1 + Math.Exp(-half - centre)));
    }

    private static (double Low, double High) Arcsine(double p, double se, double t)
    {
        var (centre, half) = (Math.Asin(Math.Sqrt(p)), t * se / (2 * Math.Sqrt(p * (1 - p))));
        // Beyond a right angle the sine turns back, and the interval would leave its share outside.
        var (low, high) = (Math.Sin(Math.Max(0, centre - half)), Math.Sin(Math.Min(Math.PI / 2, centre + half)));
        return (low * low, high * high);
    }
}
