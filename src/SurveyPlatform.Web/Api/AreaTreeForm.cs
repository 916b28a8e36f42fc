using SurveyPlatform.Model.Areas;

namespace SurveyPlatform.Web.Api;

/// <summary>An area tree as a system hands it in and reads it back.</summary>
internal sealed record AreaTreeForm
{
    /// <summary>What questionnaires call the tree; it never changes under this code.</summary>
    public required string Code { get; init; }

    /// <summary>Every area after its parent, the root first.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }
}
