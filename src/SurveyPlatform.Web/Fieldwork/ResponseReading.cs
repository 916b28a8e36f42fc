using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Reads responses back: for systems page by page, for respondents as counted, taken back, or not there.</summary>
internal sealed class ResponseReading(WaveStore waves, ResponseStore responses, TimeProvider clock)
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

    /// <summary>How many responses are on file in each cell of the wave's quota, and in all under the empty name.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountByCellAsync(Guid waveId, CancellationToken ct) =>
        responses.CountByCellAsync(waveId, ct);

    /// <summary>What a receipt stands for now; null where nobody was given it.</summary>
    /// <param name="receipt">As it was drawn.</param>
    /// <param name="offset">From UTC to the zone in which the day is told.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<CheckedReceipt?> FindReceiptAsync(string receipt, TimeSpan offset, CancellationToken ct)
    {
        if (
            await responses.FindCountedAsync(receipt, offset, ct) is not { } counted
            || await waves.FindAsync(counted.WaveId, ct) is not { } wave
        )
        {
            return null;
        }

        var isOpen = wave.StateAt(clock.GetUtcNow()) is WaveState.Open;
        return new CheckedReceipt(receipt, wave, counted.Day, counted.IsWithdrawn, isOpen && !counted.IsWithdrawn);
    }
}
