using System.Text.Json;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>The catalogue of what can go wrong. A type, its status and its title are fixed, and never used for anything else.</summary>
internal static class Problems
{
    public static ProblemHttpResult UnknownWave(Guid id) => Of(ProblemKind.UnknownWave, $"There is no wave {id}.");

    public static ProblemHttpResult UnknownSurvey(Guid id) =>
        Of(ProblemKind.UnknownSurvey, $"There is no survey {id}.");

    public static ProblemHttpResult UnknownQuestionnaire(Guid id) =>
        Of(ProblemKind.UnknownQuestionnaire, $"There is no questionnaire {id}.");

    public static ProblemHttpResult UnknownVersion(Guid questionnaireId, int version) =>
        Of(ProblemKind.UnknownVersion, $"Questionnaire {questionnaireId} has no published version {version}.");

    public static ProblemHttpResult UnknownAreas(string code) =>
        Of(ProblemKind.UnknownAreas, $"There is no area tree '{code}'.");

    public static ProblemHttpResult WaveNotOpen(Wave wave, WaveState state) =>
        Of(
            ProblemKind.WaveNotOpen,
            state == WaveState.Planned ? "The wave has not opened yet." : "The wave is closed.",
            ("opensAt", wave.OpensAt),
            ("closesAt", wave.ClosedAt ?? wave.ClosesAt)
        );

    public static ProblemHttpResult ResponseIdTaken(Guid id) =>
        Of(ProblemKind.ResponseIdTaken, $"Response {id} is on file with other answers; nothing was changed.");

    public static ProblemHttpResult AnswersUnfit(IReadOnlyList<AnswerFault> faults) =>
        Of(
            ProblemKind.AnswersUnfit,
            "Answers do not fit the questionnaire; nothing was stored.",
            ("faults", faults.Select(AnswerFaultBody.Of).ToList())
        );

    public static ProblemHttpResult IntakeFull() =>
        Of(
            ProblemKind.IntakeFull,
            "More responses wait than can be written now; this one was not taken. Send it again."
        );

    public static ProblemHttpResult QuestionnaireUnfit(IReadOnlyList<QuestionnaireFault> faults) =>
        Of(ProblemKind.QuestionnaireUnfit, "The draft has faults and was not published.", ("faults", faults));

    public static ProblemHttpResult IdTaken(Guid id) =>
        Of(ProblemKind.IdTaken, $"The id {id} is taken by something else.");

    public static ProblemHttpResult AreasTaken(string code) =>
        Of(ProblemKind.AreasTaken, $"Another area tree has the code '{code}'; nothing was changed.");

    public static ProblemHttpResult SlugTaken(string slug) =>
        Of(ProblemKind.SlugTaken, $"Another survey has the address '{slug}'.");

    public static ProblemHttpResult DraftStale(int revision) =>
        Of(
            ProblemKind.DraftStale,
            "Somebody saved the draft since you read it; nothing was changed.",
            ("revision", revision)
        );

    public static ProblemHttpResult RequestUnfit(IEnumerable<ValidationFailure> failures) =>
        Of(
            ProblemKind.RequestUnfit,
            "The request breaks a rule; nothing was stored.",
            (
                "faults",
                failures
                    .Select(failure => new RequestFaultBody(
                        JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName),
                        failure.ErrorCode,
                        failure.ErrorMessage
                    ))
                    .ToList()
            )
        );

    public static ProblemHttpResult NotScorable(string code, string detail) =>
        Of(ProblemKind.NotScorable, detail, ("code", code));

    private static ProblemHttpResult Of(ProblemKind kind, string detail, params (string Key, object? Value)[] more) =>
        TypedResults.Problem(
            detail: detail,
            statusCode: kind.Status,
            title: kind.Title,
            type: kind.Type,
            extensions: more.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
        );
}
