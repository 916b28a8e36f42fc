using System.Collections.Concurrent;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;
using SurveyPlatform.Storage.Surveys;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Scores waves, and keeps what was computed until another response is filed.</summary>
internal sealed class ScoreDesk(SurveyStore surveys, WaveStore waves, FormCatalogue forms, FrameCache frames)
{
    private readonly ConcurrentDictionary<
        (Guid WaveId, string Breakdowns),
        (ResponseFrame Of, WaveScores Scores)
    > kept = new();

    /// <param name="waveId">The wave.</param>
    /// <param name="breakdowns">The tags to divide respondents by; null for those that the survey names.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">The wave on file belongs to no survey.</exception>
    public async Task<ScoreResult> ScoreAsync(Guid waveId, IReadOnlyList<string>? breakdowns, CancellationToken ct)
    {
        if (await waves.FindAsync(waveId, ct) is not { } wave)
        {
            return new ScoreResult.UnknownWave();
        }

        var survey =
            await surveys.FindAsync(wave.SurveyId, ct)
            ?? throw new InvalidOperationException($"Wave {waveId} belongs to no survey.");
        var form = await forms.GetAsync(wave.QuestionnaireId, wave.QuestionnaireVersion, ct);
        var frame = await frames.GetAsync(waveId, form, ct);
        var known = frame.DividingTags;
        if (breakdowns?.Except(known, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            return new ScoreResult.UnknownBreakdown(unknown, known);
        }

        var plan = new WavePlan(
            form.Questionnaire,
            survey.Population,
            survey.Weighting,
            breakdowns ?? survey.Breakdowns
        );
        var key = (waveId, string.Join('\u001f', plan.Breakdowns));
        if (!kept.TryGetValue(key, out var scored) || scored.Of != frame)
        {
            try
            {
                kept[key] = scored = (frame, WaveScorer.Score(frame, plan));
            }
            catch (ScoringException refusal)
            {
                return new ScoreResult.NotScorable(refusal.Code, refusal.Message);
            }
        }

        return new ScoreResult.Scored(new WaveReport(survey, wave, form, scored.Scores));
    }
}
