using SurveyPlatform.Model.Areas;

namespace SurveyPlatform.Web.Fieldwork;

/// <summary>The file <c>seeds/areas.json</c>.</summary>
internal sealed record AreaTreeSeed
{
    public required string Code { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }
}
