using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Resident.Checks;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Resident;

/// <summary>Takes the filled-in form, with JavaScript or without.</summary>
internal static class SubmissionEndpoints
{
    public static void MapSubmission(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/s/{slug}", FileAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SubmissionRequest.LargestForm))
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static async Task<IResult> FileAsync(
        string slug,
        HttpContext http,
        WaveCatalogue catalogue,
        SubmissionReply reply,
        SubmissionDesk desk,
        FormGate gate,
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

        if (await catalogue.FindSurveyAsync(slug, ct) is not { } survey)
        {
            return await reply.UnknownSurveyAsync(http);
        }

        if (!SubmissionRequest.TryFindKey(http.Request, ResponseCookie.Find(http, survey.Slug), out var id))
        {
            return await reply.RefusedAsync(http, StatusCodes.Status400BadRequest, "RefusedUnreadable");
        }

        if (await desk.FindAsync(survey, typed, ct) is not { } asked)
        {
            return await reply.ClosedAsync(http, survey, ct);
        }

        var gated = gate.Look(http, asked, id);
        return gated.Demand is Demand.Nothing
            ? await TakeAsync(http, asked, gated, reply, desk, ct)
            : await reply.DemandAsync(http, asked, gated, gate.UntilNext);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        AskedForm asked,
        GatedForm gated,
        SubmissionReply reply,
        SubmissionDesk desk,
        CancellationToken ct
    )
    {
        if (gated.Outcome is CheckOutcome.Answered)
        {
            asked = asked with { Check = FormCheckOf(asked.Typed) };
        }

        var slug = asked.Survey.Slug;
        var result = await desk.FileAsync(asked, gated.Id, SlipCookie.Find(http, slug), SenderOf(http, slug), ct);
        return await reply.OfAsync(http, asked, result, ct);
    }

    private static FormCheck FormCheckOf(TypedForm typed) =>
        new(typed.Find(TypedForm.Check)!, Question: null, typed.Find(TypedForm.Answer));

    private static Sender SenderOf(HttpContext http, string slug) =>
        new(
            DeviceCookie.Find(http, slug),
            NetworkPrefix.SiteOf(http.Connection.RemoteIpAddress)?.ToString(),
            http.Request.Headers.UserAgent.ToString()
        );
}
