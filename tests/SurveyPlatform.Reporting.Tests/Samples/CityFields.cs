using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>How the city's residents answered.</summary>
internal static class CityFields
{
    private const int Responses = 2146;

    private static readonly string[] Projects =
    [
        "老年助餐和老人家里的安全改造",
        "困难家庭帮扶",
        "3岁以下孩子的托育",
        "帮群众找工作",
        "家门口看病",
        "孩子上学和学校午餐",
        "修路、公交和停车",
        "加强社会治安",
        "治水、垃圾清运和公园绿地",
        "菜市场改造和食品检测",
    ];

    public static IReadOnlyList<Distribution> Distributions() =>
        [
            Choice("residence", "您住在城镇还是农村？", ["城镇", "农村"]),
            Choice("sex", "您的性别？", ["男", "女"]),
            Choice("ageband", "您的年龄？", ["18–29岁", "30–39岁", "40–49岁", "50–59岁", "60岁及以上"]),
            Choice(
                "occupation",
                "您现在主要做什么？",
                ["机关、事业单位人员", "企业职工", "个体经营", "务农", "学生", "离退休", "未就业", "其他"]
            ),
            .. Projects.Select((title, i) => Rating($"rate{i}", $"您对“{title}”满意吗？", i)),
            Household(),
            Improve(),
            new(
                new(
                    "suggestions",
                    new LongTextItem { Code = "suggestions", Stem = Sample.Text("您对民生实事还有什么意见和建议？") }
                ),
                new(403, 0, 0, 0, Responses - 403, 0),
                [],
                null
            ),
        ];

    private static Distribution Choice(string code, string stem, string[] labels)
    {
        var field = new Field(
            code,
            new ChoiceItem
            {
                Code = code,
                Stem = Sample.Text(stem),
                Choices = [],
                Tags = [code],
            }
        );
        var shares = Shares(labels.Length, code.Length);
        return new(
            field,
            new(Responses - 12, 0, 0, 0, 12, 0),
            [.. labels.Select((label, i) => Share($"{i}", label, shares[i], Responses - 12))],
            null
        );
    }

    private static Distribution Rating(string code, string stem, int seed)
    {
        string[] labels = ["非常满意", "满意", "一般", "不满意", "非常不满意"];
        double[] shares = [0.42, 0.33, 0.17, 0.05, 0.03];
        var notShown = seed == 2 ? 1500 : 0;
        var asked = Responses - notShown;
        var dontKnow = 60 + (seed * 13);
        var valid = asked - dontKnow - 9;
        return new(
            new(
                code,
                new RatingItem
                {
                    Code = code,
                    Stem = Sample.Text(stem),
                    Scale = "satisfaction",
                }
            ),
            new(valid, dontKnow, 0, 0, 9, notShown),
            [
                .. labels.Select((label, i) => Share($"{5 - i}", label, shares[i], valid)),
                new(
                    new("dontKnow", Sample.Text("不了解"), CellState.DontKnow),
                    dontKnow,
                    null,
                    dontKnow / (double)asked
                ),
            ],
            null
        );
    }

    private static Distribution Household() =>
        new(
            new(
                "household",
                new NumberItem
                {
                    Code = "household",
                    Stem = Sample.Text("您家里一共住几口人？"),
                    Unit = Sample.Text("口人"),
                }
            ),
            new(2101, 0, 0, 0, 45, 0),
            [],
            new(Sample.Estimate(3.2718281828, 0.0314159, 2101), 1, 3, 11) { Weight = 2101, WeightToMedian = 1204 }
        );

    private static Distribution Improve()
    {
        string[] labels = ["公开办事进度", "听取群众意见", "提高办事效率", "加强后续管护", "增加资金投入", "其他"];
        return new(
            new(
                "improve",
                new MultipleChoiceItem
                {
                    Code = "improve",
                    Stem = Sample.Text("您觉得最先要改进的是什么？（最多选3项）"),
                    Choices = [],
                    Most = 3,
                }
            ),
            new(1890, 0, 0, 0, 256, 0),
            [.. labels.Select((label, i) => Share($"{i}", label, 0.2 + (0.5 * Sample.Jitter(i + 70)), 1890))],
            null
        );
    }

    private static CategoryShare Share(string code, string label, double share, int valid) =>
        new(new(code, Sample.Text(label), CellState.Valid), (int)(share * valid), share, share * valid / Responses);

    private static List<double> Shares(int count, int seed)
    {
        var parts = Enumerable.Range(0, count).Select(i => 0.3 + Sample.Jitter((seed * 13) + i)).ToList();
        return [.. parts.Select(part => part / parts.Sum())];
    }
}
