using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>What a scale offers beside its steps, in the words that the respondent reads.</summary>
public sealed record ScaleNonAnswer
{
    public required NonAnswer Kind { get; init; }

    public required LocalText Label { get; init; }
}
