namespace SurveyPlatform.Scoring.Weights;

/// <summary>Brings weights within bounds and to their margins, one after the other until both hold or patience ends.</summary>
/// <remarks>
/// The order is design weights → trim → rake → trim again and so on, five rounds at most. Raking comes last, so the margins always hold;
/// how many weights each round moved, and how many lie outside in the end, is reported. For estimates give <see cref="Trimmed"/> to
/// the sampling plan and rake the design, so that the variance knows of the margins.
/// Source: METHOD.md §3.4.
/// </remarks>
public sealed class TrimmedRaking
{
    /// <summary>How many rounds are gone at most.</summary>
    public const int MostRounds = 5;

    private readonly double[] trimmed;

    private TrimmedRaking(double[] trimmed, Raking raking, IReadOnlyList<int> moved, int outsideCount)
    {
        this.trimmed = trimmed;
        Raking = raking;
        Moved = moved;
        OutsideCount = outsideCount;
    }

    /// <summary>The weights that the last raking started from, one per row.</summary>
    public ReadOnlySpan<double> Trimmed => trimmed;

    /// <summary>The last raking: its weights are the result.</summary>
    public Raking Raking { get; }

    /// <summary>How many weights the trimming of each round moved to a bound; the first round trims the design weights.</summary>
    public IReadOnlyList<int> Moved { get; }

    /// <summary>How many weights of the result lie outside the bounds.</summary>
    public int OutsideCount { get; }

    /// <summary>Trims and rakes.</summary>
    /// <param name="weights">Design weights, one per row; finite, not negative, in any unit.</param>
    /// <param name="bounds">Taken anew of the weights of each round.</param>
    /// <param name="margins">At least one; their totals agree.</param>
    /// <param name="rule">When each raking is done; the default is exact.</param>
    /// <returns>The weights of the first round that leaves none outside, or of the fifth.</returns>
    /// <exception cref="ArgumentException">There is no row or no margin, or the levels are not those of the weighted rows.</exception>
    /// <exception cref="ScoringException">
    /// As <see cref="Trimming.Of"/> and <see cref="Raking.Of(ReadOnlySpan{double}, IReadOnlyList{RakingMargin}, RakingRule?)"/>.
    /// </exception>
    public static TrimmedRaking Of(
        ReadOnlySpan<double> weights,
        TrimBounds bounds,
        IReadOnlyList<RakingMargin> margins,
        RakingRule? rule = null
    )
    {
        ArgumentNullException.ThrowIfNull(bounds);
        if (weights.IsEmpty)
        {
            throw new ArgumentException("There is a row to weight.", nameof(weights));
        }

        WeightReview.Sum(weights);
        var moved = new List<int>();
        while (true)
        {
            var (lower, upper) = bounds.For(weights);
            var trimming = Trimming.Of(weights, lower, upper, strict: true);
            var raking = Raking.Of(trimming.Weights, margins, rule);
            moved.Add(trimming.ClippedCount);
            var outside = CountOutside(raking.Weights, bounds);
            if (outside == 0 || moved.Count == MostRounds)
            {
                return new TrimmedRaking(trimming.Weights.ToArray(), raking, moved, outside);
            }

            weights = raking.Weights;
        }
    }

    private static int CountOutside(ReadOnlySpan<double> weights, TrimBounds bounds)
    {
        var (lower, upper) = bounds.For(weights);
        var count = 0;
        foreach (var weight in weights)
        {
            count += weight < lower || weight > upper ? 1 : 0;
        }

        return count;
    }
}
