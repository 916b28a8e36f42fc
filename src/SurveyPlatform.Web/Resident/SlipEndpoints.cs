using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// Where the QR code of a slip and a personal link lead, <c>/t/{code}</c>, and the page on which the code can be typed.
/// The code has been taken off the address by then; see <see cref="DiscreetContextFactory"/>.
/// </summary>
internal static class SlipEndpoints
{
    public const string Path = "/t";

    public static void MapSlips(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, VisitAsync).AllowAnonymous().ExcludeFromDescription();
        routes
            .MapPost(Path, TypeAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SubmissionRequest.LargestForm))
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static async Task<IResult> VisitAsync(
        HttpContext http,
        SlipReading reading,
        Notices notices,
        ResidentPages pages,
        CancellationToken ct
    ) =>
        http.Features.Get<PresentedCode>() is { } presented
            ? await LeadAsync(http, presented.Code, reading, notices, pages, ct)
            : await pages.MakeSlipAsync(LanguageOf(http), isMistyped: false);

    /// <summary>By post, so that the code stands in no address.</summary>
    private static async Task<IResult> TypeAsync(
        HttpContext http,
        SlipReading reading,
        Notices notices,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        var (typed, _, _) = await SubmissionRequest.ReadAsync(http.Request, ct);
        return SameOrigin.Holds(http.Request) && typed?.Find("code") is { } code
            ? await LeadAsync(http, code, reading, notices, pages, ct)
            : await pages.MakeSlipAsync(LanguageOf(http), isMistyped: false);
    }

    private static async Task<IResult> LeadAsync(
        HttpContext http,
        string code,
        SlipReading reading,
        Notices notices,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        var visit = await reading.VisitAsync(code, ct);
        if (visit is SlipVisit.Mistyped)
        {
            return await pages.MakeSlipAsync(LanguageOf(http), isMistyped: true);
        }

        if (visit is not SlipVisit.Good(var survey))
        {
            return await pages.MakeNoticeAsync(notices.OfSlip(http.Request, visit), Path);
        }

        SlipCookie.Set(http, survey.Slug, AccessCode.Tidy(code));
        var asked = LanguageChoice.Find(http.Request.Query[LanguageChoice.Parameter], Words.Languages);
        var page = $"/s/{survey.Slug}";
        http.Response.Headers.Location = asked is null ? page : LanguageChoice.In(page, asked);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static string LanguageOf(HttpContext http) => LanguageChoice.Of(http.Request, Words.Languages);
}
