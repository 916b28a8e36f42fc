using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Console.Slips;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console;

/// <summary>Where helpers are enlisted, watched, and sent home.</summary>
internal static class HelperEndpoints
{
    public static RouteGroupBuilder MapHelpers(this RouteGroupBuilder console)
    {
        var helpers = console
            .MapGroup("/waves/{waveId:guid}/helpers")
            .RequireAuthorization(ConsolePolicies.DirectFieldwork);
        helpers.MapGet("/", ShowAsync);
        helpers.MapPost("/", EnlistAsync);
        helpers.MapGet("/{code}/void", AskAsync);
        helpers.MapPost("/{code}/void", VoidAsync);
        return console;
    }

    private static async Task<Results<RazorComponentResult<HelpersPage>, RazorComponentResult<MessagePage>>> ShowAsync(
        Guid waveId,
        ProgressDesk progress,
        HelperWatch watch,
        CancellationToken ct
    ) =>
        await ViewAsync(waveId, progress, watch, ct) is { } view
            ? new RazorComponentResult<HelpersPage>(new { View = view })
            : ConsoleAnswers.NotFound();

    private static async Task<IResult> EnlistAsync(
        Guid waveId,
        IFormCollection form,
        HttpRequest request,
        ProgressDesk progress,
        HelperWatch watch,
        HelperDesk desk,
        IssueGate gate,
        CancellationToken ct
    )
    {
        if (await ViewAsync(waveId, progress, watch, ct) is not { } view)
        {
            return ConsoleAnswers.NotFound();
        }

        var draft = NameDraft.Of(form);
        var (people, fault, line) = draft.Read(await gate.ListTreesAsync(view.Progress.Wave, ct));
        if (fault is not null || people.Count > HelperDesk.MostAtOnce)
        {
            return Again(view with { Names = draft, Fault = fault ?? "Helpers.Fault.TooMany", FaultLine = line });
        }

        return await desk.EnlistAsync(waveId, [.. people.Select(one => new HelperOrder(one.Name, one.Area))], ct) switch
        {
            IssueResult<EnlistedHelper>.Issued(var enlisted) => new RazorComponentResult<HelperSheetPage>(
                new
                {
                    view.Progress,
                    Enlisted = enlisted,
                    PublicBase = request.PublicBase(),
                }
            ),
            IssueResult<EnlistedHelper>.Refused(IssueRefusal.WaveClosed) => Again(
                view with
                {
                    Fault = "Slips.Fault.Closed",
                }
            ),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }

    private static async Task<
        Results<RazorComponentResult<VoidHelperPage>, SeeOther, RazorComponentResult<MessagePage>>
    > AskAsync(Guid waveId, string code, HelperDesk desk, CancellationToken ct) =>
        (await desk.ListAsync(waveId, ct))?.FirstOrDefault(one =>
            string.Equals(one.Code, code, StringComparison.Ordinal)
        ) switch
        {
            null => ConsoleAnswers.NotFound(),
            { State: HelperState.Void } => new SeeOther(ConsolePaths.Helpers(waveId)),
            var helper => new RazorComponentResult<VoidHelperPage>(new { WaveId = waveId, Helper = helper }),
        };

    private static async Task<Results<SeeOther, RazorComponentResult<MessagePage>>> VoidAsync(
        Guid waveId,
        string code,
        HelperDesk desk,
        CancellationToken ct
    ) =>
        await desk.VoidAsync(waveId, code, ct) is true
            ? new SeeOther(ConsolePaths.Helpers(waveId))
            : ConsoleAnswers.NotFound();

    private static async Task<HelperView?> ViewAsync(
        Guid waveId,
        ProgressDesk progress,
        HelperWatch watch,
        CancellationToken ct
    ) =>
        await progress.FindAsync(waveId, ct) is { } wave && await watch.FindAsync(waveId, ct) is { } overview
            ? new HelperView(wave, overview)
            : null;

    private static RazorComponentResult<HelpersPage> Again(HelperView view) =>
        new(new { View = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
