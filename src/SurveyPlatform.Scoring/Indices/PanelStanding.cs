namespace SurveyPlatform.Scoring.Indices;

/// <summary>Whether a panel counts in a score.</summary>
public enum PanelStanding
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>It has no figure.</summary>
    Missing,

    /// <summary>Fewer judged than its least base.</summary>
    TooSmall,
}
