using System.Globalization;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Keeping;
using SurveyPlatform.Web.Resident.Pages;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>The book of receipts of each wave, open to everybody, so that a response that was deleted is noticed.</summary>
internal static class BookEndpoints
{
    /// <summary>What was published once is never changed.</summary>
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapBook(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/r/book/{waveId:guid}", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/r/book/{waveId:guid}/{day}.txt", ListMarksAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        Guid waveId,
        HttpRequest request,
        SurveyDesk surveys,
        ReceiptBook book,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        if (
            await surveys.FindWaveAsync(waveId, ct) is not { } wave
            || await surveys.FindAsync(wave.SurveyId, ct) is not { } survey
        )
        {
            return await pages.MakeNoticeAsync(Notices.UnknownSurvey(request), request.Path);
        }

        var language = LanguageChoice.Of(request, Words.Languages);
        var title = $"{survey.Title.In(language)} · {wave.Title.In(language)}";
        return await pages.MakeBookAsync(language, waveId, title, await book.ListDaysAsync(waveId, ct));
    }

    private static async Task<IResult> ListMarksAsync(
        Guid waveId,
        string day,
        HttpContext http,
        ReceiptBook book,
        CancellationToken ct
    )
    {
        if (
            !DateOnly.TryParseExact(
                day,
                BookPaths.DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            ) || await book.FindAsync(waveId, date, ct) is not { } page
        )
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = ForGood;
        return TypedResults.Text($"{page.Marks}\n");
    }
}
