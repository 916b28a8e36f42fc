using System.Diagnostics;
using System.Text.Json;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Json;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Fieldwork;

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
        Of(ProblemKind.ResponseIdTaken, $"Response {id} is on file with other content; nothing was changed.");

    public static ProblemHttpResult ResponseWithdrawn(Guid id) =>
        Of(ProblemKind.ResponseWithdrawn, $"Response {id} was taken back by its respondent; it is not taken again.");

    public static ProblemHttpResult AnswersUnfit(IReadOnlyList<AnswerFault> faults) =>
        Of(
            ProblemKind.AnswersUnfit,
            "Answers do not fit the questionnaire; nothing was stored.",
            ("faults", faults.Select(AnswerFaultBody.Of).ToList())
        );

    public static ProblemHttpResult QuotaFull(string? cell) =>
        Of(
            ProblemKind.QuotaFull,
            cell is null
                ? "The wave has as many responses as it takes; this one was not taken."
                : $"The wave has as many responses of the kind '{cell}' as it takes; this one was not taken.",
            ("cell", cell)
        );

    public static ProblemHttpResult SlipRefused(SlipFault fault) =>
        fault switch
        {
            SlipFault.Missing => Of(ProblemKind.SlipMissing, "The wave takes responses by slip only."),
            SlipFault.Unknown => Of(ProblemKind.SlipUnknown, "No slip of the wave has this code."),
            SlipFault.Used => Of(ProblemKind.SlipUsed, "A response was filed with this slip before."),
            SlipFault.Void => Of(ProblemKind.SlipVoid, "The slip was taken back."),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "It is no fault of a slip."),
        };

    public static ProblemHttpResult IssueRefused(Guid waveId, IssueRefusal refusal) =>
        refusal switch
        {
            IssueRefusal.UnknownWave => UnknownWave(waveId),
            IssueRefusal.WaveClosed(var wave) => WaveNotOpen(wave, WaveState.Closed),
            IssueRefusal.UnknownPlaces(var codes) => Of(
                ProblemKind.UnknownPlace,
                $"The questionnaire asks for no place {string.Join(", ", codes.Select(code => $"'{code}'"))}.",
                ("codes", codes)
            ),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    public static ProblemHttpResult IntakeFull() =>
        Of(
            ProblemKind.IntakeFull,
            "More responses wait than can be written now; this one was not taken. Send it again."
        );

    public static ProblemHttpResult TooManyCalls() =>
        Of(ProblemKind.TooManyCalls, "The key has called more often than a program at work does. Come again later.");

    public static ProblemHttpResult StoreAway() =>
        Of(
            ProblemKind.StoreAway,
            "The database cannot be reached or cannot write now. Send the same again; a response keeps its id."
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
            ("faults", failures.Select(RequestFaultBody.Of).ToList())
        );

    public static ProblemHttpResult UnknownLanguage(string language, IReadOnlyList<string> languages) =>
        RequestUnfit([
            new ValidationFailure(
                nameof(ResponseForm.Language),
                $"The questionnaire is not to be had in '{language}', but in: {string.Join(", ", languages)}."
            )
            {
                ErrorCode = "response.language-unknown",
            },
        ]);

    public static ProblemHttpResult UnknownBreakdown(IReadOnlyList<string> tags, IReadOnlyList<string> known) =>
        Of(
            ProblemKind.UnknownBreakdown,
            $"The questionnaire divides nobody by {string.Join(", ", tags.Select(tag => $"'{tag}'"))}.",
            ("tags", tags),
            ("known", known)
        );

    public static ProblemHttpResult BodyUnreadable(JsonException unreadable) =>
        Of(
            ProblemKind.BodyUnreadable,
            unreadable is RefusedJsonException
                ? unreadable.Message
                : "The body is not the JSON that this address takes.",
            ("path", unreadable.Path + (unreadable as RefusedJsonException)?.Below),
            ("line", unreadable.LineNumber + 1),
            ("column", unreadable.BytePositionInLine + 1)
        );

    public static ProblemHttpResult BodyEmpty() =>
        Of(ProblemKind.BodyUnreadable, "The body is empty; this address takes a JSON object.", ("path", "$"));

    public static ProblemHttpResult ParameterUnreadable(string parameter, string text) =>
        Of(ProblemKind.ParameterUnreadable, $"'{text}' is no value for '{parameter}'.", ("parameter", parameter));

    public static ProblemHttpResult ParameterMissing(string parameter) =>
        Of(ProblemKind.ParameterUnreadable, $"'{parameter}' is missing.", ("parameter", parameter));

    public static ProblemHttpResult SameWave(Guid id) =>
        Of(
            ProblemKind.ParameterUnreadable,
            $"A wave is held against another one; 'with' names wave {id} itself.",
            ("parameter", "with")
        );

    public static ProblemHttpResult MediaTypeUnsupported() =>
        Of(ProblemKind.MediaTypeUnsupported, "The body is JSON, and its Content-Type says so.");

    public static ProblemHttpResult CharsetUnsupported() =>
        Of(ProblemKind.MediaTypeUnsupported, "JSON is read in UTF-8 only.");

    public static ProblemHttpResult NotScorable(Refusal refusal) =>
        Of(ProblemKind.NotScorable, refusal.Message, ("code", refusal.Code), ("key", refusal.Key));

    /// <param name="refusal">Why nothing is computed.</param>
    /// <param name="list">The JSON path of the list or matrix that the refusal counts its place in.</param>
    public static ProblemHttpResult NotScorable(Refusal refusal, string list) =>
        Of(
            ProblemKind.NotScorable,
            refusal.Message,
            ("code", refusal.Code),
            ("key", refusal.Key),
            ("path", list + string.Concat(refusal.Place.Select(position => $"[{position}]")))
        );

    public static ProblemHttpResult NoOutcome(string? code) =>
        RequestUnfit([
            new ValidationFailure(
                nameof(DriversQuery.Outcome),
                code is null
                    ? "No item is tagged as the overall rating; name one."
                    : $"The questionnaire has no rating and no 0–10 item '{code}'."
            )
            {
                ErrorCode = "drivers.outcome-unknown",
            },
        ]);

    internal static ProblemHttpResult Of(ProblemKind kind, string detail, params (string Key, object? Value)[] more) =>
        TypedResults.Problem(
            detail: detail,
            statusCode: kind.Status,
            title: kind.Title,
            type: kind.Type,
            extensions: more.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
        );
}
