using System.Text;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>A small questionnaire around the items that a test is about.</summary>
internal static class TestQuestionnaire
{
    /// <param name="items">JSON objects, with commas between them. The scale is called <c>five</c>, the area tree <c>city</c>.</param>
    public static PreparedQuestionnaire Of(string items) =>
        new(QuestionnaireJson.Read(Encoding.UTF8.GetBytes(Document(items))), [City]);

    private static AreaTree City { get; } =
        new(
            "city",
            [
                new Area { Code = "1", Name = LocalText.InChinese("市") },
                new Area
                {
                    Code = "11",
                    Name = LocalText.InChinese("区"),
                    Parent = "1",
                },
                new Area
                {
                    Code = "111",
                    Name = LocalText.InChinese("镇"),
                    Parent = "11",
                },
            ]
        );

    private static string Document(string items) =>
        $$"""
            {
              "schema": "questionnaire/1",
              "code": "test",
              "title": { "zh-CN": "试卷", "en": "Test" },
              "languages": ["zh-CN", "en"],
              "scales": [
                {
                  "code": "five",
                  "steps": [
                    { "value": 5, "label": { "zh-CN": "非常满意" } },
                    { "value": 4, "label": { "zh-CN": "满意" } },
                    { "value": 3, "label": { "zh-CN": "一般" } },
                    { "value": 2, "label": { "zh-CN": "不满意" } },
                    { "value": 1, "label": { "zh-CN": "非常不满意" } }
                  ],
                  "nonAnswers": [{ "kind": "dontKnow", "label": { "zh-CN": "不了解" } }]
                }
              ],
              "sections": [{ "code": "all", "title": { "zh-CN": "全部" }, "items": [{{items}}] }]
            }
            """;
}
