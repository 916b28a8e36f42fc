using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How much wider the design made the error, against a simple random sample of the same base.</summary>
/// <param name="Value">V / V_srs, without unit; <see langword="null"/> when there is none.</param>
/// <param name="Absence">
/// Why there is none: <c>ZERO_VARIANCE</c> for constant values, <c>TOO_FEW_CASES</c> for fewer than two rows, <c>BAD_COUNT</c> when the
/// weights sum to no more than the rows, so that they count no population, or the reason of an absent estimate.
/// </param>
/// <remarks>
/// s² = Σw(y − m)²/Σw · n/(n − 1) over the rows of the estimate. Mean: V_srs = s²/n · (N − n)/N with N = Σw, or s²/n when the simple
/// sample is drawn with replacement. Total: N² times that. Source: Kish (1965), 8.2; agrees with R's survey::deff.
/// </remarks>
public readonly record struct DesignEffect(double? Value, ScoringFault? Absence)
{
    // Constant values deviate from their computed mean by its last place; squared, that is 1e-32 of the mean squared for one row.
    private const double Rounding = 1e-26;

    /// <summary>Compares a mean.</summary>
    /// <param name="mean">Made by <see cref="Linearisation.Mean"/>.</param>
    /// <param name="values">The values it was made of, one per row of the design.</param>
    /// <param name="withReplacement">Whether the simple sample is drawn with replacement; then weights may be in any unit.</param>
    /// <returns>The effect, or why there is none.</returns>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">A variance or the effect is too large or too small for a number.</exception>
    public static DesignEffect OfMean(
        LinearisedEstimate mean,
        ReadOnlySpan<double> values,
        bool withReplacement = false
    ) => Of(mean, values, withReplacement, isTotal: false);

    /// <summary>Compares a total.</summary>
    /// <param name="total">Made by <see cref="Linearisation.Total"/>.</param>
    /// <param name="values">The values it was made of, one per row of the design.</param>
    /// <param name="withReplacement">Whether the simple sample is drawn with replacement.</param>
    /// <returns>The effect, or why there is none.</returns>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">A variance or the effect is too large or too small for a number.</exception>
    public static DesignEffect OfTotal(
        LinearisedEstimate total,
        ReadOnlySpan<double> values,
        bool withReplacement = false
    ) => Of(total, values, withReplacement, isTotal: true);

    /// <summary>Compares a share, whose values are zeros and ones: s² = p(1 − p) n/(n − 1).</summary>
    /// <param name="share">Made by <see cref="Linearisation.Proportion"/> or <see cref="Linearisation.Proportions"/>.</param>
    /// <param name="withReplacement">Whether the simple sample is drawn with replacement; then weights may be in any unit.</param>
    /// <returns>The effect, or why there is none.</returns>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">A variance or the effect is too large or too small for a number.</exception>
    public static DesignEffect OfShare(LinearisedEstimate share, bool withReplacement = false)
    {
        ArgumentNullException.ThrowIfNull(share);
        var p = share.Value ?? 0;
        return Of(share, p * (1 - p), 0, SumOfWeights(share), withReplacement);
    }

    private static DesignEffect Of(
        LinearisedEstimate estimate,
        ReadOnlySpan<double> values,
        bool withReplacement,
        bool isTotal
    )
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var weights = estimate.Design.Weights;
        // An effect has no unit, so that the values may be squared in any.
        var (used, exponent) = Magnitude.InRange(values, estimate.Rows);
        var (sumW, sum, squares) = (SumOfWeights(estimate), 0.0, 0.0);
        for (var i = 0; i < used.Length; i++)
        {
            sum += weights[estimate.Rows[i]] * used[i];
        }

        for (var i = 0; i < used.Length; i++)
        {
            var deviation = used[i] - sum / sumW;
            squares += weights[estimate.Rows[i]] / sumW * deviation * deviation;
        }

        var noise = Rounding * sum / sumW * sum / sumW;
        // So may the weights, which are squared with a total.
        var ofWeights = isTotal && sumW > 0 ? -Math.ILogB(sumW) : 0;
        var scale = isTotal ? Math.ScaleB(sumW, ofWeights) * Math.ScaleB(sumW, ofWeights) : 1;
        return Of(estimate.ScaledBy(exponent + ofWeights), squares * scale, noise * scale, sumW, withReplacement);
    }

    private static DesignEffect Of(
        LinearisedEstimate estimate,
        double spread,
        double noise,
        double population,
        bool withReplacement
    )
    {
        var n = (double)estimate.Rows.Length;
        if (estimate.Absence is not null || n < 2)
        {
            return new DesignEffect(null, estimate.Absence ?? ScoringFault.TooFewCases);
        }

        if (!withReplacement && population <= n)
        {
            return new DesignEffect(null, ScoringFault.BadCount);
        }

        if (!(spread > noise))
        {
            return new DesignEffect(null, ScoringFault.ZeroVariance);
        }

        var simple = spread / (n - 1) * (withReplacement ? 1 : (population - n) / population);
        return new DesignEffect(Magnitude.Finite(DesignVariance.Of(estimate) / simple), null);
    }

    private static double SumOfWeights(LinearisedEstimate estimate)
    {
        var sum = 0.0;
        foreach (var row in estimate.Rows)
        {
            sum += estimate.Design.Weights[row];
        }

        return sum;
    }
}
