namespace SurveyPlatform.Scoring.Weights;

/// <summary>Bounds of weights as multiples of a typical weight, so that they hold in any unit.</summary>
/// <param name="Typical">What the multiples are of.</param>
/// <param name="Lower">The least weight, in typical weights; <see langword="null"/> for none.</param>
/// <param name="Upper">The greatest weight, in typical weights; <see langword="null"/> for none.</param>
/// <remarks>Source: METHOD.md §3.4.</remarks>
public sealed record TrimBounds(TypicalWeight Typical, double? Lower, double? Upper)
{
    /// <summary>A third of the median to three medians, which is usual.</summary>
    public static readonly TrimBounds AroundMedian = new(TypicalWeight.Median, 1.0 / 3, 3);

    /// <summary>Five means at most, which is usual.</summary>
    public static readonly TrimBounds BelowFiveMeans = new(TypicalWeight.Mean, null, 5);

    /// <summary>Writes the bounds in the unit of some weights.</summary>
    /// <param name="weights">At least one.</param>
    /// <returns>The bounds to trim these weights to.</returns>
    internal (double? Lower, double? Upper) For(ReadOnlySpan<double> weights)
    {
        var typical = Typical == TypicalWeight.Mean ? WeightReview.Sum(weights) / weights.Length : Median(weights);
        return (Lower * typical, Upper * typical);
    }

    private static double Median(ReadOnlySpan<double> weights)
    {
        var sorted = weights.ToArray();
        Array.Sort(sorted);
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
