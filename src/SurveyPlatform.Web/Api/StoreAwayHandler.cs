using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Api;

/// <summary>Asks a system to come again while the database is away.</summary>
internal sealed class StoreAwayHandler(ILogger<StoreAwayHandler> logger) : StoreAwayAnswer(logger)
{
    protected override bool IsOfThisDoor(PathString path) =>
        path.StartsWithSegments(ApiDoor.Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task AnswerAsync(HttpContext http) => Problems.StoreAway().ExecuteAsync(http);
}
