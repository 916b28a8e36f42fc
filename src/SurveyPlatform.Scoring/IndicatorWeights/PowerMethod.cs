using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.IndicatorWeights;

/// <summary>Finds the principal eigenvector of a positive matrix, which Perron's theorem says is unique and positive.</summary>
internal static class PowerMethod
{
    private const double Settled = 1e-14;
    private const int MostSteps = 100_000;

    /// <param name="matrix">Square and positive.</param>
    /// <returns>One per row, summing to 1, settled to a relative 1e-14.</returns>
    /// <exception cref="ScoringException"><c>NO_CONVERGENCE</c>.</exception>
    public static double[] Eigenvector(double[][] matrix)
    {
        var vector = new double[matrix.Length];
        vector.AsSpan().Fill(1.0 / matrix.Length);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = Apply(matrix, vector);
            var sum = next.Sum();
            var change = 0.0;
            for (var i = 0; i < next.Length; i++)
            {
                next[i] /= sum;
                change = Math.Max(change, Math.Abs(next[i] / vector[i] - 1));
            }

            vector = next;
            if (change <= Settled)
            {
                return vector;
            }
        }

        throw new ScoringException(
            ScoringFault.NoConvergence,
            "matrix",
            "The judgements contradict each other too much for an eigenvector to emerge."
        );
    }

    /// <summary>The matrix times a vector.</summary>
    /// <param name="matrix">Any rows.</param>
    /// <param name="vector">One per column.</param>
    public static double[] Apply(double[][] matrix, double[] vector) =>
        Array.ConvertAll(
            matrix,
            row =>
            {
                var sum = 0.0;
                for (var j = 0; j < row.Length; j++)
                {
                    sum += row[j] * vector[j];
                }

                return sum;
            }
        );
}
