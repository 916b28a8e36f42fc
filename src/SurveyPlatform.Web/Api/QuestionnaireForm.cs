using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Api;

/// <summary>A questionnaire as a system hands it in.</summary>
internal sealed record QuestionnaireForm
{
    /// <summary>Made by the client, so that handing in again changes nothing.</summary>
    public required Guid Id { get; init; }

    public required Questionnaire Questionnaire { get; init; }
}
