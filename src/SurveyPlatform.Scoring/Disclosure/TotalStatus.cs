namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>What becomes of a group's total.</summary>
public enum TotalStatus
{
    /// <summary>It is printed.</summary>
    Published,

    /// <summary>It is hidden, because it would give a hidden cell away or is itself a hidden cell.</summary>
    Suppressed,

    /// <summary>It was not to be printed.</summary>
    NotPublished,
}
