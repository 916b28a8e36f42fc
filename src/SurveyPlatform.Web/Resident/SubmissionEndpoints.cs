using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Guarding;

namespace SurveyPlatform.Web.Resident;

/// <summary>Takes the filled-in form, with JavaScript or without.</summary>
internal static class SubmissionEndpoints
{
    private const string IdempotencyKey = "Idempotency-Key";

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

        if (!TryFindId(http, survey.Slug, out var id))
        {
            return await reply.RefusedAsync(http, StatusCodes.Status400BadRequest, "RefusedUnreadable");
        }

        if (await desk.FindAsync(survey, typed, ct) is not { } asked)
        {
            return await reply.ClosedAsync(http, survey, ct);
        }

        var sender = SenderOf(http, survey.Slug);
        var result = await desk.FileAsync(asked, id, SlipCookie.Find(http, survey.Slug), sender, ct);
        return await reply.OfAsync(http, asked, result, ct);
    }

    private static Sender SenderOf(HttpContext http, string slug) =>
        new(
            DeviceCookie.Find(http, slug),
            NetworkPrefix.SiteOf(http.Connection.RemoteIpAddress)?.ToString(),
            http.Request.Headers.UserAgent.ToString()
        );

    /// <summary>The script's own key, else the cookie's; one made now where the phone keeps neither.</summary>
    /// <returns>False where there is a key that is no id: filing under another would count a resend twice.</returns>
    private static bool TryFindId(HttpContext http, string slug, out Guid id)
    {
        var key = http.Request.Headers[IdempotencyKey].ToString();
        if (key.Length > 0)
        {
            return Guid.TryParse(key, out id) && id != Guid.Empty;
        }

        id = ResponseCookie.Find(http, slug) ?? Guid.NewGuid();
        return true;
    }
}
