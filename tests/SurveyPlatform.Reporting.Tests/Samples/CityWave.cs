using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>A wave as a city's office has it: ten projects, ten districts, four more breakdowns, two thousand responses.</summary>
internal static class CityWave
{
    private const int Responses = 2146;

    private static readonly (string Code, string Title, string English, string Department)[] Projects =
    [
        (
            "2026-elderly",
            "社区（村）老年助餐与居家适老化改造工程",
            "Meals for older people and safer homes",
            "市民政局"
        ),
        ("2026-assistance", "困难家庭精准帮扶工程", "Help for families in need", "市民政局"),
        ("2026-infant", "普惠托育服务扩容工程", "More places in infant care", "市卫生健康委员会"),
        ("2026-employment", "就业创业服务提升工程", "Better services for jobs and start-ups", "市人力资源和社会保障局"),
        ("2026-health", "家门口看病便民工程", "A doctor near every door", "市卫生健康委员会"),
        ("2026-education", "义务教育学位与学校午餐改善工程", "School places and school meals", "市教育局"),
        (
            "2026-transport",
            "城乡道路畅通与公交便民工程",
            "Open roads and handy buses in town and country",
            "市交通运输局"
        ),
        ("2026-safety", "平安城乡治安防控提升工程", "Better public security in town and country", "市公安局"),
        (
            "2026-environment",
            "河道治理、垃圾清运与口袋公园建设工程",
            "Clean rivers, waste removal and pocket parks",
            "市生态环境局"
        ),
        ("2026-food", "农贸市场改造与食品快检工程", "Renewed markets and quick food tests", "市市场监督管理局"),
    ];

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

    public static SummarySource Source(string language = LocalText.Chinese)
    {
        var small = SmallWave.Source("2026年度十件民生实事群众满意度调查");
        var breakdowns = Breakdowns();
        return small with
        {
            Survey = small.Survey with
            {
                Title = Sample.Text(
                    "年度十件民生实事群众满意度调查",
                    "Residents' satisfaction with the year's ten livelihood projects"
                ),
                Commissioner = Sample.Text(
                    "云澜市人民代表大会常务委员会",
                    "Standing Committee of the Yunlan People's Congress"
                ),
            },
            Wave = small.Wave with { Title = Sample.Text("2026年度", "2026") },
            Language = language,
            Projects =
            [
                .. Projects.Select(project => new Project
                {
                    Code = project.Code,
                    Title = Sample.Text(project.Title, project.English),
                    Subject = Sample.Text("民生"),
                    Department = Sample.Text(project.Department),
                    Year = 2026,
                    Goal = Sample.Text("年内建成"),
                }),
            ],
            Scores = small.Scores with
            {
                Responses = Responses,
                LeftOut = 3,
                Weighting = small.Scores.Weighting with
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
                },
                Breakdowns = breakdowns,
                Nodes = Nodes(breakdowns),
                Ratings = [],
                Recommendation = new(
                    SmallFields.Nps("您愿意向亲戚朋友推荐来云澜生活吗？"),
                    Recommendation(Responses, 1),
                    breakdowns.ToDictionary(
                        by => by.Tag,
                        by => (IReadOnlyList<Recommendation>)[.. by.Responses.Select(Recommendation)],
                        StringComparer.Ordinal
                    )
                ),
                Distributions = CityFields.Distributions(),
            },
        };
    }

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

    private static IReadOnlyList<NodeScores> Nodes(IReadOnlyList<Breakdown> breakdowns)
    {
        var leaves = Projects
            .Select(
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
        var root = new IndexNode
        {
            Code = "overall",
            Title = Sample.Text("民生实事群众满意度总指数", "Overall index of satisfaction with the projects"),
            Children = dimensions,
        };
        var nodes = new List<NodeScores> { Node(root, 1, 1, 1, 82.37, breakdowns) };
        for (var d = 0; d < dimensions.Count; d++)
        {
            nodes.Add(Node(dimensions[d], 2, Dimensions[d].Weight, Dimensions[d].Weight, 80.1 + (1.9 * d), breakdowns));
            for (var i = Dimensions[d].From; i < Dimensions[d].To; i++)
            {
                var share = 1.0 / (Dimensions[d].To - Dimensions[d].From);
                nodes.Add(
                    Node(leaves[i], 3, share, share * Dimensions[d].Weight, 74 + (15 * Sample.Jitter(i)), breakdowns)
                );
            }
        }

        return nodes;
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
                                            n
                                        )
                            ),
                        ],
                StringComparer.Ordinal
            )
        );

    private static Recommendation Recommendation(int n, int i) =>
        new(Sample.Estimate(31.4 + (6 * Sample.Jitter(n + i)), 90 / Math.Sqrt(n), n), 0.512, 0.31, 0.178);
}
