using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>One step of a scale.</summary>
public sealed record ScaleStep
{
    /// <summary>What is stored, and what expressions compare: 5 for 非常满意 down to 1 on a five-step scale.</summary>
    public required int Value { get; init; }

    public required LocalText Label { get; init; }

    /// <summary>Index points from 0 to 100; equal steps where no step names its own.</summary>
    public double? Score { get; init; }

    /// <summary>The step counts into the satisfied rate (满意率).</summary>
    public bool IsSatisfied { get; init; }
}
