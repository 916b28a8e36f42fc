namespace SurveyPlatform.Storage.Responses;

/// <summary>Tells whether anything was filed to a wave since it was last read.</summary>
public sealed record WaveStamp
{
    public required long Count { get; init; }

    /// <summary>0 where there is no response yet.</summary>
    public required long LastSequence { get; init; }
}
