using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Web.Console.Language;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Console;

/// <summary>Where slips that nobody has used are taken back, after a second question.</summary>
internal static class VoidSlipEndpoints
{
    public static RouteGroupBuilder MapVoiding(this RouteGroupBuilder slips)
    {
        slips.MapGet("/void", AskAsync);
        slips.MapPost("/void", VoidAsync);
        return slips;
    }

    /// <summary>One slip by its serial, else the printed ones for a place, else those for none.</summary>
    private static async Task<Results<RazorComponentResult<VoidSlipsPage>, RazorComponentResult<MessagePage>>> AskAsync(
        Guid waveId,
        SlipDesk desk,
        Words words,
        CancellationToken ct,
        string? serial = null,
        string? area = null
    )
    {
        var filter = new SlipFilter(State: SlipState.Issued, Area: serial is null ? NullIfEmpty(area) : null);
        if (
            await desk.ListAsync(waveId, filter, ct) is not { } open
            || await desk.CountAsync(waveId, ct) is not { } tally
        )
        {
            return ConsoleAnswers.NotFound();
        }

        var meant = serial is null
            ? open.Count(slip =>
                slip.Kind == SlipKind.Printed && string.Equals(slip.Area, filter.Area, StringComparison.Ordinal)
            )
            : open.Count(slip => string.Equals(slip.Serial, SlipSerial.Tidy(serial), StringComparison.Ordinal));
        var place = tally.Places.FirstOrDefault(row => string.Equals(row.Area, filter.Area, StringComparison.Ordinal));
        var nameOfPlace = place?.Name is { } name ? words.Of(name) : words["Slips.NoPlace"];
        var what = serial is null
            ? nameOfPlace
            : words.Fill("VoidSlips.Serial", SlipSerial.Grouped(SlipSerial.Tidy(serial)));
        return new RazorComponentResult<VoidSlipsPage>(
            new
            {
                WaveId = waveId,
                Serial = serial,
                Area = filter.Area,
                What = what,
                Count = meant,
            }
        );
    }

    private static async Task<Results<SeeOther, RazorComponentResult<MessagePage>>> VoidAsync(
        Guid waveId,
        IFormCollection form,
        SlipDesk desk,
        CancellationToken ct
    )
    {
        var voided = NullIfEmpty(form["serial"].ToString()) is { } serial
            ? await desk.VoidAsync(waveId, SlipSerial.Tidy(serial), ct)
            : await desk.VoidPlaceAsync(waveId, NullIfEmpty(form["area"].ToString()), ct);
        return voided is null ? ConsoleAnswers.NotFound() : new SeeOther(ConsolePaths.Slips(waveId));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
