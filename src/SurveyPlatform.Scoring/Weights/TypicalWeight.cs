namespace SurveyPlatform.Scoring.Weights;

/// <summary>The weight that others are measured by.</summary>
public enum TypicalWeight
{
    /// <summary>Half of the weights are above it.</summary>
    Median,

    /// <summary>Σw / n.</summary>
    Mean,
}
