using System.Text.Json;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Surveys;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>Sets surveys up, opens waves and closes them.</summary>
internal sealed class SurveyDesk(
    SurveyStore surveys,
    WaveStore waves,
    WaveCatalogue catalogue,
    FormCatalogue forms,
    TimeProvider clock
)
{
    /// <summary>Sets a survey up; doing so again changes nothing.</summary>
    public async Task<SurveyResult> AddAsync(Survey survey, CancellationToken ct)
    {
        if (await surveys.AddAsync(survey, ct))
        {
            return new SurveyResult.Kept(survey, IsNew: true);
        }

        return await surveys.FindAsync(survey.Id, ct) switch
        {
            null => new SurveyResult.SlugTaken(),
            var onFile when AreSame(onFile, survey) => new SurveyResult.Kept(onFile, IsNew: false),
            _ => new SurveyResult.IdTaken(),
        };
    }

    public Task<Survey?> FindAsync(Guid id, CancellationToken ct) => surveys.FindAsync(id, ct);

    public Task<IReadOnlyList<Survey>> ListAsync(CancellationToken ct) => surveys.ListAsync(ct);

    public Task<IReadOnlyList<Wave>> ListWavesAsync(Guid surveyId, CancellationToken ct) =>
        waves.ListAsync(surveyId, ct);

    public Task<Wave?> FindWaveAsync(Guid waveId, CancellationToken ct) => waves.FindAsync(waveId, ct);

    /// <summary>Adds a wave to a survey; doing so again changes nothing.</summary>
    public async Task<WaveResult> AddWaveAsync(Wave wave, CancellationToken ct)
    {
        if (await surveys.FindAsync(wave.SurveyId, ct) is not { } survey)
        {
            return new WaveResult.UnknownSurvey();
        }

        if (await forms.FindAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct) is not { } form)
        {
            return new WaveResult.UnknownVersion();
        }

        var known = new FrameBuilder(form.Questionnaire).Build().DividingTags;
        if (survey.Breakdowns.Except(known, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            return new WaveResult.UnknownBreakdown(unknown, known);
        }

        var apart = wave.Quota?.Dimensions ?? [];
        if (apart.Except(known, StringComparer.Ordinal).ToList() is { Count: > 0 } unknownToQuota)
        {
            return new WaveResult.UnknownQuotaDimension(unknownToQuota, known);
        }

        if (await waves.AddAsync(wave, ct))
        {
            catalogue.Forget(wave);
            return new WaveResult.Kept(wave, IsNew: true);
        }

        return await waves.FindAsync(wave.Id, ct) is { } onFile && AreSameWave(onFile, wave)
            ? new WaveResult.Kept(onFile, IsNew: false)
            : new WaveResult.IdTaken();
    }

    /// <summary>Ends the fieldwork of a wave now; a wave that has ended stays as it is.</summary>
    public async Task<Wave?> CloseWaveAsync(Guid waveId, CancellationToken ct)
    {
        await waves.CloseAsync(waveId, clock.GetUtcNow(), ct);
        var wave = await waves.FindAsync(waveId, ct);
        if (wave is not null)
        {
            catalogue.Forget(wave);
        }

        return wave;
    }

    private static bool AreSame<T>(T onFile, T sent) =>
        JsonSerializer
            .SerializeToUtf8Bytes(onFile, QuestionnaireJson.Options)
            .AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(sent, QuestionnaireJson.Options));

    /// <summary>
    /// A wave that was closed by hand since, or from which responses were taken back, is still the one that was sent;
    /// instants are kept to the millisecond.
    /// </summary>
    private static bool AreSameWave(Wave onFile, Wave sent) =>
        AreSame(
            onFile with
            {
                ClosedAt = null,
                Withdrawn = 0,
            },
            sent with
            {
                OpensAt = Kept(sent.OpensAt),
                ClosesAt = Kept(sent.ClosesAt),
            }
        );

    private static DateTimeOffset Kept(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
