using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Analysis;
using SurveyPlatform.Web.Console.Language;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Console.Slips;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console;

/// <summary>Where slips are issued and their return is followed.</summary>
internal static class SlipEndpoints
{
    public static RouteGroupBuilder MapSlips(this RouteGroupBuilder console)
    {
        var slips = console
            .MapGroup("/waves/{waveId:guid}/slips")
            .RequireAuthorization(ConsolePolicies.DirectFieldwork);
        slips.MapGet("/", ShowAsync);
        slips.MapPost("/print", PrintAsync);
        slips.MapPost("/links", LinkAsync);
        slips.MapGet("/returns.xlsx", DownloadReturnsAsync);
        slips.MapGet("/reminders", RemindAsync);
        slips.MapGet("/reminders.xlsx", DownloadRemindersAsync);
        slips.MapVoiding();
        return console;
    }

    private static async Task<Results<RazorComponentResult<SlipsPage>, RazorComponentResult<MessagePage>>> ShowAsync(
        Guid waveId,
        ProgressDesk progress,
        SlipDesk desk,
        CancellationToken ct
    ) =>
        await progress.FindAsync(waveId, ct) is { } wave
            ? new RazorComponentResult<SlipsPage>(new { View = await ViewAsync(wave, desk, ct) })
            : ConsoleAnswers.NotFound();

    private static async Task<IResult> PrintAsync(
        Guid waveId,
        IFormCollection form,
        HttpRequest request,
        ProgressDesk progress,
        SlipDesk desk,
        CancellationToken ct
    )
    {
        if (await progress.FindAsync(waveId, ct) is not { } wave)
        {
            return ConsoleAnswers.NotFound();
        }

        var view = await ViewAsync(wave, desk, ct);
        var draft = PrintDraft.Of(form);
        var orders = draft.ToOrders(view.Trees);
        if (orders.Count == 0)
        {
            return Again(view with { Print = draft, Fault = draft.Fault(view.Trees) });
        }

        return await IssueAsync(
            view,
            orders,
            desk,
            slips =>
                Task.FromResult<IResult>(
                    new RazorComponentResult<SlipSheetPage>(
                        new
                        {
                            Progress = wave,
                            Slips = slips,
                            view.Trees,
                            PublicBase = request.PublicBase(),
                        }
                    )
                ),
            ct
        );
    }

    private static async Task<IResult> LinkAsync(
        Guid waveId,
        IFormCollection form,
        HttpRequest request,
        ProgressDesk progress,
        SlipDesk desk,
        SlipFileDesk files,
        Words words,
        CancellationToken ct
    )
    {
        if (await progress.FindAsync(waveId, ct) is not { } wave)
        {
            return ConsoleAnswers.NotFound();
        }

        var view = await ViewAsync(wave, desk, ct);
        var draft = NameDraft.Of(form);
        var (people, fault, line) = draft.Read(view.Trees);
        if (fault is not null)
        {
            return Again(view with { Links = draft, Fault = fault, FaultLine = line });
        }

        return await IssueAsync(
            view,
            [.. people.Select(person => new SlipOrder(person.Area, person.Name))],
            desk,
            async slips =>
                File(
                    await files.WriteLinksAsync(wave, slips, request.PublicBase(), words.Language, ct),
                    wave,
                    words["Slips.Links"]
                ),
            ct
        );
    }

    /// <summary>Issues slips and hands them over; the page says so where the wave takes none any more.</summary>
    /// <exception cref="UnreachableException">The page offered a place, or is of a wave, that is not there.</exception>
    private static async Task<IResult> IssueAsync(
        SlipView view,
        IReadOnlyList<SlipOrder> orders,
        SlipDesk desk,
        Func<IReadOnlyList<IssuedSlip>, Task<IResult>> handOver,
        CancellationToken ct
    ) =>
        await desk.IssueAsync(view.Progress.Wave.Id, orders, ct) switch
        {
            IssueResult<IssuedSlip>.Issued(var slips) => await handOver(slips),
            IssueResult<IssuedSlip>.Refused(IssueRefusal.WaveClosed) => Again(
                view with
                {
                    Fault = "Slips.Fault.Closed",
                }
            ),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<MessagePage>>> DownloadReturnsAsync(
        Guid waveId,
        ProgressDesk progress,
        SlipFileDesk files,
        Words words,
        CancellationToken ct
    ) =>
        await progress.FindAsync(waveId, ct) is { } wave
            ? File(await files.WriteReturnsAsync(wave, words.Language, ct), wave, words["Slips.Title"])
            : ConsoleAnswers.NotFound();

    private static async Task<
        Results<RazorComponentResult<RemindersPage>, RazorComponentResult<MessagePage>>
    > RemindAsync(Guid waveId, ProgressDesk progress, SlipFileDesk files, Words words, CancellationToken ct) =>
        await progress.FindAsync(waveId, ct) is { } wave
            ? new RazorComponentResult<RemindersPage>(
                new { Progress = wave, People = await files.ListRemindersAsync(wave, words.Language, ct) }
            )
            : ConsoleAnswers.NotFound();

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<MessagePage>>> DownloadRemindersAsync(
        Guid waveId,
        ProgressDesk progress,
        SlipFileDesk files,
        Words words,
        CancellationToken ct
    ) =>
        await progress.FindAsync(waveId, ct) is { } wave
            ? File(await files.WriteRemindersAsync(wave, words.Language, ct), wave, words["Reminders.Title"])
            : ConsoleAnswers.NotFound();

    private static async Task<SlipView> ViewAsync(WaveProgress wave, SlipDesk desk, CancellationToken ct) =>
        new(
            wave,
            await desk.ListTreesAsync(wave.Wave, ct),
            await desk.CountAsync(wave.Wave.Id, ct) ?? throw new UnreachableException($"Wave {wave.Wave.Id} is gone.")
        );

    private static RazorComponentResult<SlipsPage> Again(SlipView view) =>
        new(new { View = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static FileContentHttpResult File(byte[] bytes, WaveProgress wave, string what) =>
        TypedResults.File(
            bytes,
            SummaryDesk.MediaType,
            WorkbookName.Of(wave.Survey.Title.ToString(), $"{wave.Wave.Title}-{what}")
        );
}
