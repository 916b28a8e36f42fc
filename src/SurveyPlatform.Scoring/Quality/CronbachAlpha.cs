using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Matrices;

namespace SurveyPlatform.Scoring.Quality;

/// <summary>Cronbach's α read off a matrix.</summary>
internal static class CronbachAlpha
{
    // A sum of items that cancel out keeps the last places of its terms: 1e-16 of them for a few items, far below this.
    private const double Rounding = 1e-12;

    /// <summary>Takes α = k/(k − 1) · (1 − tr C/ΣC).</summary>
    /// <param name="covariances">Of k ≥ 2 items, or their correlations for the standardised α.</param>
    /// <returns><see langword="null"/> when the items cancel out, so that their sum does not vary.</returns>
    public static double? Of(Matrix<double> covariances)
    {
        var (k, sum) = (covariances.RowCount, Correlations.Sum(covariances));
        return Varies(sum, covariances) ? k / (k - 1.0) * (1 - covariances.Trace() / sum) : null;
    }

    /// <summary>Whether the variance of the sum of the items is more than rounding.</summary>
    public static bool Varies(double varianceOfSum, Matrix<double> covariances) =>
        varianceOfSum > Rounding * covariances.Trace();
}
