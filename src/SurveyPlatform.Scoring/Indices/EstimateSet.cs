using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Published estimates of one quantity, of respondent groups or of areas, ready to be averaged with their errors.</summary>
/// <remarks>
/// Where all items stand on one questionnaire, combine <see cref="LinearisedEstimate"/>s instead: nothing is lost there. This is for
/// estimates that come from different samples, or from elsewhere.
/// </remarks>
public sealed record EstimateSet
{
    private const double Rounding = 1e-9;

    /// <summary>One per estimate, in one unit; NaN marks an absent one.</summary>
    public required double[] Values { get; init; }

    /// <summary>√V, one per estimate; 0 for the figure of a whole body, such as a ballot. Not read where the estimate is absent.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>
    /// One per estimate, where known; NaN or +∞ for an error that is known without estimating it. <see langword="null"/> (the
    /// default) for normal intervals.
    /// </summary>
    public double[]? DegreesOfFreedom { get; init; }

    /// <summary>
    /// One row and column per estimate, with the variances on the diagonal; then neither standard errors nor degrees of freedom
    /// count. <see langword="null"/> (the default) for independent estimates.
    /// </summary>
    public double[,]? Covariances { get; init; }

    internal bool IsPresent(int i) => !double.IsNaN(Values[i]);

    internal double Covariance(int i, int j)
    {
        if (!IsPresent(i) || !IsPresent(j))
        {
            return 0;
        }

        return Covariances?[i, j] ?? (i == j ? StandardErrors[i] * StandardErrors[i] : 0);
    }

    /// <summary>Finds two estimates that cannot covary as they are said to: |cov| ≤ √(V V′), and the same both ways.</summary>
    internal (int One, int Other)? FindImpossiblePair()
    {
        for (var i = 0; i < Values.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (covariance, bound) = (
                    Covariance(i, j),
                    Math.Sqrt(Covariance(i, i)) * Math.Sqrt(Covariance(j, j)) * (1 + Rounding)
                );
                var (one, other) = (j, i);
                if (Math.Abs(covariance) > bound || Math.Abs(covariance - Covariance(one, other)) > Rounding * bound)
                {
                    return (one, other);
                }
            }
        }

        return null;
    }

    internal bool HasAnErrorForEach()
    {
        var count = Values.Length;
        if (
            StandardErrors.Length != count
            || (DegreesOfFreedom?.Length ?? count) != count
            || (Covariances?.GetLength(0) ?? count) != count
            || (Covariances?.GetLength(1) ?? count) != count
        )
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var covariance = Covariance(i, j);
                if (!double.IsFinite(covariance) || (i == j && covariance < 0))
                {
                    return false;
                }
            }

            if (Covariances is null && IsPresent(i) && StandardErrors[i] < 0)
            {
                return false;
            }
        }

        return true;
    }
}
