using Microsoft.AspNetCore.Http.HttpResults;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Console;

/// <summary>Tells whoever works in the console to come again while the database is away.</summary>
internal sealed class StoreAwayHandler(ILogger<StoreAwayHandler> logger) : StoreAwayAnswer(logger)
{
    protected override bool IsOfThisDoor(PathString path) =>
        path.StartsWithSegments(ConsolePaths.Home, StringComparison.OrdinalIgnoreCase);

    protected override Task AnswerAsync(HttpContext http)
    {
        VisitRules.SetHeaders(http.Response.Headers);
        var page = new RazorComponentResult<MessagePage>(new { Key = "Away" })
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
        };
        return page.ExecuteAsync(http);
    }
}
