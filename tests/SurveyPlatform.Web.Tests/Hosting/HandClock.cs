namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>A clock that stands until it is set. What waits for time to pass goes by the machine's own.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
