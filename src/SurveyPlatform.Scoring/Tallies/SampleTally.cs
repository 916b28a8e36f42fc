using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>
/// Counts responses once, as they come, into the sums from which every mean and its error follow. A million responses make a tally
/// of a few thousand rows; a thousand more cost a thousand.
/// </summary>
/// <remarks>
/// A tally row is a combination of sampling unit and levels of the factors. Linearised values are linear in Σwy and Σw, so the totals of
/// sampling units need no second pass, and factors of weights that are the same in a population cell can be found and changed
/// after the count. Each sum is taken by one thread in the order of the rows, items side by side: the result has the same bits
/// whatever the number of threads and however the rows were parted into blocks. Source: METHOD.md §17.
/// </remarks>
public sealed class SampleTally
{
    private readonly ItemValues[] items;
    private readonly ItemSums[][] sums;
    private readonly TallyRows rows = new();
    private double[] weights = [];
    private double[] counts = [];
    private int version;

    /// <summary>Begins a count.</summary>
    /// <param name="items">What the codes of each item are worth, in the order of the blocks' items.</param>
    /// <param name="mostThreads">How many threads may count and estimate at once, at least 1; −1 for as many as there are cores.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is 0 or below −1.</exception>
    public SampleTally(IReadOnlyList<ItemValues> items, int mostThreads = -1)
    {
        ArgumentNullException.ThrowIfNull(items);
        Threads = new ParallelOptions { MaxDegreeOfParallelism = mostThreads };
        this.items = [.. items];
        sums = new ItemSums[items.Count][];
        Array.Fill(sums, []);
    }

    /// <summary>How many responses were counted, those without weight too.</summary>
    public int ResponseCount { get; private set; }

    /// <summary>How many rows the tally has.</summary>
    public int RowCount => rows.Count;

    internal int ItemCount => items.Length;

    internal ParallelOptions Threads { get; }

    /// <summary>Counts responses.</summary>
    /// <param name="block">Drawn in the way of the blocks before: the same stages, lonely-unit rule and number of factors.</param>
    /// <exception cref="ArgumentException">
    /// Columns differ in length, a row lacks a stratum or unit, rows are units of their own, or the block is of another shape than the first.
    /// </exception>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the row of the block. Nothing is counted then.</exception>
    public void Add(SampleRows block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WeightReview.Sum(block.Plan.Weights);
        if (block.Items.Count != items.Length || block.Items.Any(codes => codes.Length != block.Plan.Weights.Length))
        {
            throw new ArgumentException("Each item has one code per row.", nameof(block));
        }

        var placed = rows.Place(block);
        version++;
        ResponseCount += placed.Length;
        Grow(ref weights, rows.Count);
        Grow(ref counts, rows.Count);
        AddWeights(block.Plan.Weights, placed);
        Parallel.For(
            0,
            items.Length,
            Threads,
            item =>
            {
                Grow(ref sums[item], rows.Count);
                AddItem(block.Items[item].Span, items[item].Centred, block.Plan.Weights, placed, sums[item]);
            }
        );
    }

    /// <summary>Makes the sample ready for estimates.</summary>
    /// <returns>A view of the tally as it stands, which the next block ends.</returns>
    /// <exception cref="InvalidOperationException">Nothing was counted.</exception>
    /// <exception cref="ScoringException"><c>BAD_FPC</c>, naming the stratum, or <c>UNIT_IN_TWO_STRATA</c>, naming the unit.</exception>
    public TalliedSample Take()
    {
        if (version == 0)
        {
            throw new InvalidOperationException("Nothing was counted.");
        }

        var taken = weights[..rows.Count];
        return new TalliedSample(this, version, rows.Places(taken), taken);
    }

    /// <summary>Responses that carry weight, one per row.</summary>
    internal ReadOnlySpan<double> Counts => counts.AsSpan(0, rows.Count);

    /// <exception cref="InvalidOperationException">Responses were counted since.</exception>
    internal (ItemSums[] Sums, double Centre) Item(int item, int asOf) =>
        asOf == version
            ? (sums[item], items[item].Centre)
            : throw new InvalidOperationException("Responses were counted since this view was taken; take another.");

    private static void Grow<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            Array.Resize(ref array, Math.Max(count, array.Length * 2));
        }
    }

    private void AddWeights(double[] block, int[] placed)
    {
        for (var row = 0; row < placed.Length; row++)
        {
            weights[placed[row]] += block[row];
            counts[placed[row]] += block[row] > 0 ? 1 : 0;
        }
    }

    private static void AddItem(
        ReadOnlySpan<byte> codes,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> placed,
        Span<ItemSums> sums
    )
    {
        for (var row = 0; row < codes.Length; row++)
        {
            var (value, weight) = (values[codes[row]], weights[row]);
            if (weight > 0 && !double.IsNaN(value))
            {
                ref var sum = ref sums[placed[row]];
                sum.WeightedValue += weight * value;
                sum.Weight += weight;
                sum.SquaredWeight += weight * weight;
                sum.Value += value;
                sum.Count++;
            }
        }
    }
}
