using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>The scores of the small wave.</summary>
internal static class SmallScores
{
    public static WaveScores Of(string title) =>
        new()
        {
            Responses = 412,
            LeftOut = 2,
            Weighting = Weighting(title),
            Breakdowns = Breakdowns(title),
            Nodes = Nodes(title),
            ProjectRanking = SignificanceRanking.Of([]),
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
            Recommendation = Recommendations(title),
            Distributions = SmallFields.Distributions(title),
        };

    private static WeightingReport Weighting(string title) =>
        new()
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
        };

    private static IReadOnlyList<Breakdown> Breakdowns(string title) =>
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
        ];

    private static RecommendationScores Recommendations(string title) =>
        new(
            SmallFields.Nps(title),
            Recommendation(412),
            new Dictionary<string, IReadOnlyList<Recommendation>>(StringComparer.Ordinal)
            {
                ["area"] = [Recommendation(300), Recommendation(12), new(Nobody, Nobody, Nobody, Nobody)],
                ["sex"] = [Recommendation(200), Recommendation(205)],
            }
        );

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

    private static Estimate Nobody => Estimate.None(ScoringFault.EmptyDomain);

    private static Recommendation Recommendation(int n) =>
        new(
            Sample.Estimate(31.7 + (1.0 / n), 3, n),
            Sample.Estimate(0.5 + (1.0 / 7), 0.04, n),
            Sample.Estimate(0.1, 0.02, n),
            Sample.Estimate(0.4 - (1.0 / 7), 0.03, n)
        );
}
