using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Reads responses back: for systems page by page, for respondents as counted or not.</summary>
internal sealed class ResponseReading(WaveStore waves, ResponseStore responses)
{
    /// <summary>Some responses of a wave, oldest first; null where there is no such wave.</summary>
    public async Task<ResponseBatch?> ListAsync(Guid waveId, long after, int limit, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is null)
        {
            return null;
        }

        var batch = await responses.ListAsync(waveId, after, limit, ct);
        return new ResponseBatch(batch, batch.Count < limit ? null : batch[^1].Sequence);
    }
}
