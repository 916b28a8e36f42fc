using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Tells whoever holds a code where it leads. Nothing is used up by asking.</summary>
internal sealed class SlipReading(
    WaveKeyStore keys,
    SlipStore slips,
    SurveyStore surveys,
    WaveCatalogue waves,
    TimeProvider clock
)
{
    /// <param name="typed">As it came.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<SlipVisit> VisitAsync(string typed, CancellationToken ct)
    {
        var code = SlipCode.Tidy(typed);
        if (!SlipCode.IsWellFormed(code))
        {
            return new SlipVisit.Mistyped();
        }

        // A code does not name its wave, so each of the few that are going on is asked.
        foreach (var key in await keys.ListCurrentAsync(SlipKeys.Purpose, clock.GetUtcNow(), ct))
        {
            if (
                await slips.FindAsync(key.WaveId, SlipKeys.Hash(key.Secret, code), ct) is { } slip
                && await waves.FindAsync(key.WaveId, ct) is { } wave
            )
            {
                return await VisitAsync(slip, wave, ct);
            }
        }

        return new SlipVisit.NotGood();
    }

    private async Task<SlipVisit> VisitAsync(Slip slip, Wave wave, CancellationToken ct)
    {
        var survey = await surveys.FindAsync(wave.SurveyId, ct);
        return (slip.State, wave.StateAt(clock.GetUtcNow())) switch
        {
            (SlipState.Used, _) => new SlipVisit.Used(),
            (SlipState.Issued, WaveState.Open) when survey is not null => new SlipVisit.Good(survey),
            (SlipState.Issued, WaveState.Planned) => new SlipVisit.NotYet(wave.OpensAt),
            _ => new SlipVisit.NotGood(),
        };
    }
}
