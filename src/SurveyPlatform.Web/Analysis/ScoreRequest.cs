namespace SurveyPlatform.Web.Analysis;

/// <summary>What is asked of the scores of a wave.</summary>
internal sealed record ScoreRequest
{
    /// <summary>What reports print.</summary>
    public static ScoreRequest Usual { get; } = new();

    /// <summary>What a workbook holds.</summary>
    public static ScoreRequest Workbook { get; } = new() { IsByAssistance = true };

    /// <summary>The tags to divide respondents by; null for those that the survey names.</summary>
    public IReadOnlyList<string>? Breakdowns { get; init; }

    /// <summary>
    /// Whether respondents are divided by mode besides, where helpers filed any responses, and by helper where figures of few are shown.
    /// </summary>
    public bool IsByAssistance { get; init; }

    /// <summary>The level at which places are told apart: 1 for districts, 2 for townships.</summary>
    public int AreaLevel { get; init; } = 1;

    /// <summary>Whether each figure is to carry its arithmetic.</summary>
    public bool IsExplained { get; init; }
}
