using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>What is to be computed of a wave.</summary>
/// <param name="Questionnaire">The published version that was asked: its scales and its index tree.</param>
/// <param name="Population">The table to weight to; null where nothing is weighted.</param>
/// <param name="Weighting">How to weight to it; null where nothing is weighted.</param>
/// <param name="Breakdowns">The tags by which to divide respondents; a tag that no item carries is passed over.</param>
public sealed record WavePlan(
    PreparedQuestionnaire Questionnaire,
    PopulationFrame? Population,
    WeightingPlan? Weighting,
    IReadOnlyList<string> Breakdowns
)
{
    /// <summary>How respondents were drawn; null (the default) where each was drawn alone, out of the whole population.</summary>
    public SamplingScheme? Sampling { get; init; }

    /// <summary>How many respondents must stand behind a figure for it to be shown; 1 shows all.</summary>
    public int LeastBase { get; init; } = 1;

    /// <summary>The level at which a breakdown by places tells them apart: 1 for districts, 2 for townships.</summary>
    public int AreaLevel { get; init; } = 1;

    /// <summary>The confidence level of every interval and every table of tests, between 0 and 1.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;

    /// <summary>Whether each estimate is to carry its arithmetic.</summary>
    public bool IsExplained { get; init; }
}
