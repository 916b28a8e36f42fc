using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Matrices;

/// <summary>Columns of equal length looked at as one table, with the moments that connect them.</summary>
internal sealed class Observations
{
    // The square of anything smaller is zero to a computer, so that such a column has no variance.
    private const double LeastDifference = 1e-150;

    private readonly double[][] columns;
    private readonly double[]? weights;
    private readonly bool isInAnyUnit;

    private Observations(double[][] columns, double[]? weights, int[]? rows, bool isInAnyUnit)
    {
        // The unit of weights is of no account in any moment.
        this.columns = isInAnyUnit ? Array.ConvertAll(columns, Magnitude.InRange) : columns;
        this.weights = weights is null ? null : Magnitude.InRange(weights);
        this.isInAnyUnit = isInAnyUnit;
        Rows = rows;
    }

    /// <summary>How many rows the table has.</summary>
    public int Count => columns[0].Length;

    /// <summary>How many columns the table has.</summary>
    public int Width => columns.Length;

    /// <summary>Which rows of the original columns these are, ascending; <see langword="null"/> when they are all.</summary>
    public int[]? Rows { get; }

    /// <summary>One column, NaN where a value is missing.</summary>
    public double[] this[int column] => columns[column];

    /// <summary>Takes columns as they are.</summary>
    /// <param name="columns">At least one; NaN is missing.</param>
    /// <param name="weights">One per row, reviewed by the caller; <see langword="null"/> when rows count alike.</param>
    /// <exception cref="ArgumentException">There is no column, lengths differ, or a value is infinite or above 1e100, or all are below 1e-150 in size.</exception>
    public static Observations Of(IReadOnlyList<double[]> columns, double[]? weights = null) =>
        Of(columns, weights, isInAnyUnit: false);

    private static Observations Of(IReadOnlyList<double[]> columns, double[]? weights, bool isInAnyUnit)
    {
        if (columns.Count == 0)
        {
            throw new ArgumentException("A table has a column.", nameof(columns));
        }

        var length = weights?.Length ?? columns[0].Length;
        foreach (var column in columns)
        {
            if (column.Length != length)
            {
                throw new ArgumentException("There is one value for each row.", nameof(columns));
            }

            if (Array.Exists(column, Magnitude.IsBeyond) || Magnitude.AreBelow(column))
            {
                throw new ArgumentException(
                    "Values are finite, below 1e100 in size and not all below 1e-150, or NaN where one is missing.",
                    nameof(columns)
                );
            }
        }

        return new Observations([.. columns], weights, null, isInAnyUnit);
    }

    /// <summary>Takes columns of which nothing is wanted that has a unit, such as correlations: each in one in which its squares are numbers.</summary>
    /// <param name="columns">At least one; NaN is missing.</param>
    /// <param name="weights">One per row, reviewed by the caller; <see langword="null"/> when rows count alike.</param>
    /// <exception cref="ArgumentException">There is no column, lengths differ, or a value is infinite.</exception>
    public static Observations InAnyUnit(IReadOnlyList<double[]> columns, double[]? weights = null) =>
        Of([.. columns.Select(Magnitude.InRange)], weights, isInAnyUnit: true);

    /// <summary>Keeps the rows that miss nothing and carry weight.</summary>
    public Observations Complete()
    {
        var rows = new List<int>(Count);
        for (var row = 0; row < Count; row++)
        {
            if (IsComplete(row))
            {
                rows.Add(row);
            }
        }

        var kept = rows.ToArray();
        return new Observations(
            Array.ConvertAll(columns, column => Array.ConvertAll(kept, row => column[row])),
            weights is null ? null : Array.ConvertAll(kept, row => weights[row]),
            kept,
            isInAnyUnit
        );
    }

    /// <summary>Keeps some columns.</summary>
    public Observations Select(int[] kept) =>
        new(Array.ConvertAll(kept, column => columns[column]), weights, Rows, isInAnyUnit);

    /// <summary>Counts the values of a column that are there.</summary>
    public int CountOf(int column) => columns[column].Length - Array.FindAll(columns[column], double.IsNaN).Length;

    /// <summary>Whether the values of a column that are there are all the same, judged by themselves and not by a rounded variance.</summary>
    public bool IsConstant(int column)
    {
        var first = Array.Find(columns[column], value => !double.IsNaN(value));
        return Array.TrueForAll(
            columns[column],
            value => double.IsNaN(value) || Math.Abs(value - first) <= LeastDifference
        );
    }

    /// <summary>Takes all covariances, each over the rows that have both values.</summary>
    /// <returns>Symmetric, Width × Width, with n − 1 below the line; NaN where fewer than two rows have both.</returns>
    public Matrix<double> Covariances()
    {
        var covariances = Matrix<double>.Build.Dense(Width, Width);
        for (var i = 0; i < Width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariances[i, j] = covariances[j, i] = Covariance(columns[i], columns[j]);
            }
        }

        return covariances;
    }

    private bool IsComplete(int row)
    {
        foreach (var column in columns)
        {
            if (double.IsNaN(column[row]))
            {
                return false;
            }
        }

        return weights is null || weights[row] > 0;
    }

    // Two passes: means first, then products of deviations, less what the rounding of the means left in them.
    private double Covariance(double[] x, double[] y)
    {
        var (count, sumW, sumX, sumY) = (0, 0.0, 0.0, 0.0);
        for (var row = 0; row < x.Length; row++)
        {
            if (!double.IsNaN(x[row]) && !double.IsNaN(y[row]))
            {
                var weight = weights is null ? 1 : weights[row];
                count++;
                sumW += weight;
                sumX += weight * x[row];
                sumY += weight * y[row];
            }
        }

        if (count < 2)
        {
            return double.NaN;
        }

        var (meanX, meanY) = (sumX / sumW, sumY / sumW);
        var (products, restX, restY) = (0.0, 0.0, 0.0);
        for (var row = 0; row < x.Length; row++)
        {
            if (!double.IsNaN(x[row]) && !double.IsNaN(y[row]))
            {
                var weight = weights is null ? 1 : weights[row];
                var (dx, dy) = (x[row] - meanX, y[row] - meanY);
                products += weight * dx * dy;
                restX += weight * dx;
                restY += weight * dy;
            }
        }

        return (products - restX * restY / sumW) / sumW * count / (count - 1);
    }
}
