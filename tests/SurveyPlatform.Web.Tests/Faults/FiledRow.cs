namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A response as it lies in the table.</summary>
internal sealed record FiledRow
{
    public required Guid ResponseId { get; init; }

    public required long Sequence { get; init; }

    public required string Answers { get; init; }

    public required int Seconds { get; init; }

    public required string Receipt { get; init; }

    public required string QuotaCell { get; init; }
}
