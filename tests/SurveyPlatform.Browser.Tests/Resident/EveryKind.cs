using System.Text;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>A questionnaire with an item of every kind, in words long enough to break a narrow page.</summary>
internal static class EveryKind
{
    public static Questionnaire Questionnaire() => QuestionnaireJson.Read(Encoding.UTF8.GetBytes(Document));

    private const string Document = """
        {
          "schema": "questionnaire/1",
          "code": "every-kind",
          "title": { "zh-CN": "各种题型" },
          "languages": ["zh-CN"],
          "scales": [
            {
              "code": "five",
              "steps": [
                { "value": 5, "label": { "zh-CN": "非常满意" }, "isSatisfied": true },
                { "value": 4, "label": { "zh-CN": "满意" }, "isSatisfied": true },
                { "value": 3, "label": { "zh-CN": "一般" } },
                { "value": 2, "label": { "zh-CN": "不满意" } },
                { "value": 1, "label": { "zh-CN": "非常不满意" } }
              ],
              "nonAnswers": [
                { "kind": "dontKnow", "label": { "zh-CN": "不了解" } },
                { "kind": "notApplicable", "label": { "zh-CN": "没有用过，不适用于我家的情况" } },
                { "kind": "refused", "label": { "zh-CN": "不方便说" } }
              ]
            }
          ],
          "sections": [
            {
              "code": "first",
              "title": { "zh-CN": "第一部分" },
              "items": [
                { "kind": "note", "code": "note", "stem": { "zh-CN": "请先看这段话：https://example.org/a/very/long/address/that/has/no/place/to/break/at/all" } },
                { "kind": "choice", "code": "single", "stem": { "zh-CN": "单选" }, "required": true, "choices": [
                  { "code": "30", "label": { "zh-CN": "一个文字很长很长、长到一行放不下、两行也许才放得下的选项" } },
                  { "code": "b", "label": { "zh-CN": "短" } } ] },
                { "kind": "choices", "code": "several", "stem": { "zh-CN": "多选" }, "help": { "zh-CN": "最多选两项。" }, "most": 2, "choices": [
                  { "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } },
                  { "code": "none", "label": { "zh-CN": "都没有" }, "isExclusive": true } ] },
                { "kind": "rating", "code": "rating", "stem": { "zh-CN": "评价" }, "scale": "five" },
                { "kind": "matrix", "code": "matrix", "stem": { "zh-CN": "逐项评价" }, "scale": "five", "required": true, "rows": [
                  { "code": "one", "label": { "zh-CN": "第一行" } }, { "code": "two", "label": { "zh-CN": "第二行，说明很长很长很长很长很长很长很长很长" } } ] },
                { "kind": "score", "code": "score", "stem": { "zh-CN": "打分" }, "lowLabel": { "zh-CN": "很差" }, "highLabel": { "zh-CN": "很好" } },
                { "kind": "number", "code": "number", "stem": { "zh-CN": "数字" }, "unit": { "zh-CN": "平方米" }, "decimals": 2 },
                { "kind": "text", "code": "text", "stem": { "zh-CN": "一句话" }, "mostCharacters": 20 },
                { "kind": "longText", "code": "longText", "stem": { "zh-CN": "几句话" }, "mostCharacters": 500 },
                { "kind": "area", "code": "area", "stem": { "zh-CN": "地区" }, "areas": "yunlan", "level": 2 },
                { "kind": "area", "code": "district", "stem": { "zh-CN": "区县" }, "areas": "yunlan", "level": 1 }
              ]
            }
          ]
        }
        """;
}
