using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Watches fieldwork: which waves are open, and how many responses arrive day by day.</summary>
internal sealed class ProgressDesk(
    SurveyStore surveys,
    WaveStore waves,
    ResponseStore responses,
    DisplayZone zone,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<SurveyProgress>> ListAsync(CancellationToken ct)
    {
        var list = new List<SurveyProgress>();
        foreach (var survey in await surveys.ListAsync(ct))
        {
            var progress = new List<WaveProgress>();
            foreach (var wave in (await waves.ListAsync(survey.Id, ct)).Reverse())
            {
                progress.Add(await WatchAsync(survey, wave, ct));
            }

            list.Add(new SurveyProgress(survey, progress));
        }

        return list;
    }

    /// <summary>Null where there is no such wave.</summary>
    /// <exception cref="InvalidOperationException">The wave on file belongs to no survey.</exception>
    public async Task<WaveProgress?> FindAsync(Guid waveId, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is not { } wave)
        {
            return null;
        }

        var survey =
            await surveys.FindAsync(wave.SurveyId, ct)
            ?? throw new InvalidOperationException($"Wave {waveId} belongs to no survey.");
        return await WatchAsync(survey, wave, ct);
    }

    /// <summary>How many responses of a wave were suspect when they came in, and why.</summary>
    public async Task<SuspectCounts> CountSuspectsAsync(Guid waveId, CancellationToken ct) =>
        SuspectCounts.Of(await responses.CountBySuspicionsAsync(waveId, ct));

    private async Task<WaveProgress> WatchAsync(Survey survey, Wave wave, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var counts = await responses.CountByDayAsync(wave.Id, zone.Zone.GetUtcOffset(now), ct);
        var state = wave.StateAt(now);
        var days = state == WaveState.Planned ? counts : EveryDay(wave, now, counts);
        return new WaveProgress(
            survey,
            wave,
            state,
            counts.Sum(day => day.Count),
            days,
            state == WaveState.Open ? DayOf(wave.ClosesAt).DayNumber - DayOf(now).DayNumber : null
        )
        {
            Modes = await responses.CountByModeAsync(wave.Id, ct),
        };
    }

    /// <summary>From the opening, or the first response where one came before it, to the end of fieldwork or today.</summary>
    private List<DayCount> EveryDay(Wave wave, DateTimeOffset now, IReadOnlyList<DayCount> counts)
    {
        var end = wave.ClosedAt < wave.ClosesAt ? wave.ClosedAt.Value : wave.ClosesAt;
        var first = Earlier(DayOf(wave.OpensAt), counts.Count == 0 ? DateOnly.MaxValue : counts[0].Day);
        var last = DayOf(end < now ? end : now);
        var byDay = counts.ToDictionary(count => count.Day, count => count.Count);
        var days = new List<DayCount>();
        for (var day = first; day <= last || (counts.Count > 0 && day <= counts[^1].Day); day = day.AddDays(1))
        {
            days.Add(new DayCount(day, byDay.GetValueOrDefault(day)));
        }

        return days;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(zone.ToLocal(instant).DateTime);
}
