using SurveyPlatform.Storage.Sealing;

namespace SurveyPlatform.Web.Keeping;

/// <summary>
/// Does each minute what falls due by itself: books the receipts of days that are over, and seals waves that are. Whatever
/// fails is tried again the next time; several nodes may do it at once.
/// </summary>
internal sealed partial class WaveKeeping(
    SealStore seals,
    ReceiptBook book,
    TimeProvider clock,
    ILogger<WaveKeeping> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Does all that is due now.</summary>
    /// <returns>False where some of it failed and is due again.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        // A wave that is sealed was booked to its end before; all others are over some day.
        var unsealed = await seals.ListUnsealedAsync(DateTimeOffset.MaxValue, ct);
        var over = await seals.ListUnsealedAsync(clock.GetUtcNow() - ReceiptBook.Grace, ct);
        var isDone = true;
        foreach (var waveId in unsealed)
        {
            isDone &= await TryAsync(waveId, over.Contains(waveId), ct);
        }

        return isDone;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAllAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what was under way is due again at the next start.
        }
    }

    private async Task TryAllAsync(CancellationToken ct)
    {
        try
        {
            await RunOnceAsync(ct);
        }
        catch (Exception reason) when (!ct.IsCancellationRequested)
        {
            LogNotKept(reason);
        }
    }

    /// <summary>One wave that fails must not hold up the others.</summary>
    private async Task<bool> TryAsync(Guid waveId, bool isOver, CancellationToken ct)
    {
        try
        {
            await book.BookAsync(waveId, ct);
            return !isOver || await seals.SealAsync(waveId, clock.GetUtcNow(), ct);
        }
        catch (Exception reason) when (!ct.IsCancellationRequested)
        {
            LogWaveNotKept(waveId, reason);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The waves could not be looked through; in a minute they will be again.")]
    private partial void LogNotKept(Exception reason);

    [LoggerMessage(LogLevel.Error, "Wave {WaveId} could not be booked or sealed; in a minute it is tried again.")]
    private partial void LogWaveNotKept(Guid waveId, Exception reason);
}
