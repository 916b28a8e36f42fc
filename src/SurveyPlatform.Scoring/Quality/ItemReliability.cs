using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Quality;

/// <summary>What one item adds to the reliability of its section.</summary>
/// <param name="Mean">In scale points.</param>
/// <param name="StandardDeviation">In scale points, n − 1 below the line.</param>
/// <param name="CorrectedItemTotal">
/// Correlation of the item with the sum of the others, −1 to 1; negative for an item coded the other way round;
/// <see langword="null"/> when that sum does not vary.
/// </param>
/// <param name="AlphaIfDropped">α of the other items; <see langword="null"/> when fewer than two are left or their sum does not vary.</param>
/// <remarks>Source: METHOD.md §7.</remarks>
public sealed record ItemReliability(
    double Mean,
    double StandardDeviation,
    double? CorrectedItemTotal,
    double? AlphaIfDropped
)
{
    /// <summary>Puts what has a unit back into that from which the items were scaled, by a power of two.</summary>
    /// <exception cref="OverflowException">The deviation is too large or too small for a number there.</exception>
    internal ItemReliability Unscale(int exponent) =>
        this with
        {
            Mean = Math.ScaleB(Mean, -exponent),
            StandardDeviation = Magnitude.Unscale(StandardDeviation, exponent),
        };
}
