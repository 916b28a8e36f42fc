using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>A draft as it is on file.</summary>
/// <param name="Id">The questionnaire's id.</param>
/// <param name="Revision">To be named when the draft is saved again.</param>
/// <param name="ChangedAt">When it was saved last.</param>
/// <param name="Faults">What keeps it from being published.</param>
/// <param name="Questionnaire">The content.</param>
internal sealed record DraftBody(
    Guid Id,
    int Revision,
    DateTimeOffset ChangedAt,
    IReadOnlyList<QuestionnaireFault> Faults,
    Questionnaire Questionnaire
)
{
    public static DraftBody Of(DraftResult.Kept kept) =>
        new(kept.Draft.Id, kept.Draft.Revision, kept.Draft.ChangedAt, kept.Faults, kept.Draft.Content);
}
