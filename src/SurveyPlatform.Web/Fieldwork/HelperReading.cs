using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Assistance;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Tells who files with a link, and to what.</summary>
internal sealed class HelperReading(
    AccessKeys keys,
    HelperStore helpers,
    SurveyStore surveys,
    WaveCatalogue waves,
    TimeProvider clock
)
{
    /// <param name="code">Of the link, as it came.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<HelperVisit> VisitAsync(string code, CancellationToken ct) =>
        AccessCode.Tidy(code) is var tidied && AccessCode.IsWellFormed(tidied)
            ? await keys.FindAsync(AccessKeys.Helpers, tidied, VisitAsync, ct) ?? new HelperVisit.NotGood()
            : new HelperVisit.NotGood();

    /// <summary>Whose link it is in one wave, void or not, over or not; null where it is nobody's.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="code">Of the link, as it came.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Helper?> FindAsync(Guid waveId, string code, CancellationToken ct) =>
        await helpers.FindAsync(waveId, await keys.HashAsync(waveId, AccessKeys.Helpers, code, ct), ct);

    private async Task<HelperVisit?> VisitAsync(Guid waveId, string linkHash, CancellationToken ct) =>
        await helpers.FindAsync(waveId, linkHash, ct) is { } helper && await waves.FindAsync(waveId, ct) is { } wave
            ? await VisitAsync(helper, wave, ct)
            : null;

    private async Task<HelperVisit> VisitAsync(Helper helper, Wave wave, CancellationToken ct)
    {
        var survey = await surveys.FindAsync(wave.SurveyId, ct);
        return (helper.State, wave.StateAt(clock.GetUtcNow())) switch
        {
            (HelperState.Void, _) => new HelperVisit.Void(),
            (_, WaveState.Open) when survey is not null => new HelperVisit.Good(survey, wave, helper),
            (_, WaveState.Planned) => new HelperVisit.NotYet(wave.OpensAt),
            _ => new HelperVisit.NotGood(),
        };
    }
}
