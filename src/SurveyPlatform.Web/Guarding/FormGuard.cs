using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace SurveyPlatform.Web.Guarding;

/// <summary>
/// Watches what forms come from where. It drops none: at a certain rate senders are checked, far above that they are asked to
/// come later. All of it is held in memory, in a fixed amount of it, and forgotten with the minute; each node counts for
/// itself.
/// </summary>
internal sealed class FormGuard(IOptions<GuardOptions> options, TimeProvider clock)
{
    private readonly GuardOptions limits = options.Value;
    private readonly RateSketch sites = new(clock);
    private readonly RateSketch blocks = new(clock);
    private readonly RateSketch areas = new(clock);

    // Waves that are on file, so there are few.
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> alarms = new();

    public TimeSpan UntilNext => sites.UntilNext;

    /// <param name="address">From which a form came.</param>
    /// <param name="waveId">To which it is filed.</param>
    /// <param name="named">The areas that its answers name.</param>
    /// <param name="isChecked">It came with a check that was passed.</param>
    public Demand Look(IPAddress? address, Guid waveId, IEnumerable<string> named, bool isChecked)
    {
        var fromSite = NetworkPrefix.SiteOf(address) is { } site ? sites.Count(site) : 0;
        var fromBlock = NetworkPrefix.BlockOf(address) is { } block ? blocks.Count(block) : 0;
        if (fromSite > limits.MostFormsPerSite || fromBlock > limits.MostFormsPerBlock)
        {
            return Demand.Patience;
        }

        // It was counted in its area when it came without.
        if (isChecked)
        {
            return Demand.Nothing;
        }

        foreach (var area in named)
        {
            if (areas.Count((waveId, area)) > limits.FormsPerArea)
            {
                Alarm(waveId);
            }
        }

        var isSuspect = fromSite > limits.FormsPerSite || fromBlock > limits.FormsPerBlock || IsAlarmed(waveId);
        return isSuspect ? Demand.Check : Demand.Nothing;
    }

    /// <summary>Has every form of a wave checked for a time.</summary>
    public void Alarm(Guid waveId) => alarms[waveId] = clock.GetUtcNow().AddMinutes(limits.AlarmMinutes);

    private bool IsAlarmed(Guid waveId) => alarms.TryGetValue(waveId, out var until) && clock.GetUtcNow() < until;
}
