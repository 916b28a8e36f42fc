using SurveyPlatform.Model.Slips;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Slips;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Tells whoever holds a code where it leads. Nothing is used up by asking.</summary>
internal sealed class SlipReading(
    AccessKeys keys,
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
        var code = AccessCode.Tidy(typed);
        if (!AccessCode.IsWellFormed(code))
        {
            return new SlipVisit.Mistyped();
        }

        return await keys.FindAsync(AccessKeys.Slips, code, VisitAsync, ct) ?? new SlipVisit.NotGood();
    }

    private async Task<SlipVisit?> VisitAsync(Guid waveId, string codeHash, CancellationToken ct) =>
        await slips.FindAsync(waveId, codeHash, ct) is { } slip && await waves.FindAsync(waveId, ct) is { } wave
            ? await VisitAsync(slip, wave, ct)
            : null;

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
