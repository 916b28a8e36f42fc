using Microsoft.AspNetCore.Diagnostics;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Asks whoever came to one door to come again while the database is away, whatever he wanted.</summary>
internal abstract partial class StoreAwayAnswer(ILogger logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (!IsOfThisDoor(httpContext.Request.Path) || !StoreFaults.IsPassing(exception))
        {
            return false;
        }

        LogAway(exception.Message);
        httpContext.Response.Headers.RetryAfter = Limits.RetryAfterSeconds;
        await AnswerAsync(httpContext);
        return true;
    }

    protected abstract bool IsOfThisDoor(PathString path);

    /// <summary>Answers 503 in the door's own way.</summary>
    protected abstract Task AnswerAsync(HttpContext http);

    [LoggerMessage(LogLevel.Warning, "A request was not answered, for the database is away: {Reason}")]
    private partial void LogAway(string reason);
}
