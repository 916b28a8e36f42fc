using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Resident;

/// <summary>How many requests of any kind residents' pages take from one place: so many that no neighbourhood sends them.</summary>
internal sealed class VisitLimit(IOptions<GuardOptions> options, ResidentPages pages, TimeProvider clock)
    : DoorLimit(clock)
{
    protected override int Most => options.Value.MostVisitsPerSite;

    public override bool Covers(HttpRequest request) => ResidentPaths.Covers(request.Path);

    public override Task AnswerAsync(HttpContext http) => pages.SayAsync(http, Notices.Often(http.Request));

    /// <summary>The same for a page that counts its visits itself.</summary>
    public Task<IResult> RefuseAsync(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Limits.RetryAfter(wait);
        return pages.MakeSaidAsync(http.Request, Notices.Often(http.Request));
    }
}
