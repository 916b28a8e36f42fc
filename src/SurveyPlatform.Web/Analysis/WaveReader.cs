using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Brings together what every analysis of a wave begins with.</summary>
internal sealed class WaveReader(SurveyStore surveys, WaveStore waves, FormCatalogue forms, FrameCache frames)
{
    /// <returns>Null where there is no such wave.</returns>
    /// <exception cref="InvalidOperationException">The wave on file belongs to no survey.</exception>
    public async Task<ReadWave?> FindAsync(Guid waveId, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is not { } wave)
        {
            return null;
        }

        var survey =
            await surveys.FindAsync(wave.SurveyId, ct)
            ?? throw new InvalidOperationException($"Wave {waveId} belongs to no survey.");
        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        var frame = await frames.GetAsync(wave, form, ct);
        var plan = new WavePlan(form.Questionnaire, survey.Population, survey.Weighting, Breakdowns: [])
        {
            Sampling = survey.Sampling,
            LeastBase = survey.LeastBase,
            Level = survey.Confidence,
        };
        return new ReadWave(survey, wave, form, frame, plan);
    }
}
