namespace SurveyPlatform.Scoring.Indices;

/// <summary>Whether a figure is better high or low.</summary>
public enum Direction
{
    /// <summary>The higher, the better (正向指标): a satisfaction score.</summary>
    MoreIsBetter,

    /// <summary>The lower, the better (负向指标): days until a complaint is answered.</summary>
    LessIsBetter,
}
