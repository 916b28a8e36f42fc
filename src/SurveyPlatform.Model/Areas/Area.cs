using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Areas;

/// <summary>One place of an area tree: a city, a district or county, a township.</summary>
public sealed record Area
{
    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>The code of the area that holds this one; null for the root.</summary>
    public string? Parent { get; init; }
}
