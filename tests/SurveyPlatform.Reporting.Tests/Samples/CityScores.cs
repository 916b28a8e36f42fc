using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>The scores of the city's wave.</summary>
internal static class CityScores
{
    public const int Responses = 2146;

    private static readonly (string Code, string Title, string English, double Weight, int From, int To)[] Dimensions =
    [
        ("livelihood", "民生保障", "A secure life", 0.40, 0, 4),
        ("services", "公共服务", "Public services", 0.34, 4, 7),
        ("surroundings", "城乡环境与安全", "Surroundings and safety", 0.26, 7, 10),
    ];

    private static readonly string[] Districts =
    [
        "云台区",
        "清江区",
        "高新技术产业开发区",
        "南浦区",
        "北河县",
        "石门县",
        "临湖县",
        "安岭县",
        "白沙市",
        "青山自治县",
    ];

    public static WaveScores Of(WaveScores small)
    {
        var breakdowns = Breakdowns();
        var distributions = CityFields.Distributions();
        return small with
        {
            Responses = Responses,
            LeftOut = 3,
            Weighting = Weighting(small.Weighting),
            Breakdowns = breakdowns,
            Nodes = Nodes(breakdowns),
            ProjectRanking = SignificanceRanking.Of([]),
            Ratings =
            [
                .. distributions
                    .Where(distribution => distribution.Field.Item is RatingItem)
                    .Select(
                        (rated, i) =>
                            new RatingScores(
                                rated.Field,
                                Sample.Measures(74 + (15 * Sample.Jitter(i)), rated.Cells!.Valid),
                                new Dictionary<string, IReadOnlyList<Measures>>(StringComparer.Ordinal)
                            )
                    ),
            ],
            Recommendation = new(
                SmallFields.Nps("您愿意向亲戚朋友推荐来云澜生活吗？"),
                Recommendation(Responses, 1),
                breakdowns.ToDictionary(
                    by => by.Tag,
                    by =>
                        (IReadOnlyList<Recommendation>)[.. by.Responses.Select((n, i) => Recommendation(n!.Value, i))],
                    StringComparer.Ordinal
                )
            ),
            Distributions = distributions,
        };
    }

    private static WeightingReport Weighting(WeightingReport small) =>
        small with
        {
            PostStrata = ["area", "ageband"],
            Cells = 50,
            Refused =
            [
                new(["area", "residence", "sex", "ageband"], 41, 200),
                new(["area", "residence", "ageband"], 7, 100),
            ],
            WithoutWeight = 6,
            Population = 3_186_420,
            Source = "云澜市第七次全国人口普查公报及2025年末公安户籍人口统计",
            EffectiveBase = Responses / 1.137,
        };

    private static IReadOnlyList<Breakdown> Breakdowns() =>
        [
            Breakdown("area", "您住在哪里？", Districts),
            Breakdown("residence", "您住在城镇还是农村？", ["城镇", "农村"]),
            Breakdown("sex", "您的性别？", ["男", "女"]),
            Breakdown("ageband", "您的年龄？", ["18–29岁", "30–39岁", "40–49岁", "50–59岁", "60岁及以上"]),
            Breakdown(
                "occupation",
                "您现在主要做什么？",
                ["机关、事业单位人员", "企业职工", "个体经营", "务农", "学生", "离退休", "未就业", "其他"]
            ),
        ];

    private static Breakdown Breakdown(string tag, string title, string[] groups)
    {
        var weights = groups.Select((_, i) => 0.4 + Sample.Jitter((tag.Length * 31) + i)).ToList();
        // The last group of occupations is small enough to be marked.
        return new(
            tag,
            Sample.Text(title),
            [.. groups.Select((name, i) => Sample.Group($"{tag}{i}", name))],
            [
                .. weights.Select(
                    (weight, i) => groups.Length == 8 && i == 7 ? 19 : (int)(weight / weights.Sum() * (Responses - 12))
                ),
            ]
        );
    }

    private static List<NodeScores> Nodes(IReadOnlyList<Breakdown> breakdowns)
    {
        var root = Tree();
        var nodes = new List<NodeScores> { Node(root, 1, 1, 1, 82.37, breakdowns) };
        for (var d = 0; d < root.Children.Count; d++)
        {
            nodes.Add(
                Node(root.Children[d], 2, Dimensions[d].Weight, Dimensions[d].Weight, 80.1 + (1.9 * d), breakdowns)
            );
            for (var i = Dimensions[d].From; i < Dimensions[d].To; i++)
            {
                var share = 1.0 / (Dimensions[d].To - Dimensions[d].From);
                nodes.Add(
                    Node(
                        root.Children[d].Children[i - Dimensions[d].From],
                        3,
                        share,
                        share * Dimensions[d].Weight,
                        74 + (15 * Sample.Jitter(i)),
                        breakdowns
                    )
                );
            }
        }

        return nodes;
    }

    private static IndexNode Tree()
    {
        var leaves = CityWave
            .Projects.Select(
                (project, i) =>
                    new IndexNode
                    {
                        Code = project.Code[5..],
                        Title = Sample.Text(project.Title, project.English),
                        Project = project.Code,
                        Item = $"rate{i}",
                    }
            )
            .ToList();
        var dimensions = Dimensions
            .Select(dimension => new IndexNode
            {
                Code = dimension.Code,
                Title = Sample.Text(dimension.Title, dimension.English),
                Weight = dimension.Weight,
                Children = leaves[dimension.From..dimension.To],
            })
            .ToList();
        return new IndexNode
        {
            Code = "overall",
            Title = Sample.Text("民生实事群众满意度总指数", "Overall index of satisfaction with the projects"),
            Children = dimensions,
        };
    }

    private static NodeScores Node(
        IndexNode node,
        int level,
        double share,
        double whole,
        double score,
        IReadOnlyList<Breakdown> breakdowns
    ) =>
        new(
            node,
            level,
            share,
            whole,
            Sample.Measures(score, Responses - (60 * level)),
            breakdowns.ToDictionary(
                by => by.Tag,
                by =>
                    (IReadOnlyList<Measures>)
                        [
                            .. by.Responses.Select(
                                (n, i) =>
                                    n < 20 && level == 3 && node.Code.Length % 2 == 0
                                        ? Sample.NoMeasures(ScoringFault.AllMissing)
                                        : Sample.Measures(
                                            score
                                                + (
                                                    9
                                                    * (
                                                        Sample.Jitter((node.Code.Length * 17) + (i * 7) + by.Tag.Length)
                                                        - 0.5
                                                    )
                                                ),
                                            n!.Value
                                        )
                            ),
                        ],
                StringComparer.Ordinal
            )
        );

    private static Recommendation Recommendation(int n, int i) =>
        new(
            Sample.Estimate(31.4 + (6 * Sample.Jitter(n + i)), 90 / Math.Sqrt(n), n),
            Share(0.512, n),
            Share(0.31, n),
            Share(0.178, n)
        );

    private static Estimate Share(double share, int n) => Sample.Estimate(share, Math.Sqrt(share * (1 - share) / n), n);
}
