using Microsoft.AspNetCore.Diagnostics;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Resident;

/// <summary>Tells a resident in plain words to come again while the database is away.</summary>
internal sealed partial class StoreAwayHandler(ResidentPages pages, ILogger<StoreAwayHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (!IsResidents(httpContext.Request.Path) || !StoreFaults.IsPassing(exception))
        {
            return false;
        }

        LogAway(exception.Message);
        httpContext.Response.Headers.RetryAfter = Limits.RetryAfterSeconds;
        var notice = Notices.Away(httpContext.Request);
        IResult answer = SubmissionRequest.WantsJson(httpContext.Request)
            ? TypedResults.Json(
                new SubmissionAnswer { Message = string.Join(' ', notice.Texts) },
                statusCode: notice.Status
            )
            : await pages.MakeNoticeAsync(notice, httpContext.Request.Path);
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static bool IsResidents(PathString path) =>
        path == "/"
        || path.StartsWithSegments("/s", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/r", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Warning, "A page was not answered, for the database is away: {Reason}")]
    private partial void LogAway(string reason);
}
