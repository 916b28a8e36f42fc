namespace SurveyPlatform.Model.Surveys;

/// <summary>Where a response says to which stratum or sampling unit its respondent belongs.</summary>
public sealed record SamplingVariable
{
    /// <summary>The tag of the item: a single choice, or a place.</summary>
    public required string Tag { get; init; }

    /// <summary>For a place, the level at which places are told apart: 1 for districts, 2 for townships, 3 for villages.</summary>
    public int AreaLevel { get; init; } = 1;
}
