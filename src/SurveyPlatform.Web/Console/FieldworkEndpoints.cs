using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console;

/// <summary>Where fieldwork is watched, and ended.</summary>
internal static class FieldworkEndpoints
{
    public static RouteGroupBuilder MapFieldwork(this RouteGroupBuilder console)
    {
        console.MapGet("/", ListAsync).RequireAuthorization(ConsolePolicies.ReadResults);
        console.MapGet("/waves/{waveId:guid}", ShowAsync).RequireAuthorization(ConsolePolicies.ReadResults);
        console.MapGet("/waves/{waveId:guid}/close", AskAsync).RequireAuthorization(ConsolePolicies.DirectFieldwork);
        console.MapPost("/waves/{waveId:guid}/close", CloseAsync).RequireAuthorization(ConsolePolicies.DirectFieldwork);
        return console;
    }

    private static async Task<RazorComponentResult<SurveysPage>> ListAsync(
        HttpRequest request,
        ProgressDesk desk,
        CancellationToken ct
    ) => new(new { Surveys = await desk.ListAsync(ct), PublicBase = request.PublicBase() });

    private static async Task<Results<RazorComponentResult<WavePage>, RazorComponentResult<MessagePage>>> ShowAsync(
        Guid waveId,
        HttpRequest request,
        ProgressDesk desk,
        CancellationToken ct
    ) =>
        await desk.FindAsync(waveId, ct) is { } progress
            ? new RazorComponentResult<WavePage>(
                new
                {
                    Progress = progress,
                    Suspects = await desk.CountSuspectsAsync(waveId, ct),
                    PublicBase = request.PublicBase(),
                }
            )
            : ConsoleAnswers.NotFound();

    private static async Task<
        Results<RazorComponentResult<CloseWavePage>, SeeOther, RazorComponentResult<MessagePage>>
    > AskAsync(Guid waveId, ProgressDesk desk, CancellationToken ct) =>
        await desk.FindAsync(waveId, ct) switch
        {
            null => ConsoleAnswers.NotFound(),
            { State: WaveState.Open } progress => new RazorComponentResult<CloseWavePage>(new { Progress = progress }),
            _ => new SeeOther(ConsolePaths.Wave(waveId)),
        };

    private static async Task<Results<SeeOther, RazorComponentResult<MessagePage>>> CloseAsync(
        Guid waveId,
        ProgressDesk progress,
        SurveyDesk surveys,
        CancellationToken ct
    )
    {
        if (await progress.FindAsync(waveId, ct) is not { } found)
        {
            return ConsoleAnswers.NotFound();
        }

        if (found.State == WaveState.Open)
        {
            await surveys.CloseWaveAsync(waveId, ct);
        }

        return new SeeOther(ConsolePaths.Wave(waveId));
    }
}
