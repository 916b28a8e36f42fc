using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Storage.Questionnaires;

/// <summary>A questionnaire as it is being written.</summary>
public sealed record QuestionnaireDraft
{
    public required Guid Id { get; init; }

    public required Questionnaire Content { get; init; }

    /// <summary>1 when it was added, one more each time it was saved; whoever saves names the revision it was read in.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
