namespace SurveyPlatform.Model.Surveys;

/// <summary>The people of one kind.</summary>
public sealed record PopulationCell
{
    /// <summary>One code a dimension, in the order of <see cref="PopulationFrame.Dimensions"/>.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public required long Count { get; init; }
}
