using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Published estimates of one quantity, of respondent groups or of areas, ready to be averaged with their errors.</summary>
/// <remarks>
/// Where all items stand on one questionnaire, combine <see cref="LinearisedEstimate"/>s instead: nothing is lost there. This is for
/// estimates that come from different samples, or from elsewhere.
/// Source: METHOD.md §10, se of an index.
/// </remarks>
public sealed record EstimateSet
{
    // Published covariances are rounded, and computed ones off by their last places.
    private const double Margin = 1e-9;

    /// <summary>One per estimate, in one unit; NaN marks an absent one.</summary>
    public required double[] Values { get; init; }

    /// <summary>√V, one per estimate; 0 for the figure of a whole body, such as a ballot. Not read where the estimate is absent.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>
    /// One per estimate, where known; +∞ for an error that is known without estimating it. Not read where the estimate is absent.
    /// <see langword="null"/> (the default) for normal intervals.
    /// </summary>
    public double[]? DegreesOfFreedom { get; init; }

    /// <summary>
    /// One row and column per estimate, symmetric, with the variances on the diagonal and no covariance larger than √ of the product of
    /// its two variances; not read where an estimate is absent. Then neither standard errors nor degrees of freedom
    /// count. <see langword="null"/> (the default) for independent estimates.
    /// </summary>
    public double[,]? Covariances { get; init; }

    internal bool IsPresent(int i) => !double.IsNaN(Values[i]);

    /// <summary>√V of an estimate that is present.</summary>
    internal double ErrorOf(int i) => Covariances is { } given ? Math.Sqrt(given[i, i]) : StandardErrors[i];

    /// <summary>The covariance of two estimates, 0 where one is absent, in a unit 2^exponent times that of the estimates.</summary>
    internal double Covariance(int i, int j, int exponent)
    {
        if (!IsPresent(i) || !IsPresent(j))
        {
            return 0;
        }

        if (Covariances is { } given)
        {
            return Math.ScaleB(given[i, j], 2 * exponent);
        }

        var error = Math.ScaleB(StandardErrors[i], exponent);
        return i == j ? error * error : 0;
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
            var isUnfit = !(ErrorOf(i) >= 0 && double.IsFinite(ErrorOf(i))) || double.IsNaN(DegreesOfFreedom?[i] ?? 0);
            if (IsPresent(i) && isUnfit)
            {
                return false;
            }
        }

        return true;
    }

    /// <exception cref="ScoringException"><c>BAD_MATRIX</c>, naming the first pair of estimates whose covariance cannot be.</exception>
    internal void RequireCovariances()
    {
        if (Covariances is not { } given)
        {
            return;
        }

        for (var i = 0; i < Values.Length; i++)
        {
            for (var j = i + 1; j < Values.Length; j++)
            {
                var most = ErrorOf(i) * ErrorOf(j) * (1 + Margin);
                var isFit = Math.Abs(given[i, j]) <= most && Math.Abs(given[i, j] - given[j, i]) <= Margin * most;
                if (IsPresent(i) && IsPresent(j) && !isFit)
                {
                    throw new ScoringException(
                        ScoringFault.BadMatrix,
                        $"estimates {i} and {j}",
                        "A covariance stands on both sides of the diagonal and is no larger than √ of the product of its variances."
                    )
                    {
                        Place = [i, j],
                    };
                }
            }
        }
    }
}
