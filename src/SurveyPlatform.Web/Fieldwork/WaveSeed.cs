using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>The file <c>seeds/wave.json</c>: a wave that is open whenever somebody tries the program.</summary>
internal sealed record WaveSeed
{
    public required Guid Id { get; init; }

    public required LocalText Title { get; init; }

    public required Guid QuestionnaireId { get; init; }

    public required int OpenedDaysAgo { get; init; }

    public required int OpenForDays { get; init; }
}
