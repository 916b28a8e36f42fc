namespace SurveyPlatform.Storage.Slips;

/// <summary>A secret key of a wave.</summary>
public sealed record WaveKey
{
    public required Guid WaveId { get; init; }

    /// <summary>32 bytes in hexadecimal digits.</summary>
    public required string Secret { get; init; }
}
