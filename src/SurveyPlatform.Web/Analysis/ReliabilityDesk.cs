using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Measures how reliably the ratings of a wave measure what its index says they do.</summary>
internal sealed class ReliabilityDesk(WaveReader reader)
{
    /// <returns>Null where there is no such wave.</returns>
    public async Task<WaveReliability?> MeasureAsync(Guid waveId, CancellationToken ct) =>
        await reader.FindAsync(waveId, ct) is { } wave ? WaveReliability.Of(wave.Frame, wave.Plan) : null;
}
