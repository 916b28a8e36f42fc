namespace SurveyPlatform.Scoring.Trends;

/// <summary>Which law judges the difference of two waves.</summary>
public enum WaveDegreesOfFreedom
{
    /// <summary>Student's with the smaller df of the two: errs on the safe side. The default.</summary>
    Smaller,

    /// <summary>Student's with Satterthwaite's df, (v₁ + v₂)² / (v₁²/df₁ + v₂²/df₂), for independent waves.</summary>
    Satterthwaite,

    /// <summary>The normal law.</summary>
    Normal,
}
