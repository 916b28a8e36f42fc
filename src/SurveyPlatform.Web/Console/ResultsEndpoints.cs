using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Pages;

namespace SurveyPlatform.Web.Console;

/// <summary>Where results are read.</summary>
internal static class ResultsEndpoints
{
    public static RouteGroupBuilder MapResults(this RouteGroupBuilder console)
    {
        console.MapGet("/waves/{waveId:guid}/results", ShowAsync).RequireAuthorization(ConsolePolicies.ReadResults);
        console
            .MapGet("/waves/{waveId:guid}/summary.xlsx", DownloadAsync)
            .RequireAuthorization(ConsolePolicies.ReadResults);
        return console;
    }

    private static async Task<
        Results<
            RazorComponentResult<ResultsPage>,
            RazorComponentResult<NotScorablePage>,
            RazorComponentResult<MessagePage>
        >
    > ShowAsync(Guid waveId, ScoreDesk scores, ProgressDesk progress, TimeProvider clock, CancellationToken ct) =>
        await scores.ScoreAsync(waveId, ScoreRequest.Usual, ct) switch
        {
            ScoreResult.Scored(var report) => new RazorComponentResult<ResultsPage>(
                new { Report = report, Now = clock.GetUtcNow() }
            ),
            ScoreResult.NotScorable(var refusal) => await RefuseAsync(waveId, refusal, progress, ct),
            ScoreResult.UnknownWave => ConsoleAnswers.NotFound(),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<
        Results<FileContentHttpResult, RazorComponentResult<NotScorablePage>, RazorComponentResult<MessagePage>>
    > DownloadAsync(
        Guid waveId,
        ScoreDesk scores,
        SummaryDesk summaries,
        ProgressDesk progress,
        CancellationToken ct
    ) =>
        await scores.ScoreAsync(waveId, ScoreRequest.Workbook, ct) switch
        {
            ScoreResult.Scored(var report) => TypedResults.File(
                await summaries.WriteAsync(report, ct),
                SummaryDesk.MediaType,
                SummaryDesk.FileNameOf(report)
            ),
            ScoreResult.NotScorable(var refusal) => await RefuseAsync(waveId, refusal, progress, ct),
            ScoreResult.UnknownWave => ConsoleAnswers.NotFound(),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<RazorComponentResult<NotScorablePage>> RefuseAsync(
        Guid waveId,
        Refusal refusal,
        ProgressDesk progress,
        CancellationToken ct
    ) =>
        new(
            new
            {
                Progress = await progress.FindAsync(waveId, ct),
                refusal.Code,
                refusal.Message,
            }
        );
}
