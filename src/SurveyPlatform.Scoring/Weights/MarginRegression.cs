namespace SurveyPlatform.Scoring.Weights;

/// <summary>Least squares of a variable on the levels of all margins, weighted by the weights before raking.</summary>
/// <remarks>
/// One column per level, without an intercept: the same fit as an intercept with contrasts. The normal equations are reduced level by
/// level; a level that those before it determine (each margin's last, at least) is left out, as a pivoting QR would leave it out.
/// </remarks>
internal sealed class MarginRegression
{
    // What is left of a level's own weight once those before it are accounted for; below this it is rounding.
    private const double LeastPivot = 1e-11;

    private readonly MarginTable table;
    private readonly int[] firstColumn;
    private readonly double[,] inverse;

    public MarginRegression(MarginTable table)
    {
        this.table = table;
        firstColumn = new int[table.LevelCounts.Length];
        for (var margin = 1; margin < firstColumn.Length; margin++)
        {
            firstColumn[margin] = firstColumn[margin - 1] + table.LevelCounts[margin - 1];
        }

        inverse = Invert(CrossProducts());
    }

    /// <summary>Fits the variable whose w-weighted sums over the rows of each cell are given.</summary>
    /// <returns>The fitted value of each cell.</returns>
    public double[] Fit(ReadOnlySpan<double> sums)
    {
        var width = inverse.GetLength(0);
        var (products, coefficients) = (new double[width], new double[width]);
        for (var margin = 0; margin < firstColumn.Length; margin++)
        {
            table.SumLevels(margin, sums).CopyTo(products, firstColumn[margin]);
        }

        for (var j = 0; j < width; j++)
        {
            for (var k = 0; k < width; k++)
            {
                coefficients[j] += inverse[j, k] * products[k];
            }
        }

        var fitted = new double[sums.Length];
        for (var cell = 0; cell < fitted.Length; cell++)
        {
            for (var margin = 0; margin < firstColumn.Length; margin++)
            {
                fitted[cell] += coefficients[ColumnOf(margin, cell)];
            }
        }

        return fitted;
    }

    private int ColumnOf(int margin, int cell) => firstColumn[margin] + table.LevelOfCell[margin][cell];

    private double[,] CrossProducts()
    {
        var width = table.LevelCounts.Sum();
        var products = new double[width, width];
        for (var cell = 0; cell < table.Sums.Length; cell++)
        {
            for (var one = 0; one < firstColumn.Length; one++)
            {
                for (var other = 0; other < firstColumn.Length; other++)
                {
                    products[ColumnOf(one, cell), ColumnOf(other, cell)] += table.Sums[cell];
                }
            }
        }

        return products;
    }

    // The sweep operator (Goodnight, 1979); rows and columns that were left out become 0.
    private static double[,] Invert(double[,] matrix)
    {
        var width = matrix.GetLength(0);
        var (least, isIn) = (new double[width], new bool[width]);
        for (var k = 0; k < width; k++)
        {
            least[k] = LeastPivot * matrix[k, k];
        }

        for (var k = 0; k < width; k++)
        {
            isIn[k] = matrix[k, k] > least[k];
            if (isIn[k])
            {
                Sweep(matrix, k);
            }
        }

        for (var j = 0; j < width; j++)
        {
            for (var k = 0; k < width; k++)
            {
                matrix[j, k] = isIn[j] && isIn[k] ? matrix[j, k] : 0;
            }
        }

        return matrix;
    }

    private static void Sweep(double[,] matrix, int pivot)
    {
        var (width, divisor) = (matrix.GetLength(0), matrix[pivot, pivot]);
        for (var k = 0; k < width; k++)
        {
            matrix[pivot, k] /= divisor;
        }

        for (var j = 0; j < width; j++)
        {
            var factor = matrix[j, pivot];
            if (j == pivot)
            {
                continue;
            }

            for (var k = 0; k < width; k++)
            {
                matrix[j, k] -= factor * matrix[pivot, k];
            }

            matrix[j, pivot] = -factor / divisor;
        }

        matrix[pivot, pivot] = 1 / divisor;
    }
}
