using System.Data.Common;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using FluentValidation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SurveyPlatform.Web.Fieldwork;
using SurveyPlatform.Web.Hosting;

namespace SurveyPlatform.Web.Api;

/// <summary>
/// Files the lines of a batch, many at a time, and tells of them in their order. No line waits for the client to read
/// what became of those before it: many clients send all before they read anything.
/// </summary>
internal sealed partial class ResponseBatchDesk(
    ResponseIntake intake,
    IValidator<ResponseForm> validator,
    IOptions<JsonOptions> json,
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
        Guid waveId,
        PipeReader body,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var results = Channel.CreateUnbounded<Task<FiledLine>>();
        var reading = ReadAsync(waveId, body, results.Writer, ct);
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
        Guid waveId,
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
                var result = StartAsync(waveId, line, latest, ct);
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

    private Task<FiledLine> StartAsync(Guid waveId, BodyLine line, Dictionary<Guid, Task> latest, CancellationToken ct)
    {
        if (line.Bytes is null)
        {
            return Task.FromResult(TooLarge(line.Number, $"A line has {LongestLine} bytes at the most."));
        }

        try
        {
            var form =
                JsonSerializer.Deserialize<ResponseForm>(line.Bytes, json.Value.SerializerOptions)
                ?? throw new JsonException("There is no response.");

            // Of several lines with one id the first one counts, so the later wait for it.
            var filing = FileAsync(waveId, line.Number, form, latest.GetValueOrDefault(form.ResponseId), ct);
            latest[form.ResponseId] = filing;
            return filing;
        }
        catch (JsonException bad)
        {
            return Task.FromResult(FiledLine.Fault(line.Number, responseId: null, LineProblems.Unreadable(bad)));
        }
    }

    private async Task<FiledLine> FileAsync(
        Guid waveId,
        int line,
        ResponseForm form,
        Task? earlier,
        CancellationToken ct
    )
    {
        await (earlier ?? Task.CompletedTask);
        var review = await validator.ValidateAsync(form, ct);
        if (!review.IsValid)
        {
            return FiledLine.Fault(line, form.ResponseId, Problems.RequestUnfit(review.Errors));
        }

        try
        {
            var result = await intake.FileAsync(waveId, form.ToSubmission(), ct);
            return FiledLine.Of(line, waveId, form.ResponseId, result);
        }
        catch (DbException reason)
        {
            LogNotWritten(line, reason);
            return FiledLine.Fault(line, form.ResponseId, TypedResults.Problem(statusCode: 500));
        }
    }

    private static FiledLine TooLarge(int line, string detail) =>
        FiledLine.Fault(line, responseId: null, LineProblems.TooLarge(detail));

    [LoggerMessage(LogLevel.Error, "Line {Line} of a batch could not be written.")]
    private partial void LogNotWritten(int line, Exception reason);
}
