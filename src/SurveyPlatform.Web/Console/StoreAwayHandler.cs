using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Console;

/// <summary>Tells whoever works in the console to come again while the database is away.</summary>
internal sealed partial class StoreAwayHandler(ILogger<StoreAwayHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (
            !httpContext.Request.Path.StartsWithSegments(ConsolePaths.Home, StringComparison.OrdinalIgnoreCase)
            || !StoreFaults.IsPassing(exception)
        )
        {
            return false;
        }

        LogAway(exception.Message);
        VisitRules.SetHeaders(httpContext.Response.Headers);
        httpContext.Response.Headers.RetryAfter = Limits.RetryAfterSeconds;
        var page = new RazorComponentResult<MessagePage>(new { Key = "Away" })
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
        };
        await page.ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "A page of the console was not answered, for the database is away: {Reason}")]
    private partial void LogAway(string reason);
}
