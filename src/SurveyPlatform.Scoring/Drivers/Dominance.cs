using MathNet.Numerics.LinearAlgebra;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>Divides R² among drivers by the mean of what each adds, over all orders in which they could enter.</summary>
internal static class Dominance
{
    /// <summary>Takes the Shapley values of R².</summary>
    /// <param name="correlations">R of the drivers, positive definite.</param>
    /// <param name="withOutcome">r of each driver with the outcome.</param>
    /// <returns>
    /// For each driver, same order, its mean gain when it enters first, second and so on; the mean of these is its Shapley value, as
    /// each place in the order is as frequent.
    /// </returns>
    public static double[][] Of(Matrix<double> correlations, Vector<double> withOutcome)
    {
        var p = withOutcome.Count;
        var explained = ExplainedBySubset(correlations, withOutcome);
        var subsetsBefore = CountSubsets(p - 1);
        double[][] gains = [.. Enumerable.Range(0, p).Select(_ => new double[p])];
        for (var subset = 0; subset < explained.Length; subset++)
        {
            var before = System.Numerics.BitOperations.PopCount((uint)subset);
            for (var driver = 0; driver < p; driver++)
            {
                var joined = subset | (1 << driver);
                if (joined != subset)
                {
                    gains[driver][before] += (explained[joined] - explained[subset]) / subsetsBefore[before];
                }
            }
        }

        return gains;
    }

    // R² of each subset; bit j of its number says whether driver j is in it.
    private static double[] ExplainedBySubset(Matrix<double> correlations, Vector<double> withOutcome)
    {
        var explained = new double[1 << withOutcome.Count];
        for (var subset = 1; subset < explained.Length; subset++)
        {
            var members = Enumerable.Range(0, withOutcome.Count).Where(driver => (subset >> driver & 1) == 1).ToArray();
            var matrix = Matrix<double>.Build.Dense(
                members.Length,
                members.Length,
                (i, j) => correlations[members[i], members[j]]
            );
            var vector = Vector<double>.Build.Dense(members.Length, i => withOutcome[members[i]]);
            explained[subset] = vector * matrix.Cholesky().Solve(vector);
        }

        return explained;
    }

    // Subsets of q out of some others, by q.
    private static double[] CountSubsets(int others)
    {
        var counts = new double[others + 1];
        counts[0] = 1;
        for (var q = 1; q <= others; q++)
        {
            counts[q] = counts[q - 1] * (others - q + 1) / q;
        }

        return counts;
    }
}
