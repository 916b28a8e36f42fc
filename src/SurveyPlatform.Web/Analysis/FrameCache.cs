using System.Collections.Concurrent;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>
/// Keeps the decoded columns of each wave, and reads only what was filed since. A wave never changes its questionnaire;
/// where responses were taken back since, or put down in another order, it is read anew from the first.
/// </summary>
internal sealed class FrameCache(ResponseStore responses) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, GrowingFrame> frames = new();

    /// <summary>The frame of all responses that are on file; the same object until another is filed or one taken back.</summary>
    /// <param name="wave">As it is on file now.</param>
    /// <param name="form">What it asks.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<ResponseFrame> GetAsync(Wave wave, PublishedForm form, CancellationToken ct) =>
        await frames.GetOrAdd(wave.Id, id => new GrowingFrame(id, form, responses)).CatchUpAsync(wave, ct);

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
        private FrameBuilder builder = new(form.Questionnaire);
        private ResponseFrame? latest;

        // Kept beside the builder's rows at each of them: a reading that is broken off is taken up where it stopped.
        private long lastSequence;

        // How many responses of the wave had been taken back when its first row was read. One that is taken back later
        // may be among the rows, and then the count has grown with the next look at the wave.
        private int withdrawnBefore;

        // The same of how often they were put down anew: by their numbers nobody can go on after that.
        private int rearrangedBefore;

        public void Dispose() => turn.Dispose();

        /// <param name="wave">As it is on file now.</param>
        /// <param name="ct">Ends the wait.</param>
        public async Task<ResponseFrame> CatchUpAsync(Wave wave, CancellationToken ct)
        {
            await turn.WaitAsync(ct);
            try
            {
                if (wave.Withdrawn > withdrawnBefore || wave.Rearranged > rearrangedBefore)
                {
                    BeginAnew(wave);
                }

                await foreach (var document in responses.ReadAnswersAsync(waveId, lastSequence, ct))
                {
                    builder.Add(
                        document.ResponseId,
                        document.Answers.Span,
                        document.Seconds,
                        document.Suspicions,
                        document.Mode,
                        document.Helper
                    );
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

        private void BeginAnew(Wave wave)
        {
            (builder, latest) = (new FrameBuilder(form.Questionnaire), null);
            (lastSequence, withdrawnBefore, rearrangedBefore) = (0, wave.Withdrawn, wave.Rearranged);
        }
    }
}
