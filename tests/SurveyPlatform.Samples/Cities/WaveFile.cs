using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Samples.Cities;

/// <summary>The file <c>seeds/wave.json</c>: a wave dated from the day on which it is loaded, so that it is always open.</summary>
public sealed record WaveFile
{
    public required Guid Id { get; init; }

    public required LocalText Title { get; init; }

    public required Guid QuestionnaireId { get; init; }

    public required int OpenedDaysAgo { get; init; }

    /// <summary>From its opening to its close, in days.</summary>
    public required int OpenForDays { get; init; }
}
