using System.Text;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>A wave with two divisions and two ratings, of which a test states the answers.</summary>
internal static class SmallWave
{
    private static readonly PreparedQuestionnaire Questionnaire = new(
        QuestionnaireJson.Read(
            """
            {
              "schema": "questionnaire/1", "code": "small", "title": { "zh-CN": "小" }, "languages": ["zh-CN"],
              "scales": [{
                "code": "three",
                "steps": [
                  { "value": 3, "label": { "zh-CN": "满意" }, "isSatisfied": true },
                  { "value": 2, "label": { "zh-CN": "一般" } },
                  { "value": 1, "label": { "zh-CN": "不满意" } }
                ],
                "nonAnswers": [{ "kind": "dontKnow", "label": { "zh-CN": "不了解" } }]
              }],
              "sections": [{
                "code": "all", "title": { "zh-CN": "全部" },
                "items": [
                  { "kind": "choice", "code": "sex", "stem": { "zh-CN": "性别" }, "tags": ["sex"], "choices": [
                    { "code": "m", "label": { "zh-CN": "男" } }, { "code": "f", "label": { "zh-CN": "女" } } ] },
                  { "kind": "choice", "code": "age", "stem": { "zh-CN": "年龄" }, "tags": ["ageband"], "choices": [
                    { "code": "young", "label": { "zh-CN": "青" } }, { "code": "old", "label": { "zh-CN": "老" } } ] },
                  { "kind": "rating", "code": "a", "stem": { "zh-CN": "甲" }, "scale": "three" },
                  { "kind": "rating", "code": "b", "stem": { "zh-CN": "乙" }, "scale": "three" },
                  { "kind": "number", "code": "people", "stem": { "zh-CN": "人口" } }
                ]
              }],
              "index": { "code": "overall", "title": { "zh-CN": "总体" }, "children": [
                { "code": "a", "title": { "zh-CN": "甲" }, "weight": 7, "item": "a", "project": "A" },
                { "code": "b", "title": { "zh-CN": "乙" }, "weight": 3, "item": "b", "project": "B" } ] }
            }
            """u8
        ),
        []
    );

    public static readonly PopulationFrame People = new()
    {
        Code = "p",
        Source = "made up",
        Dimensions = ["sex", "ageband"],
        Cells =
        [
            new PopulationCell { Key = ["m", "young"], Count = 100 },
            new PopulationCell { Key = ["m", "old"], Count = 200 },
            new PopulationCell { Key = ["f", "young"], Count = 300 },
            new PopulationCell { Key = ["f", "old"], Count = 400 },
        ],
    };

    /// <summary>Scores responses without weighting them.</summary>
    public static WaveScores Score(params string[] answers) => Score(ladder: null, answers);

    /// <summary>Scores responses weighted by the first table of the ladder that they fill.</summary>
    public static WaveScores Score(IReadOnlyList<IReadOnlyList<string>>? ladder, params string[] answers) =>
        Score(People, ladder, answers);

    /// <summary>The same for another population.</summary>
    public static WaveScores Score(
        PopulationFrame people,
        IReadOnlyList<IReadOnlyList<string>>? ladder,
        params string[] answers
    ) => WaveScorer.Score(Read(answers), PlanOf(people, ladder));

    /// <summary>Scores responses by a plan that starts out without weights and hides nothing.</summary>
    public static WaveScores Score(Func<WavePlan, WavePlan> change, params string[] answers) =>
        WaveScorer.Score(Read(answers), change(PlanOf(People, ladder: null)));

    /// <summary>Scores responses on so many threads.</summary>
    public static WaveScores ScoreOn(int mostThreads, params string[] answers) =>
        WaveScorer.Score(
            Read(answers),
            PlanOf(
                People,
                [
                    ["sex", "ageband"],
                ]
            ),
            mostThreads
        );

    /// <summary>Compares the groups of one breakdown, and hides what too few stand behind.</summary>
    public static IReadOnlyList<ComparedNode> Compare(string breakdown, int leastBase, params string[] answers)
    {
        var plan = PlanOf(People, ladder: null) with { Breakdowns = [breakdown], LeastBase = leastBase };
        var frame = Read(answers);
        return WaveComparer.Groups(WaveScorer.Score(frame, plan), frame, plan);
    }

    /// <summary>The figures of the helpers who wrote responses down, each in some seconds.</summary>
    public static IReadOnlyList<HelperFigures> Watch(
        params (string Answers, int? Seconds, AnswerMode? Mode, string? Helper)[] responses
    )
    {
        var builder = new FrameBuilder(Questionnaire);
        foreach (var (answers, seconds, mode, helper) in responses)
        {
            builder.Add(Guid.NewGuid(), Encoding.UTF8.GetBytes(answers), seconds, mode: mode, helper: helper);
        }

        return WaveAssistance.Of(builder.Build(), Questionnaire);
    }

    private static WavePlan PlanOf(PopulationFrame people, IReadOnlyList<IReadOnlyList<string>>? ladder) =>
        new(
            Questionnaire,
            people,
            ladder is null ? null : new WeightingPlan { PostStrata = ladder },
            ["sex", "nobody"]
        );

    private static ResponseFrame Read(string[] answers)
    {
        var builder = new FrameBuilder(Questionnaire);
        foreach (var document in answers)
        {
            builder.Add(Guid.NewGuid(), Encoding.UTF8.GetBytes(document));
        }

        return builder.Build();
    }
}
