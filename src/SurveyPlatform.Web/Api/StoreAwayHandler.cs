using Microsoft.AspNetCore.Diagnostics;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Api;

/// <summary>Asks a system to come again while the database is away, whatever it wanted.</summary>
internal sealed partial class StoreAwayHandler(ILogger<StoreAwayHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (
            !httpContext.Request.Path.StartsWithSegments(ApiDoor.Prefix, StringComparison.OrdinalIgnoreCase)
            || !StoreFaults.IsPassing(exception)
        )
        {
            return false;
        }

        LogAway(exception.Message);
        httpContext.Response.Headers.RetryAfter = Limits.RetryAfterSeconds;
        await Problems.StoreAway().ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "A request was not answered, for the database is away: {Reason}")]
    private partial void LogAway(string reason);
}
