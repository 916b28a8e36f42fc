using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Analysis;

/// <summary>What became of an attempt to look for careless responses.</summary>
internal abstract record QualityResult
{
    private QualityResult() { }

    public sealed record Reviewed(WaveQuality Quality) : QualityResult;

    public sealed record UnknownWave : QualityResult;

    public sealed record NotScorable(Refusal Refusal) : QualityResult;
}
