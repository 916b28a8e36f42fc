using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>Items that belong together, under one heading.</summary>
public sealed record Section
{
    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }
}
