using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>A wave as a system adds it to a survey.</summary>
internal sealed record WaveForm
{
    /// <summary>Made by the client.</summary>
    public required Guid Id { get; init; }

    public required LocalText Title { get; init; }

    public required Guid QuestionnaireId { get; init; }

    public required int QuestionnaireVersion { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>How many responses it takes, of everybody and of each kind of people; null for any number.</summary>
    public QuotaPlan? Quota { get; init; }

    /// <summary>Who may answer over the survey's page. Systems with a key file in any case.</summary>
    public WaveAccess Access { get; init; }

    public Wave ToWave(Guid surveyId) =>
        new()
        {
            Id = Id,
            SurveyId = surveyId,
            Title = Title,
            QuestionnaireId = QuestionnaireId,
            QuestionnaireVersion = QuestionnaireVersion,
            OpensAt = OpensAt,
            ClosesAt = ClosesAt,
            Quota = Quota,
            Access = Access,
        };
}
