using Microsoft.Extensions.Options;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Integrity;

namespace SurveyPlatform.Web.Hosting;

/// <summary>
/// Looks the database over when the program starts and says in one line what it found: before anybody is let in, or beside
/// the work where the database is so large that nobody should wait for it.
/// </summary>
internal sealed partial class StoreWatch(
    StoreCheck check,
    IOptions<StorageOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<StoreWatch> logger
) : BackgroundService
{
    private const long Megabyte = 1024 * 1024;

    private volatile StoreState state = StoreState.Unchecked;

    public StoreState State => state;

    /// <returns>False where the database is damaged; standard error then says so.</returns>
    public async Task<bool> BeginAsync(CancellationToken ct)
    {
        if (await check.MeasureAsync(ct) > options.Value.CheckBeforeStartMegabytes * Megabyte)
        {
            LogLater();
            return true;
        }

        await CheckAsync(ct);
        return state is not StoreState.Damaged;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (state is not StoreState.Unchecked)
        {
            return;
        }

        // The host takes it for a crash where it is asked to end before it has started.
        var starting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = lifetime.ApplicationStarted.Register(starting.SetResult);
        await starting.Task.WaitAsync(stoppingToken);
        try
        {
            // SQLite reads where it is called, and the host would wait for it.
            await Task.Run(() => CheckAsync(stoppingToken), stoppingToken);
        }
        catch (Exception reason) when (StoreFaults.IsPassing(reason))
        {
            LogUnchecked(reason);
        }

        if (state is StoreState.Damaged)
        {
            lifetime.StopApplication();
        }
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        var found = await check.RunAsync(ct);
        if (found.Damage.Count > 0)
        {
            state = StoreState.Damaged;
            await Start.RefuseDamagedAsync(string.Join("; ", found.Damage));
            return;
        }

        foreach (var wrong in found.Miscounts)
        {
            LogMiscount(wrong.WaveId, wrong.Cell, wrong.Counted, wrong.OnFile);
        }

        var counters = found.Miscounts.Count == 0 ? "agree" : "were set right";
        LogSound(found.Dialect, found.Schema, found.Waves, found.Responses, counters);
        state = StoreState.Sound;
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Store} is sound: schema {Schema}, {Waves} waves, {Responses} responses; the counters of quotas {Counters}."
    )]
    private partial void LogSound(string store, string? schema, long waves, long responses, string counters);

    [LoggerMessage(LogLevel.Information, "The database is large, so it is looked over while the program serves.")]
    private partial void LogLater();

    [LoggerMessage(
        LogLevel.Error,
        "Wave {Wave} counted {Counted} responses in the cell '{Cell}' of its quota, and {OnFile} are on file; it was set right."
    )]
    private partial void LogMiscount(Guid wave, string cell, long counted, long onFile);

    [LoggerMessage(LogLevel.Error, "The database could not be looked over.")]
    private partial void LogUnchecked(Exception reason);
}
