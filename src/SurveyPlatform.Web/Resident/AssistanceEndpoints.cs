using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Resident.Wording;

namespace SurveyPlatform.Web.Resident;

/// <summary>
/// Where the link of a helper leads, <c>/a/{code}</c>: who he is and how he asks now, then the questionnaire, again and
/// again. The code has been taken off the address by then; see <see cref="DiscreetContextFactory"/>.
/// </summary>
internal static class AssistanceEndpoints
{
    public const string Path = "/a";

    /// <summary>The questionnaire, and where it is filed.</summary>
    public const string Form = Path + "/form";

    public static void MapAssistance(this IEndpointRouteBuilder routes)
    {
        var limit = new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SubmissionRequest.LargestForm);
        routes.MapGet(Path, VisitAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost(Path, ChooseAsync).WithMetadata(limit).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet(Form, ShowAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost(Form, FileAsync).WithMetadata(limit).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> VisitAsync(
        HttpContext http,
        HelperReading reading,
        Notices notices,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        var presented = http.Features.Get<PresentedCode>()?.Code;
        var (kept, mode) = HelperCookie.Find(http);
        var visit = await reading.VisitAsync(presented ?? kept ?? string.Empty, ct);
        if (visit is not HelperVisit.Good good)
        {
            return await pages.MakeNoticeAsync(notices.OfHelper(http.Request, visit), Path);
        }

        if (presented is null)
        {
            return await pages.MakeHelperAsync(LanguageOf(http), good, mode);
        }

        HelperCookie.Set(http, AccessCode.Tidy(presented), mode);
        return SendTo(http, Path);
    }

    private static async Task<IResult> ChooseAsync(HttpContext http, CancellationToken ct)
    {
        var (typed, _, _) = await SubmissionRequest.ReadAsync(http.Request, ct);
        var mode = Assisting.FindMode(typed?.Find(TypedForm.Mode));
        if (!SameOrigin.Holds(http.Request) || HelperCookie.Find(http).LinkCode is not { } code || mode is null)
        {
            return SendTo(http, Path);
        }

        HelperCookie.Set(http, code, mode);
        return SendTo(http, Form);
    }

    /// <summary>Made anew each time, for each time it is for another response.</summary>
    private static async Task<IResult> ShowAsync(
        HttpContext http,
        HelperReading reading,
        FormCatalogue forms,
        Notices notices,
        ResidentPages pages,
        CancellationToken ct
    )
    {
        var (code, mode) = HelperCookie.Find(http);
        var visit = await reading.VisitAsync(code ?? string.Empty, ct);
        if (visit is not HelperVisit.Good(var survey, var wave, var helper))
        {
            return await pages.MakeNoticeAsync(notices.OfHelper(http.Request, visit), Form);
        }

        if (mode is not { } chosen)
        {
            return SendTo(http, Path);
        }

        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        var language = LanguageChoice.Of(http.Request, form.Questionnaire.Questionnaire.Languages);
        var asked = new AskedForm(survey, wave, form, language, TypedForm.Blank)
        {
            Assisting = new Assisting(helper.Code, code!, chosen, Guid.NewGuid()),
        };
        return await pages.MakeSurveyAsync(asked, asked.ToView([]), StatusCodes.Status200OK);
    }

    private static async Task<IResult> FileAsync(
        HttpContext http,
        SubmissionReply reply,
        AssistanceDesk desk,
        CancellationToken ct
    )
    {
        if (!SameOrigin.Holds(http.Request))
        {
            return await reply.RefusedAsync(http, StatusCodes.Status403Forbidden, "RefusedElsewhere");
        }

        var (typed, status, reason) = await SubmissionRequest.ReadAsync(http.Request, ct);
        if (typed is null)
        {
            return await reply.RefusedAsync(http, status, reason);
        }

        var (asked, isOver) = await desk.FindAsync(typed, ct);
        if (asked?.Assisting is not { } assisting)
        {
            return isOver ? await reply.ClosedAsync(http, asked!.Survey, ct) : await reply.HelperUnknownAsync(http);
        }

        if (!SubmissionRequest.TryFindKey(http.Request, assisting.ResponseId, out var key) || key is not { } id)
        {
            return await reply.RefusedAsync(http, StatusCodes.Status400BadRequest, "RefusedUnreadable");
        }

        HelperCookie.Set(http, assisting.LinkCode, assisting.Mode);
        return await reply.OfAsync(http, asked, await desk.FileAsync(asked, id, ct), ct);
    }

    private static string LanguageOf(HttpContext http) => LanguageChoice.Of(http.Request, Words.Languages);

    private static StatusCodeHttpResult SendTo(HttpContext http, string path)
    {
        var asked = LanguageChoice.Find(http.Request.Query[LanguageChoice.Parameter], Words.Languages);
        http.Response.Headers.Location = asked is null ? path : LanguageChoice.In(path, asked);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
