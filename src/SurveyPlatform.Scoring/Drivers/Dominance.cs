using MathNet.Numerics.LinearAlgebra;

namespace SurveyPlatform.Scoring.Drivers;

/// <summary>Divides R² among drivers by the mean of what each adds, over all orders in which they could enter.</summary>
internal static class Dominance
{
    /// <summary>Takes the Shapley values of R².</summary>
    /// <param name="correlations">R of the drivers, positive definite.</param>
    /// <param name="withOutcome">r of each driver with the outcome.</param>
    /// <returns>One per driver, same order.</returns>
    public static double[] Of(Matrix<double> correlations, Vector<double> withOutcome)
    {
        var p = withOutcome.Count;
        var explained = ExplainedBySubset(correlations, withOutcome);
        var shareOfOrders = SharesOfOrders(p);
        var gains = new double[p];
        for (var subset = 0; subset < explained.Length; subset++)
        {
            for (var driver = 0; driver < p; driver++)
            {
                var joined = subset | (1 << driver);
                if (joined != subset)
                {
                    gains[driver] +=
                        shareOfOrders[System.Numerics.BitOperations.PopCount((uint)subset)]
                        * (explained[joined] - explained[subset]);
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

    // Of all p! orders, q!(p − q − 1)! put a given subset of q drivers just before a given other one.
    private static double[] SharesOfOrders(int p)
    {
        var shares = new double[p];
        shares[0] = 1.0 / p;
        for (var q = 1; q < p; q++)
        {
            shares[q] = shares[q - 1] * q / (p - q);
        }

        return shares;
    }
}
