namespace SurveyPlatform.Scoring.Weights;

/// <summary>What the sample and the population hold in each level of an adjustment variable.</summary>
/// <param name="Sums">Σw of the sample, one per level of the variable.</param>
/// <param name="Targets">The population's totals, same order; 0 for a level that no row has.</param>
internal readonly record struct CellTotals(double[] Sums, double[] Targets)
{
    /// <exception cref="ArgumentException">The cells are not those of the weighted rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, naming the row; <c>UNKNOWN_LEVEL</c>, <c>BAD_TARGET</c> or <c>EMPTY_CELL</c>, naming the level.
    /// </exception>
    public static CellTotals Of(
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

        var (sums, isSampled) = Sum(weights, cells);
        var targets = TargetsOf(cells, isSampled, population);
        RequireSampled(cells, population, sums);
        return new CellTotals(sums, targets);
    }

    private static (double[] Sums, bool[] IsSampled) Sum(ReadOnlySpan<double> weights, Partition cells)
    {
        var (sums, isSampled) = (new double[cells.Names.Count], new bool[cells.Names.Count]);
        var codes = cells.Codes;
        for (var row = 0; row < weights.Length; row++)
        {
            if (codes[row] >= 0)
            {
                sums[codes[row]] += weights[row];
                isSampled[codes[row]] = true;
            }
            else if (weights[row] > 0)
            {
                throw new ScoringException(
                    ScoringFault.MissingMargin,
                    ScoringException.Row(row),
                    "Each row that carries weight lies in a cell."
                );
            }
        }

        return (sums, isSampled);
    }

    private static double[] TargetsOf(Partition cells, bool[] isSampled, IReadOnlyDictionary<string, double> population)
    {
        var targets = new double[isSampled.Length];
        for (var cell = 0; cell < targets.Length; cell++)
        {
            if (!isSampled[cell])
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
