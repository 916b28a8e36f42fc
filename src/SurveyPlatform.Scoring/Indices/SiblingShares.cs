using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Turns weights that somebody fixed, in any unit, into shares of one parent.</summary>
/// <remarks>Source: METHOD.md §8, fixed weights.</remarks>
public static class SiblingShares
{
    /// <summary>Scales the weights of siblings to sum 1.</summary>
    /// <param name="weights">One per sibling; finite, not negative, in any unit.</param>
    /// <returns>w / Σw, one per sibling, same order, 0–1.</returns>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the position as a row, or <c>ZERO_WEIGHTS</c> when none is above zero.
    /// </exception>
    public static double[] Of(ReadOnlySpan<double> weights)
    {
        var sum = WeightReview.Sum(weights);
        if (!(sum > 0))
        {
            throw new ScoringException(ScoringFault.ZeroWeights, "weights", "One sibling at least weighs something.");
        }

        var shares = new double[weights.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = weights[i] / sum;
        }

        return shares;
    }
}
