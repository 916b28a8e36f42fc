using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Figures;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Figures;

/// <summary>Any wave: three items with blanks, weights of 0 among them, strata, clusters, cells, groups that cut across all.</summary>
internal sealed record RandomWave(
    RandomWave.Row[] Rows,
    LonelyPsu LonelyPsu,
    RandomWave.Draw Drawn,
    RandomWave.Method Weighted
)
{
    private static readonly PreparedQuestionnaire Questionnaire = new(
        QuestionnaireJson.Read(
            """
            {
              "schema": "questionnaire/1", "code": "random", "title": { "zh-CN": "任意" }, "languages": ["zh-CN"],
              "scales": [{
                "code": "three",
                "steps": [
                  { "value": 3, "label": { "zh-CN": "满意" } },
                  { "value": 2, "label": { "zh-CN": "一般" } },
                  { "value": 1, "label": { "zh-CN": "不满意" } }
                ]
              }],
              "sections": [{
                "code": "all", "title": { "zh-CN": "全部" },
                "items": [
                  { "kind": "rating", "code": "a", "stem": { "zh-CN": "甲" }, "scale": "three" },
                  { "kind": "rating", "code": "b", "stem": { "zh-CN": "乙" }, "scale": "three" },
                  { "kind": "rating", "code": "c", "stem": { "zh-CN": "丙" }, "scale": "three" }
                ]
              }]
            }
            """u8
        ),
        []
    );

    // The last step has no say, as 不适用 has none.
    private static readonly double[] Worth = [100, 40, double.NaN];

    public static readonly Gen<RandomWave> Any = Gen.Select(
        Gen.Select(
            Gen.Double[0.1, 10],
            Gen.Int[0, 9],
            Gen.Int[0, 11],
            Gen.Int[0, 5],
            Gen.Int[-1, 2],
            Gen.Int[0, 3].Array[3],
            (weight, odds, unit, cell, group, answers) => new Row(odds == 0 ? 0 : weight, unit, cell, group, answers)
        ).Array[1, 90],
        Gen.Enum<LonelyPsu>(),
        Gen.Enum<Draw>(),
        Gen.Enum<Method>(),
        (rows, lonely, drawn, weighted) => new RandomWave(rows, lonely, drawn, weighted)
    );

    public int[] Groups => [.. Rows.Select(row => row.Group)];

    /// <summary>Three means, one of them twice as heavy in the sum of all, and how far the first lies above the second.</summary>
    public IReadOnlyList<Figure> Figures
    {
        get
        {
            var builder = new FrameBuilder(Questionnaire);
            foreach (var row in Rows)
            {
                builder.Add(Guid.Empty, Encoding.UTF8.GetBytes(row.ToJson()));
            }

            var columns = builder.Build().Columns.Cast<CodedColumn>();
            return
            [
                .. columns.Select(column => new Figure.Mean(column, Worth)),
                new Figure.Composite([0, 1, 2], [0.25, 0.25, 0.5]),
                new Figure.Gap(0, 1),
            ];
        }
    }

    /// <summary>What each answer to an item is worth, one a row.</summary>
    public double[] ValuesOf(int item) =>
        [.. Rows.Select(row => row.Answers[item] == 0 ? double.NaN : Worth[3 - row.Answers[item]])];

    /// <exception cref="ScoringException">The random targets cannot be met.</exception>
    public SampleDesign Design()
    {
        var design = SampleDesign.Of(
            new SamplingPlan
            {
                Weights = [.. Rows.Select(row => row.Weight)],
                Strata = Drawn == Draw.Simply ? null : Partition.Of([.. Rows.Select(row => (double)(row.Unit % 3))]),
                Units = Drawn == Draw.InClusters ? [Partition.Of([.. Rows.Select(row => (double)row.Unit)])] : [],
                LonelyPsu = LonelyPsu,
            }
        );
        return Weighted switch
        {
            Method.ByCells => design.PostStratify(Levels(row => row.Cell), People(row => row.Cell)),
            Method.ByMargins => design.Rake(Margins()),
            Method.ByMarginsSwept => design.Rake(Margins(), new RakingRule { Variance = RakingVariance.Swept }),
            _ => design,
        };
    }

    private RakingMargin[] Margins() =>
        [
            new RakingMargin("one", Levels(row => row.Cell % 2), People(row => row.Cell % 2)),
            new RakingMargin("two", Levels(row => row.Cell / 2), People(row => row.Cell / 2)),
        ];

    private Partition Levels(Func<Row, int> trait) =>
        Partition.Of([.. Rows.Select(row => row.Weight > 0 ? trait(row) : double.NaN)]);

    // As many as other weights of the same rows would give, so that some weights meet them.
    private Dictionary<string, double> People(Func<Row, int> trait) =>
        Rows.Where(row => row.Weight > 0)
            .GroupBy(trait)
            .ToDictionary(group => $"{group.Key}", group => group.Sum(row => 1 + row.Weight * (1 + row.Answers[0])));

    public enum Draw
    {
        Simply,
        ByStrata,
        InClusters,
    }

    public enum Method
    {
        AsTheyAre,
        ByCells,
        ByMargins,
        ByMarginsSwept,
    }

    internal sealed record Row(double Weight, int Unit, int Cell, int Group, int[] Answers)
    {
        public string ToJson() =>
            new JsonObject
            {
                ["a"] = Answers[0] == 0 ? null : Answers[0],
                ["b"] = Answers[1] == 0 ? null : Answers[1],
                ["c"] = Answers[2] == 0 ? null : Answers[2],
            }.ToJsonString();
    }
}
