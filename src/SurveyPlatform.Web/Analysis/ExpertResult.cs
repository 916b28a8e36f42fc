using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Web.Analysis;

/// <summary>What became of an attempt to draw weights from experts' judgements.</summary>
internal abstract record ExpertResult
{
    private ExpertResult() { }

    public sealed record Weighed(ExpertGroup Group) : ExpertResult;

    /// <summary>The judgements of one expert are none.</summary>
    public sealed record ExpertRefused(int Expert, Refusal Refusal) : ExpertResult;

    /// <summary>The experts do not fit together.</summary>
    public sealed record GroupRefused(Refusal Refusal) : ExpertResult;
}
