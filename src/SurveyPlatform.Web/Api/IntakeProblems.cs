using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>Why a response was not filed, as the catalogue says it: the same for one response and for a line of many.</summary>
internal static class IntakeProblems
{
    public static IReadOnlyList<ProblemKind> Kinds { get; } =
    [
        ProblemKind.WaveNotOpen,
        ProblemKind.ResponseIdTaken,
        ProblemKind.ResponseWithdrawn,
        ProblemKind.AnswersUnfit,
        ProblemKind.QuotaFull,
        ProblemKind.SlipMissing,
        ProblemKind.SlipUnknown,
        ProblemKind.SlipUsed,
        ProblemKind.SlipVoid,
        ProblemKind.AssistanceUnfit,
        ProblemKind.IntakeFull,
        ProblemKind.StoreAway,
    ];

    /// <exception cref="UnreachableException">The response is on file.</exception>
    public static ProblemHttpResult Of(IntakeResult result) =>
        result switch
        {
            IntakeResult.OtherContent(var id) => Problems.ResponseIdTaken(id),
            IntakeResult.Withdrawn(var id) => Problems.ResponseWithdrawn(id),
            IntakeResult.NotOpen(var wave, var state) => Problems.WaveNotOpen(wave, state),
            IntakeResult.UnknownLanguage(var language, var languages) => Problems.UnknownLanguage(language, languages),
            IntakeResult.Unfit(var faults) => Problems.AnswersUnfit(faults),
            IntakeResult.QuotaFull(var cell) => Problems.QuotaFull(cell),
            IntakeResult.SlipRefused(var fault) => Problems.SlipRefused(fault),
            IntakeResult.AssistanceUnsound(var hasHelper) => HelperProblems.Unsound(hasHelper),
            IntakeResult.HelperRefused(var fault) => HelperProblems.Refused(fault),
            IntakeResult.Full => Problems.IntakeFull(),
            IntakeResult.Away => Problems.StoreAway(),
            var other => throw new UnreachableException(other.GetType().Name),
        };
}
