using MathNet.Numerics.LinearAlgebra;

namespace SurveyPlatform.Scoring.Matrices;

/// <summary>What is read off a matrix of correlations without inverting it.</summary>
internal static class Correlations
{
    /// <summary>Turns covariances into correlations.</summary>
    /// <param name="covariances">Symmetric, with variances above 0 on the diagonal.</param>
    /// <returns>Symmetric, with ones on the diagonal.</returns>
    /// <exception cref="OverflowException">A variance is so large or so small that it is no number with all its digits.</exception>
    public static Matrix<double> Of(Matrix<double> covariances)
    {
        if (!covariances.Diagonal().ForAll(variance => variance > 0 && double.IsNormal(variance)))
        {
            throw new OverflowException("The squares leave the range of numbers.");
        }

        return Matrix<double>.Build.Dense(
            covariances.RowCount,
            covariances.ColumnCount,
            (i, j) => i == j ? 1 : covariances[i, j] / Math.Sqrt(covariances[i, i]) / Math.Sqrt(covariances[j, j])
        );
    }

    /// <summary>Sums all entries of a matrix of covariances or correlations: the variance of the sum of the columns.</summary>
    public static double Sum(Matrix<double> matrix) => matrix.RowSums().Sum();

    /// <summary>Takes the loadings of the columns on their first principal component.</summary>
    /// <param name="correlations">Symmetric, with ones on the diagonal.</param>
    /// <returns>Correlation of each column with the component; the sign of the whole is arbitrary.</returns>
    public static Vector<double> FirstComponent(Matrix<double> correlations)
    {
        var spectrum = correlations.Evd(Symmetricity.Symmetric);
        var first = spectrum.EigenValues.Count - 1;
        return spectrum.EigenVectors.Column(first) * Math.Sqrt(spectrum.EigenValues[first].Real);
    }
}
