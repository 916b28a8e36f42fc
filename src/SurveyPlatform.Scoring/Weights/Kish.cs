namespace SurveyPlatform.Scoring.Weights;

/// <summary>What unequal weights cost: the effective base and the design effect due to weighting alone.</summary>
/// <param name="Count">n, all weights, zeros too.</param>
/// <param name="PositiveCount">Weights above zero.</param>
/// <param name="Sum">Σw, in the unit of the weights.</param>
/// <param name="EffectiveBase">n_eff = (Σw)² / Σw², in rows.</param>
/// <param name="DesignEffect">n Σw² / (Σw)², 1 for equal weights.</param>
/// <remarks>Source: Kish, Survey Sampling (1965) and Weighting for unequal P_i (1992).</remarks>
public readonly record struct Kish(int Count, int PositiveCount, double Sum, double EffectiveBase, double DesignEffect)
{
    /// <summary>The squared coefficient of variation of the weights, cv² = <see cref="DesignEffect"/> − 1.</summary>
    public double SquaredVariation => DesignEffect - 1;

    /// <summary>Measures a set of weights.</summary>
    /// <param name="weights">One per row; finite, not negative, in any unit.</param>
    /// <returns>The measures over all rows.</returns>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>, or <c>ZERO_WEIGHTS</c> when none is above zero.</exception>
    /// <exception cref="OverflowException">The weights sum beyond the range of numbers.</exception>
    public static Kish Of(ReadOnlySpan<double> weights)
    {
        var sum = WeightReview.PositiveSum(weights);
        var (positive, squares) = (0, 0.0);
        foreach (var weight in weights)
        {
            var share = weight / sum;
            positive += weight > 0 ? 1 : 0;
            squares += share * share;
        }

        return new Kish(weights.Length, positive, sum, 1 / squares, weights.Length * squares);
    }

    /// <summary>Scales weights to a mean of one, for display.</summary>
    /// <param name="weights">One per row; finite, not negative, in any unit.</param>
    /// <returns>w · n / Σw, one per row, same order.</returns>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>, or <c>ZERO_WEIGHTS</c> when none is above zero.</exception>
    /// <exception cref="OverflowException">The weights sum beyond the range of numbers.</exception>
    public static double[] Normalise(ReadOnlySpan<double> weights)
    {
        var sum = WeightReview.PositiveSum(weights);
        var normalised = new double[weights.Length];
        for (var row = 0; row < weights.Length; row++)
        {
            normalised[row] = weights[row] / sum * weights.Length;
        }

        return normalised;
    }
}
