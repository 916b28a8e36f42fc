using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>The rows that carry weight, in the order of strata, sampling units, cells of the weights' adjustment, and filing.</summary>
/// <remarks>Rows that share all of these lie together, so that what is the same for them is added once.</remarks>
internal sealed class RowOrder
{
    /// <summary>Rows handed to one thread at a time; small enough that two threads end together.</summary>
    private const int RowsPerChunk = 1 << 13;

    private readonly int[] rows;

    public RowOrder(SampleDesign design)
    {
        Stage = design.Stages[0];
        Cells = design.Adjustment is { } adjustment ? adjustment.Cells.Codes.ToArray() : null;
        rows = Weighted(design.Weights);
        if (Cells is not null)
        {
            rows = Sort(rows, row => Cells[row], design.Adjustment!.Cells.Names.Count);
        }

        if (!Stage.RowsAreUnits)
        {
            rows = Sort(rows, Stage.UnitOf, Stage.UnitCount);
        }

        if (Stage.ParentCount > 1)
        {
            rows = Sort(rows, StratumOf, Stage.ParentCount);
        }

        Chunks = Part();
    }

    public SamplingStage Stage { get; }

    /// <summary>One a row of the sample; null without an adjustment.</summary>
    public int[]? Cells { get; }

    /// <summary>Runs of <see cref="Rows"/>, none over two strata, and no sampling unit in two of them.</summary>
    public IReadOnlyList<RowChunk> Chunks { get; }

    public ReadOnlySpan<int> Rows(RowChunk chunk) => rows.AsSpan(chunk.Start, chunk.Count);

    private int StratumOf(int row) => Stage.ParentOf(Stage.UnitOf(row));

    private static int[] Weighted(ReadOnlySpan<double> weights)
    {
        var (weighted, count) = (new int[weights.Length], 0);
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] > 0)
            {
                weighted[count++] = row;
            }
        }

        Array.Resize(ref weighted, count);
        return weighted;
    }

    // Counts and places; equals stay in their order.
    private static int[] Sort(int[] rows, Func<int, int> keyOf, int keyCount)
    {
        var next = new int[keyCount + 1];
        foreach (var row in rows)
        {
            next[keyOf(row) + 1]++;
        }

        for (var key = 0; key < keyCount; key++)
        {
            next[key + 1] += next[key];
        }

        var sorted = new int[rows.Length];
        foreach (var row in rows)
        {
            sorted[next[keyOf(row)]++] = row;
        }

        return sorted;
    }

    private List<RowChunk> Part()
    {
        var chunks = new List<RowChunk>();
        var start = 0;
        for (var i = 1; i <= rows.Length; i++)
        {
            if (i == rows.Length || IsBoundary(start, i))
            {
                chunks.Add(new RowChunk(start, i - start, StratumOf(rows[start])));
                start = i;
            }
        }

        return chunks;
    }

    private bool IsBoundary(int start, int i) =>
        StratumOf(rows[i]) != StratumOf(rows[start])
        || (i - start >= RowsPerChunk && (Stage.RowsAreUnits || Stage.UnitOf(rows[i]) != Stage.UnitOf(rows[i - 1])));
}
