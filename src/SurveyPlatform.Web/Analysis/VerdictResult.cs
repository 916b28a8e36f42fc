using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Web.Analysis;

/// <summary>What became of an attempt to turn votes into a grade.</summary>
internal abstract record VerdictResult
{
    private VerdictResult() { }

    public sealed record Judged(Verdict Verdict) : VerdictResult;

    /// <summary>The counts cannot be.</summary>
    public sealed record Refused(Refusal Refusal) : VerdictResult;
}
