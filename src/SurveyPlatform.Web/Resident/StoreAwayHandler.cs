using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Resident;

/// <summary>Tells a resident in plain words to come again while the database is away.</summary>
internal sealed class StoreAwayHandler(ResidentPages pages, ILogger<StoreAwayHandler> logger) : StoreAwayAnswer(logger)
{
    protected override bool IsOfThisDoor(PathString path) => ResidentPaths.Covers(path);

    protected override Task AnswerAsync(HttpContext http) => pages.SayAsync(http, Notices.Away(http.Request));
}
