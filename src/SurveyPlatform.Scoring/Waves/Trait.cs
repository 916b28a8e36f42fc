using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>One way in which anybody can tell respondents apart, on all levels at once where it is by places.</summary>
/// <param name="Tags">By which it is asked for.</param>
/// <param name="Field">The item that respondents answered; null for how responses came to be written down.</param>
/// <param name="Tree">The places; null where it is not by places.</param>
/// <param name="Count">How many groups there are; of places one for each, those that hold others and the whole tree too.</param>
/// <param name="GroupOf">One a row: its group, the smallest of those that hold each other; below 0 for one that named none.</param>
internal sealed record Trait(
    IReadOnlyList<string> Tags,
    Field? Field,
    AreaTree? Tree,
    int Count,
    IReadOnlyList<int> GroupOf
)
{
    /// <summary>Every trait of the respondents of a wave. What was measured is none, and neither is who wrote answers down.</summary>
    public static IReadOnlyList<Trait> AllOf(ResponseFrame frame)
    {
        var traits = new List<Trait>();
        foreach (var column in frame.Columns.Where(column => column.Field.Item.Tags.Count > 0))
        {
            var tags = column.Field.Item.Tags;
            if (column is AreaColumn places)
            {
                traits.Add(new Trait(tags, column.Field, places.Tree, places.Tree.Areas.Count, [.. places.Areas]));
            }
            else if (column is CodedColumn && !RatingValues.IsGraded(column.Field))
            {
                traits.Add(Of(frame.FindDimension(tags[0])!, tags, column.Field));
            }
        }

        return
            IsOfAssistance(AssistanceColumns.ModeTag, frame)
            && frame.FindDimension(AssistanceColumns.ModeTag) is { } mode
            ? [.. traits, Of(mode, [mode.Tag], field: null)]
            : traits;
    }

    /// <summary>Whether a breakdown is by the helpers who wrote responses down, and not by an item that has the same tag.</summary>
    public static bool IsOfHelpers(string tag, ResponseFrame frame) =>
        string.Equals(tag, AssistanceColumns.HelperTag, StringComparison.Ordinal) && IsOfAssistance(tag, frame);

    private static bool IsOfAssistance(string tag, ResponseFrame frame) =>
        !frame.Columns.Any(column => column.Field.Item.Tags.Contains(tag, StringComparer.Ordinal));

    private static Trait Of(Dimension dimension, IReadOnlyList<string> tags, Field? field) =>
        new(tags, field, Tree: null, dimension.Groups.Count, dimension.GroupOf);
}
