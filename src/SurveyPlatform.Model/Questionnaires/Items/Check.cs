using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>A condition that an answer has to meet, and what the respondent is told where it does not.</summary>
public sealed record Check
{
    /// <summary>An expression that is true of every fit answer.</summary>
    public required string When { get; init; }

    public required LocalText Message { get; init; }
}
