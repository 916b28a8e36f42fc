namespace SurveyPlatform.Web.Api;

/// <summary>How weights are drawn from a matrix of pairwise comparisons.</summary>
internal enum AhpMethod
{
    /// <summary>The principal right eigenvector.</summary>
    Eigen,

    /// <summary>The geometric mean of each row.</summary>
    Geomean,
}
