namespace SurveyPlatform.Storage.Sealing;

/// <summary>A slip as it lies in its table, whatever its columns mean.</summary>
internal sealed record SlipRow
{
    public Guid WaveId { get; init; }

    public required string CodeHash { get; init; }

    public required string Serial { get; init; }

    public required string Kind { get; init; }

    public string? Area { get; init; }

    public string? Addressee { get; init; }

    public required string State { get; init; }
}
