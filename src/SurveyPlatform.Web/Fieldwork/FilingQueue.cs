using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// Where submissions meet: one writer takes all that wait, writes them in one transaction, and only then is each sender
/// answered. A journey to the disk costs the same for one response as for hundreds, so the more come, the more are
/// written in each.
/// </summary>
internal sealed partial class FilingQueue : IHostedService
{
    /// <summary>As many in a row are no accident of single responses, and each may have waited long for a lock.</summary>
    private const int FailuresOfADatabase = 3;

    private readonly ResponseStore responses;
    private readonly ILogger<FilingQueue> logger;
    private readonly int mostPerCommit;
    private readonly Channel<QueuedResponse> waiting;
    private Task writing = Task.CompletedTask;
    private bool isAway;

    public FilingQueue(ResponseStore responses, IOptions<FilingOptions> options, ILogger<FilingQueue> logger)
    {
        this.responses = responses;
        this.logger = logger;
        mostPerCommit = options.Value.MostPerCommit;
        waiting = System.Threading.Channels.Channel.CreateBounded<QueuedResponse>(
            new BoundedChannelOptions(options.Value.Waiting) { SingleReader = true }
        );
    }

    /// <summary>
    /// Files a response and comes back when it is on the disk. Who stops waiting takes nothing back: what has arrived
    /// whole is written, and a resend is told so.
    /// </summary>
    /// <returns>Null where there is no room, or the program is about to end: nothing was taken.</returns>
    public async Task<Filing?> FileAsync(Arrival arrival, CancellationToken ct)
    {
        var queued = new QueuedResponse(arrival);
        return waiting.Writer.TryWrite(queued) ? await queued.WaitAsync(ct) : null;
    }

    /// <remarks>
    /// Not the framework's BackgroundService: that one, stopped before it came to run, never runs, and what waits by then
    /// would wait for ever.
    /// </remarks>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        writing = Task.Run(WriteAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Takes nothing more, and comes back when all that was taken is written.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        return writing.WaitAsync(cancellationToken);
    }

    /// <summary>Ends when nothing is left and nothing more can come.</summary>
    private async Task WriteAllAsync()
    {
        var batch = new List<QueuedResponse>(mostPerCommit);
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < mostPerCommit && waiting.Reader.TryRead(out var queued))
            {
                batch.Add(queued);
            }

            await WriteAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<QueuedResponse> batch)
    {
        if (await TryWriteAsync(batch) is not { } reason)
        {
            return;
        }

        if (batch.Count == 1 || reason is not DbException || StoreFaults.IsPassing(reason))
        {
            Fail(batch, reason);
            return;
        }

        // One that cannot be kept must not take the others with it.
        LogTriedSingly(batch.Count, reason);
        await WriteSinglyAsync(batch);
    }

    private async Task WriteSinglyAsync(List<QueuedResponse> batch)
    {
        var failures = 0;
        foreach (var (i, queued) in batch.Index())
        {
            if (await TryWriteAsync([queued]) is not { } reason)
            {
                failures = 0;
                continue;
            }

            Fail([queued], reason);
            if (StoreFaults.IsPassing(reason) || ++failures == FailuresOfADatabase)
            {
                Fail(batch.Skip(i + 1), reason);
                return;
            }
        }
    }

    /// <returns>Why nothing of it was written; null where all of it was.</returns>
    private async Task<Exception?> TryWriteAsync(List<QueuedResponse> batch)
    {
        try
        {
            var filings = await responses.FileAllAsync([.. batch.Select(one => one.Arrival)], CancellationToken.None);
            foreach (var (queued, filing) in batch.Zip(filings))
            {
                queued.Settle(filing);
            }

            NoteBack();
            return null;
        }
        // Whatever it was, it is told to those who wait; the writer goes on for the next.
        catch (Exception reason)
        {
            NoteAway(reason);
            return reason;
        }
    }

    /// <summary>Once, however many are told so while it lasts.</summary>
    private void NoteAway(Exception reason)
    {
        if (!isAway && StoreFaults.IsPassing(reason))
        {
            isAway = true;
            LogAway(reason);
        }
    }

    private void NoteBack()
    {
        if (isAway)
        {
            isAway = false;
            LogBack();
        }
    }

    private static void Fail(IEnumerable<QueuedResponse> batch, Exception reason)
    {
        foreach (var queued in batch)
        {
            queued.Fail(reason);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} responses could not be written together, so each is tried by itself.")]
    private partial void LogTriedSingly(int count, Exception reason);

    [LoggerMessage(LogLevel.Error, "The database takes no responses; whoever sends one is asked to come again.")]
    private partial void LogAway(Exception reason);

    [LoggerMessage(LogLevel.Warning, "The database takes responses again.")]
    private partial void LogBack();
}
