namespace SurveyPlatform.Model.Surveys;

/// <summary>The weight that others are measured by.</summary>
public enum TrimmingBasis
{
    /// <summary>Half of the weights are above it.</summary>
    Median,

    /// <summary>Their sum over their number.</summary>
    Mean,
}
