namespace SurveyPlatform.Scoring.Verdicts;

/// <summary>How votes are held against a threshold, and so on which side a tie falls: exactly half is not more than half.</summary>
public enum Comparison
{
    /// <summary>超过, &gt;: a tie does not pass.</summary>
    MoreThan,

    /// <summary>以上 (含), ≥: a tie passes.</summary>
    AtLeast,

    /// <summary>不足, &lt;: a tie does not pass.</summary>
    LessThan,

    /// <summary>不超过, ≤: a tie passes.</summary>
    AtMost,
}
