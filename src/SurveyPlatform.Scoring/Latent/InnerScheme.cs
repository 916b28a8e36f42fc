namespace SurveyPlatform.Scoring.Latent;

/// <summary>How a latent variable is approached from those it is linked with.</summary>
public enum InnerScheme
{
    /// <summary>By the sign of their correlation.</summary>
    Centroid,

    /// <summary>By their correlation.</summary>
    Factorial,

    /// <summary>By regression on its predecessors and correlation with its successors.</summary>
    Path,
}
