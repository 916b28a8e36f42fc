namespace SurveyPlatform.Scoring.Indices;

/// <summary>How children are averaged into their parent, from the mean that lets a weak one be made good to the one that does not.</summary>
public enum MeanKind
{
    /// <summary>Σ a x: a weak indicator is made good by a strong one, point for point. The usual choice.</summary>
    Arithmetic,

    /// <summary>exp Σ a ln x: a weak indicator is made good in part.</summary>
    Geometric,

    /// <summary>1 / Σ(a/x): a weak indicator is hardly made good.</summary>
    Harmonic,
}
