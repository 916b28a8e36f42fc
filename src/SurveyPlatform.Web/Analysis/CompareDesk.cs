using SurveyPlatform.Scoring;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Holds the scores of a wave against another wave's, or of its groups against all other respondents.</summary>
internal sealed class CompareDesk(ScoreDesk scores, WaveReader reader)
{
    public async Task<CompareResult> WavesAsync(Guid waveId, Guid earlierId, bool isExplained, CancellationToken ct)
    {
        var request = new ScoreRequest { Breakdowns = [], IsExplained = isExplained };
        var later = await scores.ScoreAsync(waveId, request, ct);
        var earlier = await scores.ScoreAsync(earlierId, request, ct);
        return (later, earlier) switch
        {
            (ScoreResult.Scored(var one), ScoreResult.Scored(var other)) => new CompareResult.Compared(
                WaveComparer.Waves(ScoredOf(one), ScoredOf(other))
            ),
            (ScoreResult.Scored, _) => new CompareResult.Unscored(earlierId, earlier),
            _ => new CompareResult.Unscored(waveId, later),
        };
    }

    /// <param name="waveId">The wave.</param>
    /// <param name="tag">The breakdown that makes the groups.</param>
    /// <param name="request">How finely places are told apart, and whether figures carry their arithmetic.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<CompareResult> GroupsAsync(Guid waveId, string tag, ScoreRequest request, CancellationToken ct)
    {
        if (await reader.FindAsync(waveId, ct) is not { } wave)
        {
            return new CompareResult.Unscored(waveId, new ScoreResult.UnknownWave());
        }

        if (!wave.Frame.DividingTags.Contains(tag, StringComparer.Ordinal))
        {
            var unknown = new ScoreResult.UnknownBreakdown([tag], wave.Frame.DividingTags);
            return new CompareResult.Unscored(waveId, unknown);
        }

        var plan = wave.Plan with
        {
            Breakdowns = [tag],
            AreaLevel = request.AreaLevel,
            IsExplained = request.IsExplained,
        };
        try
        {
            return new CompareResult.Compared(
                WaveComparer.Groups(WaveScorer.Score(wave.Frame, plan), wave.Frame, plan)
            );
        }
        catch (ScoringException refusal)
        {
            return new CompareResult.Unscored(waveId, new ScoreResult.NotScorable(Refusal.Of(refusal)));
        }
    }

    private static ScoredWave ScoredOf(WaveReport report) => new(report.Scores, report.Form.Questionnaire);
}
