using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Looks for careless responses of a wave, and for what its index would be without them.</summary>
internal sealed class QualityDesk(WaveReader reader)
{
    public async Task<QualityResult> ReviewAsync(
        Guid waveId,
        ResponseQualityRules rules,
        bool isExplained,
        CancellationToken ct
    )
    {
        if (await reader.FindAsync(waveId, ct) is not { } wave)
        {
            return new QualityResult.UnknownWave();
        }

        try
        {
            return new QualityResult.Reviewed(
                WaveQuality.Of(wave.Frame, wave.Plan with { IsExplained = isExplained }, rules)
            );
        }
        catch (ScoringException refusal)
        {
            return new QualityResult.NotScorable(Refusal.Of(refusal));
        }
    }
}
