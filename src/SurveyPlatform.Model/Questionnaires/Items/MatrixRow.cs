using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires.Items;

/// <summary>One of the things that a matrix asks about.</summary>
public sealed record MatrixRow
{
    public required string Code { get; init; }

    public required LocalText Label { get; init; }
}
