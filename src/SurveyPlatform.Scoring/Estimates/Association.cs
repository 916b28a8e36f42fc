using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Tests whether two categorical variables hang together under a complex design, by Rao and Scott's second-order correction.</summary>
/// <remarks>
/// X² = n Σ (p − p̂)²/p̂ with p̂ the product of the margins; Δ = (CᵀD⁻¹C/n)⁻¹ (CᵀD⁻¹ V D⁻¹C) with D = diag(p), V the design's variance
/// of p and C any basis of the tables whose rows and columns sum to 0. F = X²/tr Δ on (tr Δ)²/tr Δ² and that times degf.
/// n cancels and is left out. Source: Rao and Scott, Annals of Statistics 12 (1984); agrees with R's svychisq(statistic = "F").
/// </remarks>
public sealed record Association
{
    private const double NoVariance = 1e-24;

    private Association() { }

    /// <summary>F; <see langword="null"/> when nothing was tested.</summary>
    public double? Statistic { get; private init; }

    /// <summary>Degrees of freedom of the numerator, (tr Δ)²/tr Δ², seldom whole.</summary>
    public double? NumeratorDegreesOfFreedom { get; private init; }

    /// <summary>Degrees of freedom of the denominator: the numerator's times those of the design.</summary>
    public double? DenominatorDegreesOfFreedom { get; private init; }

    /// <summary>P(F ≥ the statistic) under independence; <see langword="null"/> without degrees of freedom.</summary>
    public double? PValue { get; private init; }

    /// <summary>
    /// Why there is no test: <c>ZERO_WEIGHTS</c>, <c>EMPTY_DOMAIN</c>, <c>ALL_MISSING</c>, or <c>ZERO_VARIANCE</c> when a variable has one
    /// level or the shares do not vary; otherwise <see langword="null"/>.
    /// </summary>
    public ScoringFault? Absence { get; private init; }

    /// <summary>Tests two variables.</summary>
    /// <param name="design">Its weights may be in any unit.</param>
    /// <param name="rows">The level of each row; a row without a level in either variable is missing.</param>
    /// <param name="columns">The level of each row in the other variable.</param>
    /// <param name="domain">The rows to speak of; levels that none of them has are left out of the table.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentException">The variables are not those of the rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>EMPTY_CELL</c>, naming a combination that nobody has: merge levels first; <c>LONELY_PSU</c>, naming the stratum, when the
    /// design refuses such strata.
    /// </exception>
    public static Association Of(SampleDesign design, Partition rows, Partition columns, Domain domain)
    {
        var cells = Partition.Cross(rows, columns);
        var all = Linearisation.Proportions(design, cells, domain);
        if (all.Count == 0)
        {
            // No row at all has both; any level will say why.
            return None(Linearisation.Proportion(design, cells, "", domain).Absence ?? ScoringFault.AllMissing);
        }

        if (all[0].Absence is { } reason)
        {
            return None(reason);
        }

        var table = AssociationTable.Of(rows, columns, cells, all);
        if (table.RowCount < 2 || table.ColumnCount < 2)
        {
            return None(ScoringFault.ZeroVariance);
        }

        return Test(table);
    }

    private static Association None(ScoringFault reason) => new() { Absence = reason };

    private static Association Test(AssociationTable table)
    {
        double[] shares = [.. table.Cells.Select(cell => cell.Value!.Value)];
        var variance = Matrix<double>.Build.DenseOfArray(DesignVariance.Matrix(table.Cells));
        var contrasts = Contrasts(table.RowCount, table.ColumnCount);
        var scaled = Matrix<double>.Build.Dense(
            shares.Length,
            contrasts.ColumnCount,
            (cell, k) => contrasts[cell, k] / shares[cell]
        );
        var simple = contrasts.TransposeThisAndMultiply(scaled);
        var delta = simple.Cholesky().Solve(scaled.TransposeThisAndMultiply(variance * scaled));
        var trace = delta.Trace();
        if (!(trace > NoVariance))
        {
            return None(ScoringFault.ZeroVariance);
        }

        var numerator = trace * trace / (delta * delta).Trace();
        var denominator = numerator * DesignVariance.DegreesOfFreedom(table.Cells[0]);
        var statistic = Divergence(table, shares) / trace;
        return new Association
        {
            Statistic = statistic,
            NumeratorDegreesOfFreedom = numerator,
            DenominatorDegreesOfFreedom = denominator,
            PValue = denominator > 0 ? TailProbabilities.FisherF(statistic, numerator, denominator) : null,
        };
    }

    // One contrast for each cell outside the last row and column: + there and in the far corner, − at the two that close the square.
    private static Matrix<double> Contrasts(int rows, int columns)
    {
        var contrasts = Matrix<double>.Build.Dense(rows * columns, (rows - 1) * (columns - 1));
        for (var row = 0; row < rows - 1; row++)
        {
            for (var column = 0; column < columns - 1; column++)
            {
                var k = row * (columns - 1) + column;
                contrasts[row * columns + column, k] = 1;
                contrasts[row * columns + columns - 1, k] = -1;
                contrasts[(rows - 1) * columns + column, k] = -1;
                contrasts[rows * columns - 1, k] = 1;
            }
        }

        return contrasts;
    }

    private static double Divergence(AssociationTable table, double[] shares)
    {
        var (rows, columns) = (new double[table.RowCount], new double[table.ColumnCount]);
        for (var cell = 0; cell < shares.Length; cell++)
        {
            rows[cell / columns.Length] += shares[cell];
            columns[cell % columns.Length] += shares[cell];
        }

        var sum = 0.0;
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var expected = rows[cell / columns.Length] * columns[cell % columns.Length];
            sum += (shares[cell] - expected) * (shares[cell] - expected) / expected;
        }

        return sum;
    }
}
