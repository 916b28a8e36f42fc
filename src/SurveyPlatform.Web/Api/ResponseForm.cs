using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>A response as a system files it.</summary>
internal sealed record ResponseForm
{
    public const string LanguageUnlessStated = LocalText.Chinese;

    /// <summary>Made by the client; filing it again changes nothing. It should be random, and carry no time.</summary>
    public required Guid ResponseId { get; init; }

    /// <summary>The answers by field code.</summary>
    public required IReadOnlyDictionary<string, Value> Answers { get; init; }

    /// <summary>The language in which the questionnaire was read.</summary>
    public string Language { get; init; } = LanguageUnlessStated;

    /// <summary>How long the filling in took, in whole seconds.</summary>
    public int? Seconds { get; init; }

    /// <summary>The code of the slip that the respondent answered with; null for none. It is not kept with the response.</summary>
    public string? SlipCode { get; init; }

    /// <summary>How the answers came to be written down; null where that is not known.</summary>
    public AnswerMode? Mode { get; init; }

    /// <summary>
    /// The code of the helper of the wave who wrote them down, such as <c>云03</c>: with every mode but <c>selfCompleted</c>,
    /// and with no other.
    /// </summary>
    public string? Helper { get; init; }

    public Submission ToSubmission(PreparedQuestionnaire questionnaire) =>
        new(ResponseId, Channel.Api, Language, Seconds, AnswerSheet.Of(questionnaire, Answers))
        {
            SlipCode = SlipCode,
            Mode = Mode,
            Helper = Helper,
        };
}
