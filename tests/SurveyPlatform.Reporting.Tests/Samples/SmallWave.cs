using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Reporting.Sheets;
using SurveyPlatform.Scoring;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>
/// A wave that fits on a hand: two projects, two districts and a third without a response, one breakdown more, every kind of field.
/// </summary>
internal static class SmallWave
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly Scale FiveSteps = new()
    {
        Code = "satisfaction",
        Steps =
        [
            Step(5, "非常满意", isSatisfied: true),
            Step(4, "满意", isSatisfied: true),
            Step(3, "一般", isSatisfied: false),
            Step(2, "不满意", isSatisfied: false),
            Step(1, "非常不满意", isSatisfied: false),
        ],
        NonAnswers = [new() { Kind = NonAnswer.DontKnow, Label = Sample.Text("不了解", "Don't know") }],
    };

    public static SummarySource Source(string title = "年度民生实事满意度调查") =>
        new()
        {
            Survey = new()
            {
                Id = Guid.Parse("6f1c2a84-9d0b-4e57-8a36-2b7f5c90d1e4"),
                Slug = "minsheng",
                Title = Sample.Text(title),
                Commissioner = Sample.Text(title),
            },
            Wave = Wave(title),
            Questionnaire = Questionnaire(title),
            Version = 3,
            ContentHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Scores = Scores(title),
            Projects = [Project("p1", title), Project("007", title)],
            GeneratedAt = new DateTimeOffset(2026, 4, 2, 6, 5, 0, TimeSpan.Zero),
            SoftwareVersion = "1.4.0",
            Zone = Shanghai,
        };

    /// <summary>Nobody has answered yet: no estimate exists, and the shares of weighting are no numbers.</summary>
    public static SummarySource Empty()
    {
        var source = Source();
        var none = Sample.NoMeasures(ScoringFault.EmptyDomain);
        return source with
        {
            Scores = source.Scores with
            {
                Responses = 0,
                LeftOut = 0,
                Weighting = Unweighted() with
                {
                    LeastWeight = double.NaN,
                    MostWeight = double.NaN,
                    DesignEffect = double.NaN,
                },
                Breakdowns =
                [
                    .. source.Scores.Breakdowns.Select(breakdown =>
                        breakdown with
                        {
                            Responses = [.. breakdown.Groups.Select(_ => 0)],
                        }
                    ),
                ],
                Nodes =
                [
                    .. source.Scores.Nodes.Select(node =>
                        node with
                        {
                            Overall = none,
                            ByGroup = node.ByGroup.ToDictionary(
                                by => by.Key,
                                by => (IReadOnlyList<Measures>)[.. by.Value.Select(_ => none)],
                                StringComparer.Ordinal
                            ),
                        }
                    ),
                ],
                Ratings = [],
                Recommendation = null,
                Distributions =
                [
                    .. source.Scores.Distributions.Select(distribution =>
                        distribution with
                        {
                            Cells = new CellCounts(0, 0, 0, 0, 0, 0),
                            Categories =
                            [
                                .. distribution.Categories.Select(share => new CategoryShare(
                                    share.Category,
                                    0,
                                    null,
                                    null
                                )),
                            ],
                            Numbers = null,
                        }
                    ),
                ],
            },
        };
    }

    /// <summary>The same wave in a city of more districts than a page is wide.</summary>
    public static SummarySource WithDistricts(int count)
    {
        var source = Source();
        var scores = source.Scores;
        var groups = Enumerable.Range(1, count).Select(i => Sample.Group($"a{i}", $"第{i}街道")).ToList();
        return source with
        {
            Scores = scores with
            {
                Breakdowns =
                [
                    scores.Breakdowns[0] with
                    {
                        Groups = groups,
                        Responses = [.. groups.Select((_, i) => 25 + i)],
                    },
                ],
                Nodes =
                [
                    .. scores.Nodes.Select(node =>
                        node with
                        {
                            ByGroup = new Dictionary<string, IReadOnlyList<Measures>>(StringComparer.Ordinal)
                            {
                                ["area"] =
                                [
                                    .. groups.Select((_, i) => Sample.Measures(75 + (10 * Sample.Jitter(i)), 25 + i)),
                                ],
                            },
                        }
                    ),
                ],
                Recommendation = null,
            },
        };
    }

    public static WeightingReport Unweighted() =>
        new()
        {
            PostStrata = null,
            Cells = 0,
            Refused = [],
            WithoutWeight = 0,
            Population = null,
            Source = null,
            LeastWeight = 1,
            MostWeight = 1,
            DesignEffect = 1,
            EffectiveBase = 0,
        };

    private static Wave Wave(string title) =>
        new()
        {
            Id = Guid.Parse("b83e4d17-52c6-4f09-a1d8-7e94306bc25f"),
            SurveyId = Guid.Parse("6f1c2a84-9d0b-4e57-8a36-2b7f5c90d1e4"),
            Title = Sample.Text(title),
            QuestionnaireId = Guid.Parse("d40a7f93-1e68-4b2c-9c75-58e3a6f1b027"),
            QuestionnaireVersion = 3,
            // Midnight in Shanghai, on 1 March and on 1 April.
            OpensAt = new DateTimeOffset(2026, 2, 28, 16, 0, 0, TimeSpan.Zero),
            ClosesAt = new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero),
        };

    private static Questionnaire Questionnaire(string title) =>
        new()
        {
            Schema = Model.Questionnaires.Questionnaire.CurrentSchema,
            Code = "minsheng",
            Title = Sample.Text(title),
            Languages = [LocalText.Chinese],
            Scales = [FiveSteps],
            Sections =
            [
                new()
                {
                    Code = "all",
                    Title = Sample.Text(title),
                    Items = [.. SmallFields.All(title).Select(field => field.Item).Distinct()],
                },
            ],
        };

    private static WaveScores Scores(string title) =>
        new()
        {
            Responses = 412,
            LeftOut = 2,
            Weighting = new()
            {
                PostStrata = ["area", "sex"],
                Cells = 4,
                Refused = [new RefusedPostStrata(["area", "sex", "ageband"], ThinCells: 3, Cells: 20)],
                WithoutWeight = 5,
                Population = 1_234_567,
                Source = title,
                LeastWeight = 1.0 / 3,
                MostWeight = 7.0 / 3,
                DesignEffect = 1.137,
                EffectiveBase = 412 / 1.137,
            },
            Breakdowns =
            [
                new(
                    "area",
                    Sample.Text(title),
                    [Sample.Group("a1", title), Sample.Group("a2", "东山县", "Dongshan"), Sample.Group("a3", "西岭区")],
                    [300, 12, 0]
                ),
                new(
                    "sex",
                    Sample.Text(title),
                    [Sample.Group("m", "男", "Male"), Sample.Group("f", "女", "Female")],
                    [200, 205]
                ),
            ],
            Nodes = Nodes(title),
            Ratings =
            [
                .. SmallFields
                    .All(title)
                    .Where(field => field.Item is RatingItem or MatrixItem)
                    .Select(
                        (field, i) =>
                            new RatingScores(field, Sample.Measures(70 + (i * 10.0 / 7), 390), ByGroup(70 + (i / 3.0)))
                    ),
            ],
            Recommendation = new(
                SmallFields.Nps(title),
                Recommendation(412),
                new Dictionary<string, IReadOnlyList<Recommendation>>(StringComparer.Ordinal)
                {
                    ["area"] =
                    [
                        Recommendation(300),
                        Recommendation(12),
                        new(Scoring.Estimates.Estimate.None(ScoringFault.EmptyDomain), null, null, null),
                    ],
                    ["sex"] = [Recommendation(200), Recommendation(205)],
                }
            ),
            Distributions = SmallFields.Distributions(title),
        };

    private static List<NodeScores> Nodes(string title)
    {
        var leaves = new[] { ("n1", "p1", 82 + (1 / 3.0)), ("n2", "007", 79 + (2 / 7.0)) };
        var root = new IndexNode
        {
            Code = "root",
            Title = Sample.Text(title),
            Children =
            [
                .. leaves.Select(leaf => new IndexNode
                {
                    Code = leaf.Item1,
                    Title = Sample.Text(title),
                    Project = leaf.Item2,
                    Item = "q1",
                }),
            ],
        };
        return
        [
            new(root, 1, 1, 1, Sample.Measures(81.234567890123456, 400), ByGroup(81)),
            .. leaves.Select(
                (leaf, i) =>
                    new NodeScores(
                        root.Children[i],
                        2,
                        (i + 1) / 3.0,
                        (i + 1) / 3.0,
                        Sample.Measures(leaf.Item3, 390),
                        ByGroup(leaf.Item3)
                    )
            ),
        ];
    }

    private static Dictionary<string, IReadOnlyList<Measures>> ByGroup(double score) =>
        new(StringComparer.Ordinal)
        {
            ["area"] =
            [
                Sample.Measures(score + (1 / 7.0), 290),
                Sample.Measures(score - (1 / 9.0), 12),
                Sample.NoMeasures(ScoringFault.EmptyDomain),
            ],
            ["sex"] = [Sample.Measures(score + 0.1, 198), Sample.NoMeasures(ScoringFault.AllMissing)],
        };

    private static Recommendation Recommendation(int n) =>
        new(Sample.Estimate(31.7 + (1.0 / n), 3, n), 0.5 + (1.0 / 7), 0.1, 0.4 - (1.0 / 7));

    private static Project Project(string code, string title) =>
        new()
        {
            Code = code,
            Title = Sample.Text(title),
            Subject = Sample.Text(title),
            Department = Sample.Text(title),
            Year = 2026,
            Goal = Sample.Text(title),
        };

    private static ScaleStep Step(int value, string label, bool isSatisfied) =>
        new()
        {
            Value = value,
            Label = Sample.Text(label),
            IsSatisfied = isSatisfied,
        };
}
