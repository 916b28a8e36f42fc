using SurveyPlatform.Web.Fieldwork;

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

        var unlessTold = ResponseCookie.Find(http, survey.Slug) ?? Guid.NewGuid();
        if (!SubmissionRequest.TryFindKey(http.Request, unlessTold, out var id))
        {
            return await reply.RefusedAsync(http, StatusCodes.Status400BadRequest, "RefusedUnreadable");
        }

        if (await desk.FindAsync(survey, typed, ct) is not { } asked)
        {
            return await reply.ClosedAsync(http, survey, ct);
        }

        var result = await desk.FileAsync(asked, id, SlipCookie.Find(http, survey.Slug), ct);
        return await reply.OfAsync(http, asked, result, ct);
    }
}
