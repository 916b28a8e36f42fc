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
                "`by` names a breakdown (area, residence, sex, ageband, …) and may be given several times; "
                    + "without it the survey's own breakdowns are used. Scores are index points 0–100, rates are shares 0–1; "
                    + "nothing is rounded. A number that does not exist is null, with the reason in `absence`."
            )
            .RequireScope(ApiScopes.ReadScores)
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
        string[]? by = null
    ) =>
        await desk.ScoreAsync(waveId, by is { Length: > 0 } ? by : null, ct) switch
        {
            ScoreResult.Scored(var report) => TypedResults.Ok(ScoresBody.Of(report)),
            ScoreResult.UnknownWave => Problems.UnknownWave(waveId),
            ScoreResult.UnknownBreakdown(var tags, var known) => Problems.UnknownBreakdown(tags, known),
            ScoreResult.NotScorable(var code, var message) => Problems.NotScorable(code, message),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SummariseAsync(
        Guid waveId,
        ScoreDesk scores,
        SummaryDesk summaries,
        CancellationToken ct
    ) =>
        await scores.ScoreAsync(waveId, breakdowns: null, ct) switch
        {
            ScoreResult.Scored(var report) => TypedResults.File(
                await summaries.WriteAsync(report, ct),
                SummaryDesk.MediaType,
                SummaryDesk.FileNameOf(report)
            ),
            ScoreResult.UnknownWave => Problems.UnknownWave(waveId),
            ScoreResult.NotScorable(var code, var message) => Problems.NotScorable(code, message),
            var other => throw new UnreachableException(other.GetType().Name),
        };
}
