using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Scores an index tree from its leaves up: each node is the weighted mean of its children.</summary>
/// <remarks>
/// m = Σ a_k m_k, z = Σ a_k z_k over the children, so that every printed node follows from the printed ones below it and its
/// standard error holds all covariances between items. Source: METHOD.md §10, se of an index, by joint linearisation.
/// </remarks>
internal sealed class IndexTable(RatingTable ratings, Divisions divisions)
{
    public IReadOnlyList<NodeScores> Score(IndexNode? root)
    {
        if (root is null)
        {
            return [];
        }

        var everybody = Measure(root, divisions.Everybody);
        var groups = divisions.OfEachGroup(domain => Measure(root, domain));
        return List(root, level: 1, share: 1, shareOfWhole: 1, everybody, groups);
    }

    /// <summary>Ranks the nodes that evaluate a project, in the order in which the tree lists them.</summary>
    public SignificanceRanking RankProjects(IndexNode? root) =>
        SignificanceRanking.Of([
            .. (root?.Walk() ?? [])
                .Where(node => node.Project is not null)
                .Select(node => Measure(node, divisions.Everybody, new(StringComparer.Ordinal)).Score),
        ]);

    private static List<NodeScores> List(
        IndexNode node,
        int level,
        double share,
        double shareOfWhole,
        Dictionary<string, Measures> everybody,
        IReadOnlyDictionary<string, IReadOnlyList<Dictionary<string, Measures>>> groups
    )
    {
        var byGroup = groups.ToDictionary(
            breakdown => breakdown.Key,
            IReadOnlyList<Measures> (breakdown) => [.. breakdown.Value.Select(group => group[node.Code])],
            StringComparer.Ordinal
        );
        var listed = new List<NodeScores> { new(node, level, share, shareOfWhole, everybody[node.Code], byGroup) };
        var shares = SharesOf(node);
        for (var i = 0; i < node.Children.Count; i++)
        {
            listed.AddRange(List(node.Children[i], level + 1, shares[i], shareOfWhole * shares[i], everybody, groups));
        }

        return listed;
    }

    /// <summary>The measures of a node and of all below it, by node code.</summary>
    private Dictionary<string, Measures> Measure(IndexNode root, Domain domain)
    {
        var measures = new Dictionary<string, Measures>(StringComparer.Ordinal);
        Measure(root, domain, measures);
        return measures;
    }

    private LinearisedMeasures Measure(IndexNode node, Domain domain, Dictionary<string, Measures> measures)
    {
        var measured = node.Item is { } field
            ? ratings.Measure(field, domain)
            : LinearisedMeasures.Combine(
                SharesOf(node),
                [.. node.Children.Select(child => Measure(child, domain, measures))]
            );
        measures[node.Code] = measured.ToMeasures();
        return measured;
    }

    private static double[] SharesOf(IndexNode node) =>
        node.Children.Count == 0 ? [] : SiblingShares.Of([.. node.Children.Select(child => child.Weight)]);
}
