using System.Collections.Concurrent;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Scores waves, and keeps what was computed until another response is filed.</summary>
internal sealed class ScoreDesk(WaveReader reader)
{
    private readonly ConcurrentDictionary<
        (Guid WaveId, string Breakdowns, int AreaLevel),
        (ResponseFrame Of, WaveScores Scores)
    > kept = new();

    public async Task<ScoreResult> ScoreAsync(Guid waveId, ScoreRequest request, CancellationToken ct)
    {
        if (await reader.FindAsync(waveId, ct) is not { } wave)
        {
            return new ScoreResult.UnknownWave();
        }

        var known = wave.Frame.DividingTags;
        if (request.Breakdowns?.Except(known, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            return new ScoreResult.UnknownBreakdown(unknown, known);
        }

        var plan = wave.Plan with
        {
            Breakdowns = BreakdownsOf(request, wave),
            AreaLevel = request.AreaLevel,
            IsExplained = request.IsExplained,
        };
        try
        {
            return new ScoreResult.Scored(
                new WaveReport(wave.Survey, wave.Wave, wave.Form, Score(waveId, wave.Frame, plan))
            );
        }
        catch (ScoringException refusal)
        {
            return new ScoreResult.NotScorable(Refusal.Of(refusal));
        }
    }

    /// <summary>By helper nothing is shown where figures of few are hidden: a table of it would be empty.</summary>
    private static IReadOnlyList<string> BreakdownsOf(ScoreRequest request, ReadWave wave)
    {
        var named = request.Breakdowns ?? wave.Survey.Breakdowns;
        var assistance = wave.Frame.Assistance;
        return request.IsByAssistance && assistance.Helpers.Count > 0
            ?
            [
                .. named,
                .. assistance.DividingTags.Where(tag =>
                    wave.Plan.LeastBase <= 1
                    || !string.Equals(tag, AssistanceColumns.HelperTag, StringComparison.Ordinal)
                ),
            ]
            : named;
    }

    /// <summary>Explained scores are asked for once and are long, so they are not kept.</summary>
    private WaveScores Score(Guid waveId, ResponseFrame frame, WavePlan plan)
    {
        if (plan.IsExplained)
        {
            return WaveScorer.Score(frame, plan);
        }

        var key = (waveId, string.Join('\u001f', plan.Breakdowns), plan.AreaLevel);
        if (!kept.TryGetValue(key, out var scored) || scored.Of != frame)
        {
            kept[key] = scored = (frame, WaveScorer.Score(frame, plan));
        }

        return scored.Scores;
    }
}
