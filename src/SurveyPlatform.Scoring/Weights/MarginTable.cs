namespace SurveyPlatform.Scoring.Weights;

/// <summary>The cross-table of raking margins: a few hundred cells at most, on which raking and its variance work instead of on rows.</summary>
/// <param name="Cells">The cell of each row.</param>
/// <param name="LevelOfCell">For each margin, the level of each cell.</param>
/// <param name="LevelCounts">How many levels each margin has.</param>
/// <param name="Sums">Σw before raking, one per cell.</param>
/// <param name="Counts">Rows that carry weight, one per cell.</param>
internal sealed record MarginTable(
    Partition Cells,
    int[][] LevelOfCell,
    int[] LevelCounts,
    double[] Sums,
    double[] Counts
)
{
    // What R's survey package does; after ten rounds little is left to take out.
    private const int Sweeps = 10;

    public static MarginTable Of(
        ReadOnlySpan<double> weights,
        IReadOnlyList<RakingMargin> margins,
        ReadOnlySpan<double> standsFor
    )
    {
        var cells = Partition.Cross([.. margins.Select(margin => margin.Levels)]);
        var (sums, counts) = (new double[cells.Names.Count], new double[cells.Names.Count]);
        var levelOfCell = margins.Select(_ => new int[sums.Length]).ToArray();
        var codes = cells.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0)
            {
                sums[codes[row]] += weights[row];
                counts[codes[row]] += CountOf(row, weights, standsFor);
            }
        }

        for (var i = 0; i < levelOfCell.Length; i++)
        {
            var levels = margins[i].Levels.Codes;
            for (var row = 0; row < codes.Length; row++)
            {
                if (codes[row] >= 0)
                {
                    levelOfCell[i][codes[row]] = levels[row];
                }
            }
        }

        return new MarginTable(
            cells,
            levelOfCell,
            [.. margins.Select(margin => margin.Levels.Names.Count)],
            sums,
            counts
        );
    }

    private static double CountOf(int row, ReadOnlySpan<double> weights, ReadOnlySpan<double> standsFor)
    {
        var own = weights[row] > 0 ? 1 : 0;
        return standsFor.IsEmpty ? own : standsFor[row];
    }

    /// <summary>Sums a value of the cells over the levels of one margin.</summary>
    public double[] SumLevels(int margin, ReadOnlySpan<double> values)
    {
        var sums = new double[LevelCounts[margin]];
        for (var cell = 0; cell < values.Length; cell++)
        {
            sums[LevelOfCell[margin][cell]] += values[cell];
        }

        return sums;
    }

    /// <summary>Takes the unweighted mean of each level out of a variable, margin after margin, ten rounds.</summary>
    /// <param name="sums">The variable, summed over the rows of each cell.</param>
    /// <returns>What was taken from each row of a cell.</returns>
    public double[] Sweep(ReadOnlySpan<double> sums)
    {
        var (left, taken) = (sums.ToArray(), new double[sums.Length]);
        var counts = Enumerable.Range(0, LevelOfCell.Length).Select(margin => SumLevels(margin, Counts)).ToArray();
        for (var round = 0; round < Sweeps; round++)
        {
            for (var margin = 0; margin < counts.Length; margin++)
            {
                var totals = SumLevels(margin, left);
                for (var cell = 0; cell < left.Length; cell++)
                {
                    var level = LevelOfCell[margin][cell];
                    var mean = counts[margin][level] > 0 ? totals[level] / counts[margin][level] : 0;
                    left[cell] -= mean * Counts[cell];
                    taken[cell] += mean;
                }
            }
        }

        return taken;
    }
}
