using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>
/// A node of the index tree: the overall index (一级), a dimension (二级) or an indicator (三级). A leaf rests on one rating
/// field; any other node is the weighted mean of its children.
/// </summary>
public sealed record IndexNode
{
    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>Its share beside its siblings, in any unit: siblings are normalised to sum 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The code of the rating field that a leaf rests on.</summary>
    public string? Item { get; init; }

    /// <summary>The code of the livelihood project that this node evaluates, where it evaluates one.</summary>
    public string? Project { get; init; }

    public IReadOnlyList<IndexNode> Children { get; init; } = [];

    /// <summary>This node and all below it, each before its children.</summary>
    public IEnumerable<IndexNode> Walk() => [this, .. Children.SelectMany(child => child.Walk())];
}
