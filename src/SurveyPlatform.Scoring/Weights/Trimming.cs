namespace SurveyPlatform.Scoring.Weights;

/// <summary>Weights clipped to bounds, with what was cut off given to the others, so that their sum stays.</summary>
/// <remarks>
/// What is clipped is spread equally over the weights that lie within the bounds and were never clipped. Source: the rule of
/// survey::trimWeights in R's survey package from 4.5 on (earlier versions let clipped weights take a later share).
/// </remarks>
public sealed class Trimming
{
    private readonly double[] weights;

    private Trimming(double[] weights, int clippedCount)
    {
        this.weights = weights;
        ClippedCount = clippedCount;
        Sum = WeightReview.Sum(weights);
        foreach (var weight in weights)
        {
            Greatest = Math.Max(Greatest, weight);
        }
    }

    /// <summary>The trimmed weights, one per row, in the unit given.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>How many weights were moved to a bound.</summary>
    public int ClippedCount { get; }

    /// <summary>Σw, the same before and after.</summary>
    public double Sum { get; }

    /// <summary>The greatest trimmed weight.</summary>
    public double Greatest { get; }

    /// <summary>Trims weights.</summary>
    /// <param name="weights">One per row; finite, not negative, in any unit. A weight of 0 is trimmed like any other.</param>
    /// <param name="lower">In the unit of the weights; <see langword="null"/> for none.</param>
    /// <param name="upper">In the unit of the weights; <see langword="null"/> for none.</param>
    /// <param name="strict">Whether to repeat until no weight lies outside; once only (the default) may push some beyond a bound.</param>
    /// <returns>The trimmed weights.</returns>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>; <c>BAD_BOUNDS</c> for a lower bound above the upper one or a bound that is no number;
    /// <c>TRIM_INFEASIBLE</c> when no weight is left to receive what was clipped, or to give what the lower bound asks for.
    /// </exception>
    /// <exception cref="OverflowException">The weights sum beyond the range of numbers.</exception>
    public static Trimming Of(ReadOnlySpan<double> weights, double? lower, double? upper, bool strict = false)
    {
        WeightReview.Sum(weights);
        var (least, most) = (lower ?? double.NegativeInfinity, upper ?? double.PositiveInfinity);
        if (!(least <= most))
        {
            throw new ScoringException(ScoringFault.BadBounds, "bounds", "The lower bound is not above the upper one.");
        }

        var trimmed = weights.ToArray();
        var isClipped = new bool[trimmed.Length];
        while (Clip(trimmed, isClipped, least, most) && strict)
        {
            // Clipped weights stay as they are, so each round has fewer to move.
        }

        return Array.Exists(trimmed, weight => weight < 0)
            ? throw Infeasible("What the lower bound asks for is more than the other weights have.")
            : new Trimming(trimmed, isClipped.AsSpan().Count(true));
    }

    private static ScoringException Infeasible(string rule) =>
        new(ScoringFault.TrimInfeasible, "bounds", $"{rule} Widen the bounds.");

    // One round; false when every weight lies within the bounds.
    private static bool Clip(double[] weights, bool[] isClipped, double least, double most)
    {
        var (cut, receivers, isOutside) = (0.0, 0, false);
        for (var row = 0; row < weights.Length; row++)
        {
            var clipped = Math.Clamp(weights[row], least, most);
            if (weights[row] < least || weights[row] > most)
            {
                cut += weights[row] - clipped;
                isOutside = true;
            }
            else if (!isClipped[row])
            {
                receivers++;
            }
        }

        if (!isOutside)
        {
            return false;
        }

        if (receivers == 0)
        {
            throw Infeasible("No weight is left to receive what was clipped.");
        }

        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] < least || weights[row] > most)
            {
                weights[row] = Math.Clamp(weights[row], least, most);
                isClipped[row] = true;
            }
            else if (!isClipped[row])
            {
                weights[row] += cut / receivers;
            }
        }

        return true;
    }
}
