namespace SurveyPlatform.Storage.Responses;

/// <summary>What the table knows behind a receipt.</summary>
internal sealed record CountedRow
{
    public required Guid WaveId { get; init; }

    public required long Day { get; init; }

    public required long Withdrawn { get; init; }
}
