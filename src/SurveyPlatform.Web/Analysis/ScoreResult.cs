namespace SurveyPlatform.Web.Analysis;

/// <summary>What became of an attempt to score a wave.</summary>
internal abstract record ScoreResult
{
    private ScoreResult() { }

    public sealed record Scored(WaveReport Report) : ScoreResult;

    public sealed record UnknownWave : ScoreResult;

    /// <summary>Tags that divide nobody in the wave's questionnaire were asked for.</summary>
    public sealed record UnknownBreakdown(IReadOnlyList<string> Tags, IReadOnlyList<string> Known) : ScoreResult;

    /// <summary>The scoring module refuses.</summary>
    public sealed record NotScorable(Refusal Refusal) : ScoreResult;
}
