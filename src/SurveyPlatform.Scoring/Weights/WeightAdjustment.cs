namespace SurveyPlatform.Scoring.Weights;

/// <summary>Weights brought to known population totals, with what the variance gains by it.</summary>
/// <remarks>
/// Whatever the method, rows of one cell get the same factor, and the residual that the variance takes is z − w′ · s, with one shift s
/// per cell, linear in z. A method is a way to find factors and shifts.
/// Source: METHOD.md §3.2 and §3.3.
/// </remarks>
public abstract class WeightAdjustment
{
    private readonly double[] weights;

    private protected WeightAdjustment(Partition cells, double[] weights)
    {
        Cells = cells;
        this.weights = weights;
    }

    /// <summary>The adjusted weights w′, one per row, in units of the population.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The cell of each row.</summary>
    internal Partition Cells { get; }

    /// <summary>Whether the shifts rest on z / w′ instead of on z.</summary>
    internal virtual bool SumsQuotients => false;

    /// <summary>Finds by how much a linearised variable exceeds its residual, per unit of w′, in each cell.</summary>
    /// <param name="sums">For each cell Σz or, where <see cref="SumsQuotients"/> says so, Σ z / w′, over its rows.</param>
    /// <returns>s, one per cell; take its product with w′ from every row of the cell.</returns>
    internal abstract double[] CellShifts(ReadOnlySpan<double> sums);

    /// <summary>Brings other weights of the same rows, such as those of a replicate, to the same population.</summary>
    /// <param name="others">One per row; changed in place.</param>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, naming a cell or level that they leave without weight.</exception>
    internal abstract void Readjust(Span<double> others);

    /// <summary>w · g, g the factor of the row's cell; a row without a cell has no weight to begin with.</summary>
    /// <exception cref="OverflowException">A weight leaves the range of numbers.</exception>
    private protected static double[] Adjusted(ReadOnlySpan<double> weights, Partition cells, double[] factors)
    {
        var adjusted = new double[weights.Length];
        var codes = cells.Codes;
        for (var row = 0; row < adjusted.Length; row++)
        {
            adjusted[row] = codes[row] < 0 ? 0 : weights[row] * factors[codes[row]];
            if (!double.IsFinite(adjusted[row]))
            {
                throw new OverflowException("The adjusted weights leave the range of numbers.");
            }
        }

        return adjusted;
    }
}
