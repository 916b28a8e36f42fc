using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>Joins two sets of weights for the same indicators, such as the experts' and the entropy's (组合赋权).</summary>
/// <remarks>Source: METHOD.md §8, combined weights.</remarks>
public static class CombinedWeights
{
    /// <summary>Joins by products, ab / Σab: what both find important gains.</summary>
    /// <param name="one">One per indicator; finite, not negative, in any unit.</param>
    /// <param name="other">One per indicator, same order; finite, not negative, in any unit.</param>
    /// <returns>One per indicator, 0–1, summing to 1.</returns>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>, or <c>ZERO_WEIGHTS</c> when no indicator weighs something in both.
    /// </exception>
    public static double[] Multiply(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var (a, b) = Shares(one, other);
        return SiblingShares.Of(Array.ConvertAll([.. Enumerable.Range(0, a.Length)], i => a[i] * b[i]));
    }

    /// <summary>Joins by a mean, θa + (1 − θ)b, after each set is scaled to sum 1.</summary>
    /// <param name="one">One per indicator; finite, not negative, in any unit.</param>
    /// <param name="other">One per indicator, same order; finite, not negative, in any unit.</param>
    /// <param name="shareOfOne">θ, 0–1: how much the first set counts.</param>
    /// <returns>One per indicator, 0–1, summing to 1.</returns>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">θ is no share.</exception>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>, or <c>ZERO_WEIGHTS</c> for either set.</exception>
    public static double[] Blend(ReadOnlySpan<double> one, ReadOnlySpan<double> other, double shareOfOne)
    {
        if (!(shareOfOne >= 0 && shareOfOne <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(shareOfOne), shareOfOne, "A share lies between 0 and 1.");
        }

        var (a, b) = Shares(one, other);
        return SiblingShares.Of(
            Array.ConvertAll([.. Enumerable.Range(0, a.Length)], i => shareOfOne * a[i] + (1 - shareOfOne) * b[i])
        );
    }

    private static (double[] One, double[] Other) Shares(ReadOnlySpan<double> one, ReadOnlySpan<double> other) =>
        one.Length == other.Length
            ? (SiblingShares.Of(one), SiblingShares.Of(other))
            : throw new ArgumentException("Both sets weigh the same indicators.", nameof(other));
}
