namespace SurveyPlatform.Scoring.Weights;

/// <summary>Brings the weights of each cell to its population total, and tells the variance what that gained.</summary>
/// <remarks>
/// w′ = w · N_c / Σ_c w. Linearised variable for the variance: w′e = z − w′ · Σ_c z / N_c, which is z less its cell mean,
/// since q = z/w′ and w′ = w · N_c / Σ_c w make the w-weighted cell mean of q equal to Σ_c z / N_c.
/// Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), 7.6; agrees with R's survey::postStratify.
/// </remarks>
public sealed class PostStratification : WeightAdjustment
{
    private readonly double[] totals;

    private PostStratification(Partition cells, double[] totals, double[] weights)
        : base(cells, weights)
    {
        this.totals = totals;
    }

    /// <summary>Adjusts weights to a population table.</summary>
    /// <param name="weights">One per row; finite, not negative, in any unit (the totals set the unit).</param>
    /// <param name="cells">The cell of each row, same order. Cross variables with <see cref="Partition.Cross(IReadOnlyList{Partition})"/>.</param>
    /// <param name="population">Cell name to number of people N_c. A cell of nobody (0) may be listed and is left out.</param>
    /// <returns>The adjusted weights with what the variance needs.</returns>
    /// <exception cref="ArgumentException">The cells are not those of the weighted rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>, <c>ZERO_WEIGHTS</c>; <c>MISSING_MARGIN</c> for a row that carries weight and has no cell; <c>UNKNOWN_LEVEL</c> for a sampled
    /// cell that the population lacks; <c>EMPTY_CELL</c> for a population cell where nobody sampled carries weight;
    /// <c>BAD_TARGET</c> for a total that is negative, not finite, or 0 where somebody was sampled. Each names the cell or row.
    /// </exception>
    /// <exception cref="OverflowException">The weights sum beyond the range of numbers.</exception>
    public static PostStratification Of(
        ReadOnlySpan<double> weights,
        Partition cells,
        IReadOnlyDictionary<string, double> population
    )
    {
        WeightReview.PositiveSum(weights);
        var (sums, targets) = CellTotals.Of(weights, cells, population);
        var adjusted = weights.ToArray();
        Meet(adjusted, cells, sums, targets);
        return new PostStratification(cells, targets, adjusted);
    }

    /// <inheritdoc/>
    internal override double[] CellShifts(ReadOnlySpan<double> sums)
    {
        var shifts = new double[totals.Length];
        for (var cell = 0; cell < shifts.Length; cell++)
        {
            shifts[cell] = totals[cell] > 0 ? sums[cell] / totals[cell] : 0;
        }

        return shifts;
    }

    /// <inheritdoc/>
    internal override void Readjust(Span<double> others)
    {
        var sums = new double[totals.Length];
        var codes = Cells.Codes;
        for (var row = 0; row < others.Length; row++)
        {
            if (codes[row] >= 0)
            {
                sums[codes[row]] += others[row];
            }
        }

        for (var cell = 0; cell < sums.Length; cell++)
        {
            if (totals[cell] > 0 && sums[cell] <= 0)
            {
                throw new ScoringException(
                    ScoringFault.EmptyCell,
                    Cells.Names[cell],
                    "A replicate leaves nobody here; merge the cell with another."
                );
            }
        }

        Meet(others, Cells, sums, totals);
    }

    // First the row's share of its cell, which is at most 1: N_c / Σ_c w alone may leave the range of numbers.
    private static void Meet(Span<double> weights, Partition cells, double[] sums, double[] totals)
    {
        var codes = cells.Codes;
        for (var row = 0; row < weights.Length; row++)
        {
            var cell = codes[row];
            weights[row] = cell >= 0 && totals[cell] > 0 ? weights[row] / sums[cell] * totals[cell] : 0;
        }
    }
}
