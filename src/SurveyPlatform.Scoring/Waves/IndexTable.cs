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
internal sealed class IndexTable
{
    private readonly IndexNode? root;
    private readonly RatingTable ratings;
    private readonly Divisions divisions;
    private readonly bool isExplained;
    private readonly Dictionary<string, LinearisedMeasures> ofEverybody;

    /// <param name="root">The tree; null where the questionnaire has none.</param>
    /// <param name="ratings">What its leaves are scored from.</param>
    /// <param name="divisions">The groups to score it in.</param>
    /// <param name="isExplained">Whether each figure is to carry its arithmetic.</param>
    public IndexTable(IndexNode? root, RatingTable ratings, Divisions divisions, bool isExplained)
    {
        this.root = root;
        this.ratings = ratings;
        this.divisions = divisions;
        this.isExplained = isExplained;
        ofEverybody = root is null ? [] : Linearise(root, ratings, divisions.Everybody);
    }

    public IReadOnlyList<NodeScores> Score()
    {
        if (root is null)
        {
            return [];
        }

        var groups = divisions.OfEachGroup(domain => Measure(root, Linearise(root, ratings, domain)));
        return List(root, level: 1, share: 1, shareOfWhole: 1, Measure(root, ofEverybody), groups);
    }

    /// <summary>Ranks the nodes that evaluate a project, in the order in which the tree lists them.</summary>
    public SignificanceRanking RankProjects() =>
        SignificanceRanking.Of([
            .. (root?.Walk() ?? [])
                .Where(node => node.Project is not null)
                .Select(node => ofEverybody[node.Code].Score),
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
    internal static Dictionary<string, LinearisedMeasures> Linearise(IndexNode node, RatingTable ratings, Domain domain)
    {
        var linearised = new Dictionary<string, LinearisedMeasures>(StringComparer.Ordinal);
        Linearise(node, ratings, domain, linearised);
        return linearised;
    }

    private static LinearisedMeasures Linearise(
        IndexNode node,
        RatingTable ratings,
        Domain domain,
        Dictionary<string, LinearisedMeasures> linearised
    ) =>
        linearised[node.Code] = node.Item is { } field
            ? ratings.Measure(field, domain)
            : LinearisedMeasures.Combine(
                SharesOf(node),
                [.. node.Children.Select(child => Linearise(child, ratings, domain, linearised))]
            );

    private Dictionary<string, Measures> Measure(IndexNode node, Dictionary<string, LinearisedMeasures> linearised)
    {
        var measures = linearised.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ToMeasures(isExplained),
            StringComparer.Ordinal
        );
        if (isExplained)
        {
            foreach (var parent in node.Walk().Where(parent => parent.Children.Count > 0))
            {
                measures[parent.Code] = measures[parent.Code]
                    .ExplainedBy(SharesOf(parent), [.. parent.Children.Select(child => measures[child.Code])]);
            }
        }

        return measures;
    }

    internal static double[] SharesOf(IndexNode node) =>
        node.Children.Count == 0 ? [] : SiblingShares.Of([.. node.Children.Select(child => child.Weight)]);
}
