using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Model.Tests.Questionnaires;

/// <summary>A questionnaire without fault, in which every kind of item stands once, for tests to spoil in one place.</summary>
internal static class Drafts
{
    public const string Sound = """
        {
          "schema": "questionnaire/1", "code": "draft", "title": { "zh-CN": "问卷" }, "languages": ["zh-CN"],
          "scales": [{
            "code": "five",
            "steps": [
              { "value": 5, "label": { "zh-CN": "非常满意" }, "isSatisfied": true },
              { "value": 3, "label": { "zh-CN": "一般" } },
              { "value": 1, "label": { "zh-CN": "非常不满意" } }
            ],
            "nonAnswers": [{ "kind": "dontKnow", "label": { "zh-CN": "不了解" } }]
          }],
          "sections": [{
            "code": "all", "title": { "zh-CN": "全部" },
            "items": [
              { "kind": "note", "code": "hello", "stem": { "zh-CN": "您好" } },
              { "kind": "area", "code": "place", "stem": { "zh-CN": "住在哪里" }, "areas": "city", "level": 2, "tags": ["area"] },
              { "kind": "choice", "code": "sex", "stem": { "zh-CN": "性别" }, "required": true, "tags": ["sex"], "choices": [
                { "code": "m", "label": { "zh-CN": "男" } }, { "code": "f", "label": { "zh-CN": "女" } },
                { "code": "x", "label": { "zh-CN": "不方便说" }, "standsFor": "refused" } ] },
              { "kind": "rating", "code": "road", "stem": { "zh-CN": "道路" }, "scale": "five" },
              { "kind": "matrix", "code": "hall", "stem": { "zh-CN": "大厅" }, "scale": "five", "rows": [
                { "code": "speed", "label": { "zh-CN": "速度" } }, { "code": "tone", "label": { "zh-CN": "态度" } } ] },
              { "kind": "score", "code": "tell", "stem": { "zh-CN": "推荐" }, "tags": ["nps"] },
              { "kind": "choices", "code": "improve", "stem": { "zh-CN": "改进" }, "most": 2, "choices": [
                { "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } },
                { "code": "none", "label": { "zh-CN": "无" }, "isExclusive": true } ] },
              { "kind": "number", "code": "people", "stem": { "zh-CN": "几口人" }, "least": 1, "most": 20,
                "checks": [{ "when": "people != 13", "message": { "zh-CN": "请再想想" } }] },
              { "kind": "text", "code": "word", "stem": { "zh-CN": "一个词" }, "mostCharacters": 3 },
              { "kind": "longText", "code": "why", "stem": { "zh-CN": "为什么" }, "visibleWhen": "road <= 3 and sex = 'f'" }
            ]
          }],
          "index": { "code": "overall", "title": { "zh-CN": "总体" }, "children": [
            { "code": "road", "title": { "zh-CN": "道路" }, "weight": 2, "item": "road" },
            { "code": "speed", "title": { "zh-CN": "速度" }, "weight": 1, "item": "hall.speed" } ] }
        }
        """;

    public static AreaTree City { get; } =
        new(
            "city",
            [
                Place("1", parent: null),
                Place("11", "1"),
                Place("111", "11"),
                Place("12", "1"),
                Place("121", "12"),
                Place("122", "12"),
            ]
        );

    public static PreparedQuestionnaire Prepared { get; } = new(Read(Sound), [City]);

    public static Questionnaire Read(string json) => QuestionnaireJson.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The sound questionnaire with one value of its file replaced.</summary>
    /// <param name="path">From the root, such as <c>sections/0/items/3/scale</c>.</param>
    /// <param name="json">What stands there instead.</param>
    public static Questionnaire With(string path, string json)
    {
        var root = JsonNode.Parse(Sound)!;
        var steps = path.Split('/');
        var node = steps[..^1]
            .Aggregate(
                root,
                (at, step) => int.TryParse(step, CultureInfo.InvariantCulture, out var i) ? at[i]! : at[step]!
            );
        if (int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var index))
        {
            node[index] = JsonNode.Parse(json);
        }
        else
        {
            node[steps[^1]] = JsonNode.Parse(json);
        }

        return Read(root.ToJsonString());
    }

    private static Area Place(string code, string? parent) =>
        new()
        {
            Code = code,
            Name = LocalText.InChinese(code),
            Parent = parent,
        };
}
