using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Quality;

namespace SurveyPlatform.Scoring.Latent;

/// <summary>Whether the items of a reflective block measure one thing.</summary>
/// <param name="Alpha">Cronbach's α of the standardised items; <see langword="null"/> when they cancel out.</param>
/// <param name="Rho">Dillon and Goldstein's ρ; <see langword="null"/> when the items cancel out on their first component.</param>
internal readonly record struct BlockUnity(double? Alpha, double? Rho)
{
    // Loadings of items that cancel out sum to the last places of ones.
    private const double Rounding = 1e-12;

    public static BlockUnity Of(Matrix<double> covariances)
    {
        if (covariances.RowCount == 1)
        {
            return new BlockUnity(1, 1);
        }

        var correlations = Correlations.Of(covariances);
        var loadings = Correlations.FirstComponent(correlations);
        var common = loadings.Sum() * loadings.Sum();
        var unique = loadings.Sum(loading => 1 - loading * loading);
        return new BlockUnity(
            CronbachAlpha.Of(correlations),
            common + unique > Rounding ? common / (common + unique) : null
        );
    }
}
