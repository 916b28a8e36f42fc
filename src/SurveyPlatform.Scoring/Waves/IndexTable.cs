using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Trends;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Lists the nodes of an index tree with their figures.</summary>
/// <param name="root">The tree; null where the questionnaire has none.</param>
/// <param name="estimates">The figures of its nodes.</param>
/// <param name="divisions">The groups that they are estimated in.</param>
internal sealed class IndexTable(IndexNode? root, WaveEstimates estimates, Divisions divisions)
{
    /// <summary>Each node before its children.</summary>
    public IReadOnlyList<NodeScores> Score() => root is null ? [] : List(root, level: 1, share: 1, shareOfWhole: 1);

    /// <summary>Ranks the nodes that evaluate a project, in the order in which the tree lists them.</summary>
    public SignificanceRanking RankProjects() =>
        estimates.Rank([.. (root?.Walk() ?? []).Where(node => node.Project is not null)]);

    private List<NodeScores> List(IndexNode node, int level, double share, double shareOfWhole)
    {
        var listed = new List<NodeScores>
        {
            new(
                node,
                level,
                share,
                shareOfWhole,
                estimates.Measure(node, Divisions.Everybody, 0),
                divisions.OfEachGroup((grouping, group) => estimates.Measure(node, grouping, group))
            ),
        };
        var shares = WaveFigures.SharesOf(node);
        for (var i = 0; i < node.Children.Count; i++)
        {
            listed.AddRange(List(node.Children[i], level + 1, shares[i], shareOfWhole * shares[i]));
        }

        return listed;
    }
}
