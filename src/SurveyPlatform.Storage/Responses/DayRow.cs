namespace SurveyPlatform.Storage.Responses;

/// <summary>A day as SQL counts it.</summary>
internal sealed record DayRow
{
    public required long Day { get; init; }

    public required long Count { get; init; }
}
