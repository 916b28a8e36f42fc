using SurveyPlatform.Web.Guarding;

namespace SurveyPlatform.Web.Hosting;

/// <summary>How much one door takes in a minute from one sender, and how it asks to come later.</summary>
/// <param name="clock">Tells the minute.</param>
internal abstract class DoorLimit(TimeProvider clock)
{
    private readonly RateSketch senders = new(clock);

    /// <summary>How many requests of one sender are taken in a minute.</summary>
    protected abstract int Most { get; }

    public abstract bool Covers(HttpRequest request);

    /// <summary>Answers 429 in the door's own way.</summary>
    public abstract Task AnswerAsync(HttpContext http);

    /// <summary>Counts a request.</summary>
    /// <returns>When to come again; null where there is room.</returns>
    public TimeSpan? Refuse(HttpContext http) => Count(http, senders) > Most ? senders.UntilNext : null;

    /// <summary>By address, which is what there is where nobody has signed in; 0 for the machine itself.</summary>
    protected virtual int Count(HttpContext http, RateSketch senders) =>
        NetworkPrefix.SiteOf(http.Connection.RemoteIpAddress) is { } site ? senders.Count(site) : 0;
}
