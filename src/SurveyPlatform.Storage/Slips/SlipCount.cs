using SurveyPlatform.Model.Slips;

namespace SurveyPlatform.Storage.Slips;

/// <summary>How many slips of one kind for one place are in one state.</summary>
public sealed record SlipCount
{
    /// <summary>Null where they are for no place.</summary>
    public string? Area { get; init; }

    public required SlipKind Kind { get; init; }

    public required SlipState State { get; init; }

    public required int Count { get; init; }
}
