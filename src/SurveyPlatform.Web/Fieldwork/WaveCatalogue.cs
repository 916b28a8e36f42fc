using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>
/// Where a crowd of respondents looks up surveys and waves: in memory, and up to a second late where another node changed
/// them. Nothing is filed on its word alone, for the transaction that files looks at the wave itself again.
/// </summary>
internal sealed class WaveCatalogue(SurveyStore surveys, WaveStore waves, TimeProvider clock)
{
    private readonly Recent<string, Survey> surveyBySlug = new(clock);
    private readonly Recent<Guid, Wave> waveById = new(clock);
    private readonly Recent<Guid, Wave> openWaveBySurvey = new(clock);

    public ValueTask<Survey?> FindSurveyAsync(string slug, CancellationToken ct) =>
        surveyBySlug.GetAsync(slug, surveys.FindBySlugAsync, ct);

    public ValueTask<Wave?> FindAsync(Guid waveId, CancellationToken ct) =>
        waveById.GetAsync(waveId, waves.FindAsync, ct);

    /// <summary>The wave to which the survey's public link leads now; null between waves.</summary>
    public async ValueTask<Wave?> FindOpenAsync(Guid surveyId, CancellationToken ct)
    {
        var wave = await openWaveBySurvey.GetAsync(surveyId, ReadOpenAsync, ct);
        return wave?.StateAt(clock.GetUtcNow()) is WaveState.Open ? wave : await ReadOpenAsync(surveyId, ct);
    }

    /// <summary>To be called after a wave was added or closed.</summary>
    public void Forget(Wave wave)
    {
        waveById.Forget(wave.Id);
        openWaveBySurvey.Forget(wave.SurveyId);
    }

    private Task<Wave?> ReadOpenAsync(Guid surveyId, CancellationToken ct) =>
        waves.FindOpenAsync(surveyId, clock.GetUtcNow(), ct);
}
