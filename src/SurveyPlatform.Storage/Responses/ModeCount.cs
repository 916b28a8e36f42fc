using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Storage.Responses;

/// <summary>How many responses were written down in one way.</summary>
public sealed record ModeCount
{
    /// <summary>Null where the systems that filed them did not say.</summary>
    public AnswerMode? Mode { get; init; }

    public required long Count { get; init; }
}
