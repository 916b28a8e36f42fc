using System.Collections.Concurrent;
using SurveyPlatform.Model.Receipts;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Receipts;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Web.Analysis;

namespace SurveyPlatform.Web.Keeping;

/// <summary>
/// A wave's book of receipts: a page for each day on which responses came, published when the day is over. What is on a page
/// depends on nothing but what is on file, so two nodes that book the same day write the same.
/// </summary>
internal sealed class ReceiptBook(WaveStore waves, ReceiptBookStore store, DisplayZone zone, TimeProvider clock)
{
    /// <summary>How long after its end what came on a day, or to a wave, may still be on its way to the disk.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Up to which day each wave is booked, so that its responses are not looked through more than once a day.</summary>
    private readonly ConcurrentDictionary<Guid, DateOnly> bookedThrough = new();

    /// <summary>Books the days of a wave that are over; all of them where the wave is.</summary>
    public async Task BookAsync(Guid waveId, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is not { } wave)
        {
            return;
        }

        var last = LastDayToBook(wave);
        if (bookedThrough.TryGetValue(waveId, out var booked) && booked >= last)
        {
            return;
        }

        await BookThroughAsync(waveId, last, ct);
        bookedThrough[waveId] = last;
    }

    /// <summary>The days of a wave that have a page, in their order.</summary>
    public Task<IReadOnlyList<ReceiptDay>> ListDaysAsync(Guid waveId, CancellationToken ct) =>
        store.ListDaysAsync(waveId, ct);

    public async Task<bool> HasDayAsync(Guid waveId, DateOnly day, CancellationToken ct) =>
        (await store.ListDaysAsync(waveId, ct)).Any(booked => booked.Day == day);

    public Task<ReceiptPage?> FindAsync(Guid waveId, DateOnly day, CancellationToken ct) =>
        store.FindAsync(waveId, day, ct);

    /// <summary>Holds the book of a wave against what is on file; null where there is no such wave.</summary>
    public async Task<AuditedBook?> AuditAsync(Guid waveId, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is null)
        {
            return null;
        }

        // Pages first: a response that comes in between belongs to a day that has no page yet.
        var pages = await store.ListAsync(waveId, ct);
        var receipts = await store.ReadReceiptsAsync(waveId, zone.Zone.BaseUtcOffset, after: null, ct);
        var days = pages.Select(page => page.Day).ToHashSet();
        var lastDay = days.Count == 0 ? DateOnly.MinValue : days.Max();
        return new AuditedBook(ReceiptAudit.Of(waveId, pages, receipts))
        {
            Unbooked = receipts.Where(day => day.Key < lastDay && !days.Contains(day.Key)).Sum(day => day.Count()),
        };
    }

    private async Task BookThroughAsync(Guid waveId, DateOnly last, CancellationToken ct)
    {
        DateOnly? lastBooked = (await store.ListDaysAsync(waveId, ct)) is [.., var booked] ? booked.Day : null;
        var previous = lastBooked is { } day ? await store.FindAsync(waveId, day, ct) : null;
        var receipts = await store.ReadReceiptsAsync(waveId, zone.Zone.BaseUtcOffset, lastBooked, ct);
        foreach (var over in receipts.Where(one => one.Key <= last).OrderBy(one => one.Key))
        {
            await store.AddAsync(waveId, ReceiptPage.Of(waveId, previous, over.Key, [.. over]), ct);
            // Where another node was first, what it published is what the next page follows.
            previous = await store.FindAsync(waveId, over.Key, ct);
        }
    }

    /// <summary>Nothing is filed to a wave that is over, so its last day need not be.</summary>
    private DateOnly LastDayToBook(Wave wave)
    {
        var settled = clock.GetUtcNow() - Grace;
        return wave.StateAt(settled) is WaveState.Closed
            ? DateOnly.MaxValue
            : DateOnly.FromDateTime(zone.ToLocal(settled).DateTime).AddDays(-1);
    }
}
