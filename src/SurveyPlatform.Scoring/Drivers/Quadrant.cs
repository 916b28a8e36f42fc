namespace SurveyPlatform.Scoring.Drivers;

/// <summary>Where an item stands in the matrix of importance and performance.</summary>
public enum Quadrant
{
    /// <summary>High importance, high performance: 优势.</summary>
    KeepUp,

    /// <summary>High importance, low performance: 改进.</summary>
    Concentrate,

    /// <summary>Low importance, low performance: 次要.</summary>
    LowPriority,

    /// <summary>Low importance, high performance: 维持.</summary>
    PossibleOverkill,
}
