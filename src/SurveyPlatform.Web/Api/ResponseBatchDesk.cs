using System.Data.Common;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Api;

/// <summary>
/// Files the lines of a batch, many at a time, and tells of them in their order. No line waits for the client to read
/// what became of those before it: many clients send all before they read anything.
/// </summary>
internal sealed partial class ResponseBatchDesk(
    ResponseIntake intake,
    ResponseReader reader,
    ILogger<ResponseBatchDesk> logger
)
{
    public const int MostLines = 10_000;

    /// <summary>32 MiB: as many lines as are taken, each three times as long as a long questionnaire makes it.</summary>
    public const int LargestBatch = 32 * 1024 * 1024;

    private const int LongestLine = (int)Limits.LargestBody;

    /// <summary>Enough to fill a commit, and few beside the residents who come in by the other door.</summary>
    private const int AtOnce = 100;

    public async IAsyncEnumerable<FiledLine> FileAsync(
        AskedWave asked,
        PipeReader body,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var results = Channel.CreateUnbounded<Task<FiledLine>>();
        var reading = ReadAsync(asked, body, results.Writer, ct);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(ct))
            {
                yield return await result;
            }
        }
        finally
        {
            await reading;
        }
    }

    /// <summary>Never fails itself: what goes wrong with the body is told by the results.</summary>
    private async Task ReadAsync(
        AskedWave asked,
        PipeReader body,
        ChannelWriter<Task<FiledLine>> results,
        CancellationToken ct
    )
    {
        var places = new SemaphoreSlim(AtOnce);
        var latest = new Dictionary<Guid, Task>();
        var number = 0;
        try
        {
            await foreach (var line in new BodyLines(body, LongestLine).ReadAsync(ct))
            {
                number = line.Number;
                if (number > MostLines)
                {
                    results.TryWrite(Task.FromResult(TooLarge(number, $"A batch has {MostLines} lines at the most.")));
                    break;
                }

                await places.WaitAsync(ct);
                var result = StartAsync(asked, line, latest, ct);
                _ = result.ContinueWith(_ => places.Release(), TaskScheduler.Default);
                results.TryWrite(result);
            }

            results.Complete();
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == ProblemKind.BodyTooLarge.Status)
        {
            results.TryWrite(Task.FromResult(TooLarge(number + 1, $"A batch has {LargestBatch} bytes at the most.")));
            results.Complete();
        }
        catch (Exception reason)
        {
            results.Complete(reason);
        }
    }

    private Task<FiledLine> StartAsync(
        AskedWave asked,
        BodyLine line,
        Dictionary<Guid, Task> latest,
        CancellationToken ct
    )
    {
        if (line.Bytes is null)
        {
            return Task.FromResult(TooLarge(line.Number, $"A line has {LongestLine} bytes at the most."));
        }

        try
        {
            var read = reader.Read(line.Bytes, asked.Questionnaire) ?? throw new JsonException("There is no response.");
            var id = read.Submission.ResponseId;

            // Of several lines with one id the first one counts, so the later wait for it.
            var filing = FileAsync(asked, line.Number, read, latest.GetValueOrDefault(id), ct);
            latest[id] = filing;
            return filing;
        }
        catch (JsonException bad)
        {
            return Task.FromResult(FiledLine.Fault(line.Number, responseId: null, LineProblems.Unreadable(bad)));
        }
    }

    private async Task<FiledLine> FileAsync(
        AskedWave asked,
        int line,
        ReadResponse read,
        Task? earlier,
        CancellationToken ct
    )
    {
        await (earlier ?? Task.CompletedTask);
        var id = read.Submission.ResponseId;
        if (read.Failures.Count > 0)
        {
            return FiledLine.Fault(line, id, Problems.RequestUnfit(read.Failures));
        }

        try
        {
            return FiledLine.Of(line, id, await intake.FileAsync(asked, read.Submission, ct));
        }
        catch (DbException reason)
        {
            LogNotWritten(line, reason);
            return FiledLine.Fault(line, id, TypedResults.Problem(statusCode: 500));
        }
    }

    private static FiledLine TooLarge(int line, string detail) =>
        FiledLine.Fault(line, responseId: null, LineProblems.TooLarge(detail));

    [LoggerMessage(LogLevel.Error, "Line {Line} of a batch could not be written.")]
    private partial void LogNotWritten(int line, Exception reason);
}
