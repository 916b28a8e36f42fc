using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>A wave as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SurveyId">The survey it belongs to.</param>
/// <param name="Title">What tells it from the survey's other waves.</param>
/// <param name="QuestionnaireId">What is asked.</param>
/// <param name="QuestionnaireVersion">In which version.</param>
/// <param name="OpensAt">From when responses are taken.</param>
/// <param name="ClosesAt">From when no response is taken any more.</param>
/// <param name="State">Planned, open or closed, now.</param>
/// <param name="Access">Who may answer over the survey's page.</param>
internal sealed record WaveBody(
    Guid Id,
    Guid SurveyId,
    LocalText Title,
    Guid QuestionnaireId,
    int QuestionnaireVersion,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    WaveState State,
    WaveAccess Access
)
{
    public static WaveBody Of(Wave wave, DateTimeOffset now) =>
        new(
            wave.Id,
            wave.SurveyId,
            wave.Title,
            wave.QuestionnaireId,
            wave.QuestionnaireVersion,
            wave.OpensAt,
            wave.ClosedAt ?? wave.ClosesAt,
            wave.StateAt(now),
            wave.Access
        );
}
