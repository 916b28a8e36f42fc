namespace SurveyPlatform.Scoring.Weights;

/// <summary>What must hold of weights before anything is computed with them.</summary>
internal static class WeightReview
{
    /// <summary>Sums weights of which one at least has to count.</summary>
    /// <exception cref="ScoringException">As <see cref="Sum"/>; <c>ZERO_WEIGHTS</c> when none is above zero.</exception>
    public static double PositiveSum(ReadOnlySpan<double> weights)
    {
        var sum = Sum(weights);
        RequirePositive(sum);
        return sum;
    }

    /// <summary>Sums weights after looking at each.</summary>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the first such row.</exception>
    /// <exception cref="OverflowException">The sum leaves the range of numbers.</exception>
    public static double Sum(ReadOnlySpan<double> weights)
    {
        Review(weights);
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return double.IsFinite(sum) ? sum : throw new OverflowException("The weights sum beyond the range of numbers.");
    }

    /// <summary>Sums weights that are multiplied with answers, and squared.</summary>
    /// <exception cref="ScoringException">As <see cref="Sum"/>.</exception>
    /// <exception cref="OverflowException">The weights or their sum are so large, or all so small, that squares leave the range of numbers.</exception>
    public static double SquarableSum(ReadOnlySpan<double> weights)
    {
        var sum = Sum(weights);
        return Magnitude.IsBeyond(sum) || Magnitude.AreBelow(weights)
            ? throw new OverflowException(
                "Squares of the weights leave the range of numbers; give them in another unit."
            )
            : sum;
    }

    /// <summary>Brings weights whose unit is of no account near 1 after looking at each, so that they can be summed.</summary>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the first such row.</exception>
    public static double[] Scaled(ReadOnlySpan<double> weights)
    {
        Review(weights);
        return Magnitude.Scale(weights, Magnitude.Exponent(weights));
    }

    /// <summary>Brings weights whose unit is of no account, and of which one at least has to count, to where their squares stay in range.</summary>
    /// <returns>The weights multiplied by two to the exponent, which is mostly 0.</returns>
    /// <exception cref="ScoringException">As <see cref="PositiveSum"/>.</exception>
    public static (double[] Weights, int Exponent) PositiveInRange(ReadOnlySpan<double> weights)
    {
        Review(weights);
        RequirePositive(Magnitude.LargestOf(weights));
        var exponent = Magnitude.ExponentWhereUnsafe(weights);
        return (exponent == 0 ? weights.ToArray() : Magnitude.Scale(weights, exponent), exponent);
    }

    private static void Review(ReadOnlySpan<double> weights)
    {
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] < 0)
            {
                throw new ScoringException(
                    ScoringFault.NegativeWeight,
                    ScoringException.Row(row),
                    "A weight is zero or more."
                );
            }

            if (!double.IsFinite(weights[row]))
            {
                throw new ScoringException(
                    ScoringFault.MissingWeight,
                    ScoringException.Row(row),
                    "Each row has a finite weight."
                );
            }
        }
    }

    private static void RequirePositive(double size)
    {
        if (!(size > 0))
        {
            throw new ScoringException(ScoringFault.ZeroWeights, "weights", "No weight is above zero.");
        }
    }
}
