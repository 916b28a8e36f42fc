using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>One of the answers that a choice item offers.</summary>
public sealed record Choice
{
    public required string Code { get; init; }

    public required LocalText Label { get; init; }

    /// <summary>Set where choosing this says that there is no answer (不了解, 不适用, 拒答).</summary>
    public NonAnswer? StandsFor { get; init; }

    /// <summary>Among several choices, this one is only ever chosen alone ("none of these").</summary>
    public bool IsExclusive { get; init; }
}
