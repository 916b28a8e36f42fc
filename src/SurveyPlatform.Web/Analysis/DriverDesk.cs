using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Finds what moves the overall rating of a wave.</summary>
internal sealed class DriverDesk(WaveReader reader)
{
    /// <param name="waveId">The wave.</param>
    /// <param name="outcome">The field to explain; null for the item tagged as the overall rating.</param>
    /// <param name="crossing">Where the lines of the matrix cross.</param>
    /// <param name="withIntervals">Whether to tell how sure the importance is, which takes hundreds of times as long.</param>
    /// <param name="isExplained">Whether figures carry their arithmetic.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<DriverResult> MeasureAsync(
        Guid waveId,
        string? outcome,
        Crossing crossing,
        bool withIntervals,
        bool isExplained,
        CancellationToken ct
    )
    {
        if (await reader.FindAsync(waveId, ct) is not { } wave)
        {
            return new DriverResult.UnknownWave();
        }

        if (WaveDrivers.FindOutcome(wave.Plan.Questionnaire, outcome) is not { } field)
        {
            return new DriverResult.NoOutcome();
        }

        try
        {
            var plan = wave.Plan with { IsExplained = isExplained };
            var drivers = WaveDrivers.Of(wave.Frame, plan, field, crossing);
            return new DriverResult.Measured(withIntervals ? drivers.Replicate(wave.Frame, plan) : drivers);
        }
        catch (ScoringException refusal)
        {
            return new DriverResult.NotScorable(Refusal.Of(refusal));
        }
    }
}
