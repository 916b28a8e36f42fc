using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Console.Pages;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Console;

/// <summary>How often passwords can be tried from one place, whichever accounts they are tried on.</summary>
internal sealed class SignInLimit(IOptions<GuardOptions> options, TimeProvider clock) : DoorLimit(clock)
{
    protected override int Most => options.Value.MostSignInsPerSite;

    public override bool Covers(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.StartsWithSegments(ConsolePaths.SignIn, StringComparison.OrdinalIgnoreCase);

    public override Task AnswerAsync(HttpContext http)
    {
        VisitRules.SetHeaders(http.Response.Headers);
        var page = new RazorComponentResult<MessagePage>(new { Key = "Often" })
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
        };
        return page.ExecuteAsync(http);
    }
}
