using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Resident;

/// <summary>Tells a resident in plain words to come again while the database is away.</summary>
internal sealed class StoreAwayHandler(ResidentPages pages, ILogger<StoreAwayHandler> logger) : StoreAwayAnswer(logger)
{
    protected override bool IsOfThisDoor(PathString path) =>
        path == "/"
        || path.StartsWithSegments("/s", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/r", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(AssistanceEndpoints.Path, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(SlipEndpoints.Path, StringComparison.OrdinalIgnoreCase);

    protected override async Task AnswerAsync(HttpContext http)
    {
        var notice = Notices.Away(http.Request);
        IResult answer = SubmissionRequest.WantsJson(http.Request)
            ? TypedResults.Json(
                new SubmissionAnswer { Message = string.Join(' ', notice.Texts) },
                statusCode: notice.Status
            )
            : await pages.MakeNoticeAsync(notice, http.Request.Path);
        await answer.ExecuteAsync(http);
    }
}
