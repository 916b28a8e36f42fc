using SurveyPlatform.Model.Areas;

namespace SurveyPlatform.Samples.Cities;

/// <summary>The file <c>seeds/areas.json</c>: an area tree as it is written down.</summary>
public sealed record AreaFile
{
    public required string Code { get; init; }

    /// <summary>Every area after its parent, the root first.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <exception cref="ArgumentException">The areas form no tree.</exception>
    public AreaTree ToTree() => new(Code, Areas);
}
