using SurveyPlatform.Model.Areas;

namespace SurveyPlatform.Storage.Areas;

/// <summary>A tree as it lies in its table: Dapper sets properties, and a tree has none to set.</summary>
internal sealed record AreaTreeRow
{
    public required string Code { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    public AreaTree ToTree() => new(Code, Areas);
}
