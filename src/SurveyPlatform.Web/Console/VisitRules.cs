using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Console.Language;
using SurveyPlatform.Web.Console.Pages;

namespace SurveyPlatform.Web.Console;

/// <summary>
/// What holds of every page of the console: what it may load, that nobody keeps a copy, and that no form is taken that did
/// not come from one of its own pages.
/// </summary>
internal sealed class VisitRules(IAntiforgery antiforgery) : IEndpointFilter
{
    private const string OwnOnly =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = OwnOnly;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        SetHeaders(context.HttpContext.Response.Headers);
        Languages.Keep(context.HttpContext, ConsolePaths.Home);
        return await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : new RazorComponentResult<MessagePage>(new { Key = "Stale" })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
    }
}
