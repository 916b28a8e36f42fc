using System.Collections.Concurrent;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>
/// Keeps the decoded columns of each wave, and reads only what was filed since. A wave never changes its questionnaire,
/// and responses are never taken back, so nothing that was read grows old.
/// </summary>
internal sealed class FrameCache(ResponseStore responses) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, GrowingFrame> frames = new();

    /// <summary>The frame of all responses that are on file; the same object until another is filed.</summary>
    public async Task<ResponseFrame> GetAsync(Guid waveId, PublishedForm form, CancellationToken ct) =>
        await frames.GetOrAdd(waveId, id => new GrowingFrame(id, form, responses)).CatchUpAsync(ct);

    public void Dispose()
    {
        foreach (var frame in frames.Values)
        {
            frame.Dispose();
        }
    }

    /// <summary>The frame of one wave, read by one caller at a time.</summary>
    private sealed class GrowingFrame(Guid waveId, PublishedForm form, ResponseStore responses) : IDisposable
    {
        private readonly SemaphoreSlim turn = new(1);
        private readonly FrameBuilder builder = new(form.Questionnaire);
        private ResponseFrame? latest;

        // Kept beside the builder's rows at each of them: a reading that is broken off is taken up where it stopped.
        private long lastSequence;

        public void Dispose() => turn.Dispose();

        public async Task<ResponseFrame> CatchUpAsync(CancellationToken ct)
        {
            await turn.WaitAsync(ct);
            try
            {
                await foreach (var document in responses.ReadAnswersAsync(waveId, lastSequence, ct))
                {
                    builder.Add(document.ResponseId, document.Answers.Span, document.Seconds);
                    lastSequence = document.Sequence;
                    latest = null;
                }

                return latest ??= builder.Build();
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
