using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Sheets;

/// <summary>Something that was rated and can be compared between groups: an index node, or a rating where there is no index.</summary>
internal sealed record Subject(
    string Title,
    int Level,
    Measures Overall,
    IReadOnlyDictionary<string, IReadOnlyList<Measures>> ByGroup
)
{
    /// <summary>The whole index tree; every rating where the questionnaire has none.</summary>
    public static IReadOnlyList<Subject> All(SummarySource source) =>
        source.Headline is null
            ? [.. source.Scores.Ratings.Select(rating => Of(rating, source))]
            : [.. source.Scores.Nodes.Select(node => Of(node, source))];

    /// <summary>The projects; all subjects where no project is evaluated.</summary>
    public static IReadOnlyList<Subject> Projects(SummarySource source)
    {
        var projects = source.Scores.Nodes.Where(node => node.Node.Project is not null).ToList();
        return projects.Count == 0 ? All(source) : [.. projects.Select(node => Of(node, source) with { Level = 1 })];
    }

    /// <summary>One a group; empty where the subject was not broken down by this tag.</summary>
    public IReadOnlyList<Measures> By(string tag) => ByGroup.GetValueOrDefault(tag) ?? [];

    private static Subject Of(NodeScores node, SummarySource source) =>
        new(source.TitleOf(node), node.Level, node.Overall, node.ByGroup);

    private static Subject Of(RatingScores rating, SummarySource source) =>
        new(FieldTitles.Of(rating.Field, source), Level: 1, rating.Overall, rating.ByGroup);
}
