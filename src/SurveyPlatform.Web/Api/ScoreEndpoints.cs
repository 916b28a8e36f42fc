using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Api;

/// <summary>The doors by which a system reads what a wave has come to.</summary>
internal static class ScoreEndpoints
{
    public static RouteGroupBuilder MapScores(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/waves/{waveId:guid}").WithTags("Scores");

        group
            .MapGet("/scores", ScoreAsync)
            .WithName("GetScores")
            .WithSummary("Read the scores of a wave, overall and by groups of respondents")
            .WithDescription(
                "`by` names a breakdown (area, residence, sex, ageband, …; mode, helper) and may be given several times; "
                    + "without it the survey's own breakdowns are used. Scores are index points 0–100, rates are shares 0–1; "
                    + "nothing is rounded. A number that does not exist is null, with the reason in `absence`; `SUPPRESSED` "
                    + "marks one behind which fewer respondents stand than the survey's `leastBase`, or which would give such "
                    + "a number away, together with those of other breakdowns; by `helper` it marks all while `leastBase` is above 1. "
                    + "`areaLevel` divides places by district or by township; `explain=true` gives every "
                    + "number its arithmetic."
            )
            .RequireScope(ApiScopes.ReadScores)
            .ProducesProblems(ProblemKind.ParameterUnreadable)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.UnknownBreakdown, ProblemKind.NotScorable);
        group
            .MapGet("/summary.xlsx", SummariseAsync)
            .WithName("GetSummaryWorkbook")
            .WithSummary("Download the summary of a wave as an Excel workbook")
            .RequireScope(ApiScopes.ReadScores)
            .Produces<FileContentHttpResult>(StatusCodes.Status200OK, SummaryDesk.MediaType)
            .ProducesProblems(ProblemKind.UnknownWave, ProblemKind.NotScorable);

        return api;
    }

    private static async Task<Results<Ok<ScoresBody>, ProblemHttpResult>> ScoreAsync(
        Guid waveId,
        ScoreDesk desk,
        CancellationToken ct,
        string[]? by = null,
        Told<AreaLevel>? areaLevel = null,
        bool explain = false
    ) =>
        await desk.ScoreAsync(waveId, RequestOf(by, areaLevel?.Value ?? AreaLevel.District, explain), ct) switch
        {
            ScoreResult.Scored(var report) => TypedResults.Ok(ScoresBody.Of(report, explain)),
            var refused => Refuse(waveId, refused),
        };

    /// <summary>Why a wave has no scores.</summary>
    /// <exception cref="UnreachableException">It has some.</exception>
    public static ProblemHttpResult Refuse(Guid waveId, ScoreResult refused) =>
        refused switch
        {
            ScoreResult.UnknownWave => Problems.UnknownWave(waveId),
            ScoreResult.UnknownBreakdown(var tags, var known) => Problems.UnknownBreakdown(tags, known),
            ScoreResult.NotScorable(var refusal) => Problems.NotScorable(refusal),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SummariseAsync(
        Guid waveId,
        ScoreDesk scores,
        SummaryDesk summaries,
        CancellationToken ct
    ) =>
        await scores.ScoreAsync(waveId, ScoreRequest.Workbook, ct) switch
        {
            ScoreResult.Scored(var report) => TypedResults.File(
                await summaries.WriteAsync(report, ct),
                SummaryDesk.MediaType,
                SummaryDesk.FileNameOf(report)
            ),
            var refused => Refuse(waveId, refused),
        };

    private static ScoreRequest RequestOf(string[]? by, AreaLevel areaLevel, bool explain) =>
        new()
        {
            Breakdowns = by is { Length: > 0 } ? by : null,
            AreaLevel = (int)areaLevel,
            IsExplained = explain,
        };
}
