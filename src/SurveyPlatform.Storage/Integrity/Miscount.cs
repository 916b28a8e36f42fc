namespace SurveyPlatform.Storage.Integrity;

/// <summary>A counter of a quota that says something else than there is on file.</summary>
public sealed record Miscount
{
    public Guid WaveId { get; init; }

    /// <summary>Empty for what counts the wave as a whole.</summary>
    public string Cell { get; init; } = string.Empty;

    public long Counted { get; init; }

    public long OnFile { get; init; }
}
