using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Sets surveys up, opens waves and closes them.</summary>
internal sealed class SurveyDesk(SurveyStore surveys, WaveStore waves, FormCatalogue forms, TimeProvider clock)
{
    public async Task<SurveyResult> AddAsync(Survey survey, CancellationToken ct)
    {
        if (await surveys.AddAsync(survey, ct))
        {
            return new SurveyResult.Kept(survey);
        }

        return await surveys.FindAsync(survey.Id, ct) is null
            ? new SurveyResult.SlugTaken()
            : new SurveyResult.IdTaken();
    }

    public Task<Survey?> FindAsync(Guid id, CancellationToken ct) => surveys.FindAsync(id, ct);

    public Task<Survey?> FindBySlugAsync(string slug, CancellationToken ct) => surveys.FindBySlugAsync(slug, ct);

    public Task<IReadOnlyList<Survey>> ListAsync(CancellationToken ct) => surveys.ListAsync(ct);

    public Task<IReadOnlyList<Wave>> ListWavesAsync(Guid surveyId, CancellationToken ct) =>
        waves.ListAsync(surveyId, ct);

    public Task<Wave?> FindWaveAsync(Guid waveId, CancellationToken ct) => waves.FindAsync(waveId, ct);

    /// <summary>The wave to which the survey's public link leads now; null between waves.</summary>
    public Task<Wave?> FindOpenWaveAsync(Guid surveyId, CancellationToken ct) =>
        waves.FindOpenAsync(surveyId, clock.GetUtcNow(), ct);

    public async Task<WaveResult> AddWaveAsync(Wave wave, CancellationToken ct)
    {
        if (await surveys.FindAsync(wave.SurveyId, ct) is null)
        {
            return new WaveResult.UnknownSurvey();
        }

        if (await forms.FindAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct) is null)
        {
            return new WaveResult.UnknownVersion();
        }

        return await waves.AddAsync(wave, ct) ? new WaveResult.Kept(wave) : new WaveResult.IdTaken();
    }

    /// <summary>Ends the fieldwork of a wave now; a wave that has ended stays as it is.</summary>
    public async Task<Wave?> CloseWaveAsync(Guid waveId, CancellationToken ct)
    {
        await waves.CloseAsync(waveId, clock.GetUtcNow(), ct);
        return await waves.FindAsync(waveId, ct);
    }
}
