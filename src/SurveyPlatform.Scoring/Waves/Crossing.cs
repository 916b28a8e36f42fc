namespace SurveyPlatform.Scoring.Waves;

/// <summary>Where the lines of the matrix of importance and performance cross.</summary>
public enum Crossing
{
    /// <summary>At the mean importance and the mean performance of the drivers.</summary>
    Mean,

    /// <summary>At their medians.</summary>
    Median,
}
