using System.Collections.Concurrent;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Keeps the frame of each wave until another response is filed.</summary>
internal sealed class FrameCache(ResponseStore responses)
{
    private readonly ConcurrentDictionary<Guid, (WaveStamp Stamp, ResponseFrame Frame)> frames = new();

    /// <summary>The frame of all responses that are on file, with the stamp that says which these are.</summary>
    public async Task<(WaveStamp Stamp, ResponseFrame Frame)> GetAsync(
        Guid waveId,
        PublishedForm form,
        CancellationToken ct
    )
    {
        // The stamp is taken first: what is filed while reading makes the frame newer than its stamp, never older.
        var stamp = await responses.StampAsync(waveId, ct);
        if (frames.TryGetValue(waveId, out var kept) && kept.Stamp == stamp)
        {
            return kept;
        }

        var builder = new FrameBuilder(form.Questionnaire);
        await foreach (var document in responses.ReadAnswersAsync(waveId, ct))
        {
            builder.Add(document.ResponseId, document.Answers.Span);
        }

        return frames[waveId] = (stamp, builder.Build());
    }
}
