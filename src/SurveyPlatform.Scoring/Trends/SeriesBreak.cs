namespace SurveyPlatform.Scoring.Trends;

/// <summary>What changed between two waves so that their figures are no series.</summary>
public enum SeriesBreak
{
    /// <summary>The question reads otherwise.</summary>
    Wording,

    /// <summary>The answers are worth other points, or others count as satisfied.</summary>
    Scale,

    /// <summary>An index is made of other parts, or of the same with other weights.</summary>
    Weights,
}
