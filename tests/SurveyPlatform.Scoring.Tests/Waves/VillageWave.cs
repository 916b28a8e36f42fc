using System.Text;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>A wave in the villages of two districts, with one rating of 100, 50 or 0 points, of which a test states the answers.</summary>
internal static class VillageWave
{
    public static readonly SamplingVariable Districts = new() { Tag = "area" };

    public static readonly SamplingVariable Villages = new() { Tag = "area", AreaLevel = 2 };

    private static readonly AreaTree Areas = new(
        "county",
        [Area("c"), Area("n", "c"), Area("n1", "n"), Area("n2", "n"), Area("s", "c"), Area("s1", "s"), Area("s2", "s")]
    );

    private static readonly PreparedQuestionnaire Questionnaire = new(
        QuestionnaireJson.Read(
            """
            {
              "schema": "questionnaire/1", "code": "villages", "title": { "zh-CN": "村" }, "languages": ["zh-CN"],
              "scales": [{
                "code": "three",
                "steps": [
                  { "value": 3, "label": { "zh-CN": "满意" }, "isSatisfied": true },
                  { "value": 2, "label": { "zh-CN": "一般" } },
                  { "value": 1, "label": { "zh-CN": "不满意" } }
                ]
              }],
              "sections": [{
                "code": "all", "title": { "zh-CN": "全部" },
                "items": [
                  { "kind": "area", "code": "place", "stem": { "zh-CN": "地方" }, "tags": ["area"], "areas": "county", "level": 2 },
                  { "kind": "choice", "code": "sex", "stem": { "zh-CN": "性别" }, "tags": ["sex"], "choices": [
                    { "code": "m", "label": { "zh-CN": "男" } }, { "code": "f", "label": { "zh-CN": "女" } } ] },
                  { "kind": "choice", "code": "age", "stem": { "zh-CN": "年龄" }, "tags": ["ageband"], "choices": [
                    { "code": "young", "label": { "zh-CN": "青" } }, { "code": "old", "label": { "zh-CN": "老" } } ] },
                  { "kind": "choice", "code": "team", "stem": { "zh-CN": "队" }, "tags": ["team"], "choices": [
                    { "code": "1", "label": { "zh-CN": "一队" } }, { "code": "2", "label": { "zh-CN": "二队" } } ] },
                  { "kind": "rating", "code": "a", "stem": { "zh-CN": "甲" }, "scale": "three" }
                ]
              }],
              "index": { "code": "overall", "title": { "zh-CN": "总体" }, "children": [
                { "code": "a", "title": { "zh-CN": "甲" }, "weight": 1, "item": "a" } ] }
            }
            """u8
        ),
        [Areas]
    );

    /// <summary>Scores responses that were drawn and weighted as the plan says.</summary>
    public static WaveScores Score(Func<WavePlan, WavePlan> plan, params string[] answers) =>
        WaveScorer.Score(Read(answers.Select(document => new WrittenDown(document))), PlanOf(plan));

    /// <summary>The same of responses that were written down in some mode, also by helpers.</summary>
    public static WaveScores Score(Func<WavePlan, WavePlan> plan, IEnumerable<WrittenDown> responses) =>
        WaveScorer.Score(Read(responses), PlanOf(plan));

    /// <summary>Compares the groups of the plan's first breakdown.</summary>
    public static IReadOnlyList<ComparedNode> Compare(Func<WavePlan, WavePlan> plan, IEnumerable<WrittenDown> responses)
    {
        var frame = Read(responses);
        return WaveComparer.Groups(WaveScorer.Score(frame, PlanOf(plan)), frame, PlanOf(plan));
    }

    /// <summary>A table of people by the tags given.</summary>
    public static PopulationFrame People(string[] dimensions, params (string Key, long Count)[] cells) =>
        new()
        {
            Code = "p",
            Source = "made up",
            Dimensions = dimensions,
            Cells = [.. cells.Select(cell => new PopulationCell { Key = cell.Key.Split(' '), Count = cell.Count })],
        };

    private static WavePlan PlanOf(Func<WavePlan, WavePlan> plan) => plan(new WavePlan(Questionnaire, null, null, []));

    private static ResponseFrame Read(IEnumerable<WrittenDown> responses)
    {
        var builder = new FrameBuilder(Questionnaire);
        foreach (var (answers, mode, helper) in responses)
        {
            builder.Add(Guid.NewGuid(), Encoding.UTF8.GetBytes(answers), mode: mode, helper: helper);
        }

        return builder.Build();
    }

    private static Area Area(string code, string? parent = null) =>
        new()
        {
            Code = code,
            Name = LocalText.InChinese(code),
            Parent = parent,
        };
}
