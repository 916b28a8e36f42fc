using System.Security.Claims;
using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Api;

/// <summary>How much one key may ask for. Who has none was refused before.</summary>
internal sealed class CallLimit(IOptions<GuardOptions> options, TimeProvider clock) : DoorLimit(clock)
{
    protected override int Most => options.Value.MostCallsPerKey;

    public override bool Covers(HttpRequest request) =>
        request.Path.StartsWithSegments(ApiDoor.Prefix, StringComparison.OrdinalIgnoreCase);

    public override Task AnswerAsync(HttpContext http) => Problems.TooManyCalls().ExecuteAsync(http);

    protected override int Count(HttpContext http, RateSketch senders) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } key ? senders.Count(key) : 0;
}
