using MathNet.Numerics.LinearAlgebra;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Matrices;

/// <summary>A matrix of covariances or correlations that is known to have an inverse.</summary>
/// <remarks>
/// Regular means: positive definite, and 1/(‖R‖₁‖R⁻¹‖₁) ≥ 1e-12 for the correlations R, so that the units of the columns do not
/// matter. All results come from one decomposition R = VΛVᵀ.
/// </remarks>
internal sealed class RegularMatrix
{
    private const double LeastReciprocalCondition = 1e-12;

    private readonly Vector<double> eigenvalues;
    private readonly Matrix<double> eigenvectors;

    private RegularMatrix(Vector<double> eigenvalues, Matrix<double> eigenvectors, Vector<double> deviations)
    {
        this.eigenvalues = eigenvalues;
        this.eigenvectors = eigenvectors;
        InverseCorrelations = Spectral(value => 1 / value);
        Inverse = InverseCorrelations.PointwiseDivide(deviations.OuterProduct(deviations));
    }

    /// <summary>The inverse of the matrix.</summary>
    public Matrix<double> Inverse { get; }

    /// <summary>ln det R of the correlations, 0 when the columns are uncorrelated.</summary>
    public double LogDeterminant => eigenvalues.Sum(Math.Log);

    private Matrix<double> InverseCorrelations { get; }

    /// <summary>Looks whether a matrix is regular.</summary>
    /// <param name="matrix">Symmetric, with variances above 0 on the diagonal.</param>
    /// <returns><see langword="null"/> when it is not.</returns>
    public static RegularMatrix? Find(Matrix<double> matrix)
    {
        var correlations = Correlations.Of(matrix);
        var spectrum = correlations.Evd(Symmetricity.Symmetric);
        var values = spectrum.EigenValues.Map(value => value.Real);
        if (!(values.Minimum() > 0))
        {
            return null;
        }

        var regular = new RegularMatrix(values, spectrum.EigenVectors, matrix.Diagonal().PointwiseSqrt());
        var condition = correlations.L1Norm() * regular.InverseCorrelations.L1Norm();
        return 1 / condition >= LeastReciprocalCondition ? regular : null;
    }

    /// <summary>Takes a matrix that has to be regular.</summary>
    /// <param name="matrix">Symmetric, with variances above 0 on the diagonal.</param>
    /// <param name="key">What the matrix belongs to.</param>
    /// <exception cref="ScoringException"><c>SINGULAR</c>, naming the key.</exception>
    public static RegularMatrix Of(Matrix<double> matrix, string key) =>
        Find(matrix)
        ?? throw new ScoringException(
            ScoringFault.Singular,
            key,
            "One column follows from the others, so their shares cannot be told apart."
        );

    /// <summary>Takes R^½, the symmetric root of the correlations.</summary>
    public Matrix<double> CorrelationRoot() => Spectral(Math.Sqrt);

    /// <summary>Takes R^−½, the inverse of the symmetric root.</summary>
    public Matrix<double> InverseCorrelationRoot() => Spectral(value => 1 / Math.Sqrt(value));

    private Matrix<double> Spectral(Func<double, double> ofEigenvalue) =>
        eigenvectors
        * Matrix<double>.Build.DenseOfDiagonalVector(eigenvalues.Map(ofEigenvalue))
        * eigenvectors.Transpose();
}
