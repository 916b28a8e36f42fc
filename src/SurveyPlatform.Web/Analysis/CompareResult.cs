using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Analysis;

/// <summary>What became of an attempt to compare.</summary>
internal abstract record CompareResult
{
    private CompareResult() { }

    public sealed record Compared(IReadOnlyList<ComparedNode> Nodes) : CompareResult;

    /// <summary>One of the waves could not be scored, or is not there.</summary>
    public sealed record Unscored(Guid WaveId, ScoreResult Result) : CompareResult;
}
