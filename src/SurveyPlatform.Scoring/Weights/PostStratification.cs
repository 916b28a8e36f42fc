namespace SurveyPlatform.Scoring.Weights;

/// <summary>Brings the weights of each cell to its population total, and tells the variance what that gained.</summary>
/// <remarks>
/// w′ = w · N_c / Σ_c w. Linearised variable for the variance: w′e = z − w′ · Σ_c z / N_c, which is z less its cell mean,
/// since q = z/w′ and w′ = w · N_c / Σ_c w make the w-weighted cell mean of q equal to Σ_c z / N_c.
/// Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), 7.6; agrees with R's survey::postStratify.
/// </remarks>
public sealed class PostStratification
{
    private readonly Partition cells;
    private readonly double[] totals;
    private readonly double[] weights;

    private PostStratification(Partition cells, double[] totals, double[] weights)
    {
        this.cells = cells;
        this.totals = totals;
        this.weights = weights;
    }

    /// <summary>The adjusted weights w′, one per row, in units of the population.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Adjusts weights to a population table.</summary>
    /// <param name="weights">One per row; finite, not negative, in any unit (the totals set the unit).</param>
    /// <param name="cells">The cell of each row, same order. Cross variables with <see cref="Partition.Cross(IReadOnlyList{Partition})"/>.</param>
    /// <param name="population">Cell name to number of people N_c. A cell of nobody (0) may be listed and is left out.</param>
    /// <returns>The adjusted weights with what the variance needs.</returns>
    /// <exception cref="ArgumentException">The cells are not those of the weighted rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>; <c>MISSING_MARGIN</c> for a row that carries weight and has no cell; <c>UNKNOWN_LEVEL</c> for a sampled
    /// cell that the population lacks; <c>EMPTY_CELL</c> for a population cell where nobody sampled carries weight;
    /// <c>BAD_TARGET</c> for a total that is negative, not finite, or 0 where somebody was sampled. Each names the cell or row.
    /// </exception>
    public static PostStratification Of(
        ReadOnlySpan<double> weights,
        Partition cells,
        IReadOnlyDictionary<string, double> population
    )
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(population);
        if (cells.RowCount != weights.Length)
        {
            throw new ArgumentException("There is one cell for each weight.", nameof(cells));
        }

        WeightReview.Sum(weights);
        var sums = CellSums(weights, cells);
        var targets = CellTotals(cells, population);
        RequireSampled(cells, population, sums);

        var adjusted = new double[weights.Length];
        for (var row = 0; row < adjusted.Length; row++)
        {
            var cell = cells.Codes[row];
            adjusted[row] = cell < 0 ? 0 : weights[row] * (targets[cell] / sums[cell]);
        }

        return new PostStratification(cells, targets, adjusted);
    }

    /// <summary>Finds by how much a linearised variable exceeds, on average, its residual in each cell.</summary>
    /// <param name="rows">The rows where z is not 0.</param>
    /// <param name="linearised">z, one per entry of <paramref name="rows"/>.</param>
    /// <returns>Σ_c z / N_c, one per cell; take its product with w′ from every row of the cell.</returns>
    internal double[] CellShifts(ReadOnlySpan<int> rows, ReadOnlySpan<double> linearised)
    {
        var shifts = new double[totals.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            shifts[cells.Codes[rows[i]]] += linearised[i];
        }

        for (var cell = 0; cell < shifts.Length; cell++)
        {
            shifts[cell] = totals[cell] > 0 ? shifts[cell] / totals[cell] : 0;
        }

        return shifts;
    }

    /// <summary>w′ times the shift of the row's cell.</summary>
    internal double ShiftOf(int row, double[] shifts) =>
        cells.Codes[row] < 0 ? 0 : weights[row] * shifts[cells.Codes[row]];

    /// <summary>Brings other weights of the same rows, such as those of a replicate, to the same population table.</summary>
    /// <param name="others">One per row; changed in place.</param>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, naming a cell that they leave without weight.</exception>
    internal void Readjust(Span<double> others)
    {
        var sums = CellSums(others, cells);
        for (var cell = 0; cell < sums.Length; cell++)
        {
            if (totals[cell] > 0 && sums[cell] <= 0)
            {
                throw new ScoringException(
                    ScoringFault.EmptyCell,
                    cells.Names[cell],
                    "A replicate leaves nobody here; merge the cell with another."
                );
            }
        }

        for (var row = 0; row < others.Length; row++)
        {
            var cell = cells.Codes[row];
            others[row] = cell < 0 ? 0 : others[row] * (totals[cell] / sums[cell]);
        }
    }

    private static double[] CellSums(ReadOnlySpan<double> weights, Partition cells)
    {
        var sums = new double[cells.Names.Count];
        for (var row = 0; row < weights.Length; row++)
        {
            if (cells.Codes[row] < 0 && weights[row] <= 0)
            {
                continue;
            }

            if (cells.Codes[row] < 0)
            {
                throw new ScoringException(
                    ScoringFault.MissingMargin,
                    ScoringException.Row(row),
                    "Each row that carries weight lies in a cell."
                );
            }

            sums[cells.Codes[row]] += weights[row];
        }

        return sums;
    }

    private static double[] CellTotals(Partition cells, IReadOnlyDictionary<string, double> population)
    {
        var targets = new double[cells.Names.Count];
        for (var cell = 0; cell < targets.Length; cell++)
        {
            if (cells.RowsOf(cell).IsEmpty)
            {
                continue;
            }

            if (!population.TryGetValue(cells.Names[cell], out targets[cell]))
            {
                throw new ScoringException(
                    ScoringFault.UnknownLevel,
                    cells.Names[cell],
                    "The population table lacks this cell."
                );
            }

            if (!(targets[cell] > 0 && double.IsFinite(targets[cell])))
            {
                throw new ScoringException(
                    ScoringFault.BadTarget,
                    cells.Names[cell],
                    "The cell was sampled, so its total is positive."
                );
            }
        }

        return targets;
    }

    private static void RequireSampled(Partition cells, IReadOnlyDictionary<string, double> population, double[] sums)
    {
        foreach (var (name, total) in population.OrderBy(cell => cell.Key, StringComparer.Ordinal))
        {
            if (!(total >= 0 && double.IsFinite(total)))
            {
                throw new ScoringException(ScoringFault.BadTarget, name, "A total is a finite number of people.");
            }

            var cell = cells.Find(name);
            if (total > 0 && (cell < 0 || sums[cell] <= 0))
            {
                throw new ScoringException(
                    ScoringFault.EmptyCell,
                    name,
                    "Nobody sampled here carries weight; merge the cell with another."
                );
            }
        }
    }
}
