using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Tests.Resident;

[TestFixture]
public sealed class FormReaderTests
{
    private const string Items = """
        { "kind": "choice", "code": "age", "stem": { "zh-CN": "？" },
          "choices": [{ "code": "30", "label": { "zh-CN": "30岁" } }, { "code": "40", "label": { "zh-CN": "40岁" } }] },
        { "kind": "choices", "code": "many", "stem": { "zh-CN": "？" },
          "choices": [{ "code": "1", "label": { "zh-CN": "一" } }, { "code": "2", "label": { "zh-CN": "二" } }] },
        { "kind": "rating", "code": "rate", "stem": { "zh-CN": "？" }, "scale": "five" },
        { "kind": "matrix", "code": "grid", "stem": { "zh-CN": "？" }, "scale": "five",
          "rows": [{ "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } }] },
        { "kind": "score", "code": "nps", "stem": { "zh-CN": "？" } },
        { "kind": "number", "code": "people", "stem": { "zh-CN": "？" }, "unit": { "zh-CN": "人" } },
        { "kind": "text", "code": "word", "stem": { "zh-CN": "？" } },
        { "kind": "area", "code": "place", "stem": { "zh-CN": "？" }, "areas": "city", "level": 2 }
        """;

    private static IEnumerable<TestCaseData> OneField()
    {
        yield return Case("age", ["30"], Value.Of("30"), "a choice that looks like a number stays a text");
        yield return Case("many", ["1"], Value.Of([Value.Of("1")]), "one tick is a list of one");
        yield return Case("many", ["2", "1"], Value.Of([Value.Of("2"), Value.Of("1")]), "ticks are a list");
        yield return Case("rate", ["5"], Value.Of(5.0), "a step is a number");
        yield return Case("rate", ["dontKnow"], Value.Of("dontKnow"), "what stands beside the steps is a text");
        yield return Case("grid.b", ["2"], Value.Of(2.0), "a row is read as a rating");
        yield return Case("nps", ["0"], Value.Of(0.0), "0 is an answer");
        yield return Case("people", ["３人"], Value.Of(3.0), "a number as people write it");
        yield return Case("people", ["三口"], Value.Of("三口"), "what is no number stays as it was typed");
        yield return Case("word", ["12"], Value.Of("12"), "words are never numbers");
        yield return Case("word", ["  "], Value.Missing, "a blank is missing");
        yield return Case("people", [""], Value.Missing, "an empty field is missing");
        yield return Case("place", ["111"], Value.Of("111"), "an area is its code");
        yield return Case("age", ["30", "40"], Value.Of([Value.Of("30"), Value.Of("40")]), "two answers stay two");
    }

    [TestCaseSource(nameof(OneField))]
    public void Read_OneField_IsOfTheKindThatItsItemTakes(string code, string[] typed, Value expected)
    {
        var values = FormReader.Read(TestQuestionnaire.Of(Items), Form((code, typed)));

        Assert.That(values[code], Is.EqualTo(expected));
    }

    [Test]
    public void Read_WhatNobodyAsked_GoesToTheReview()
    {
        var answers = FormReader.Read(TestQuestionnaire.Of(Items), Form(("stranger", ["x"]), ("nps", ["7"])));

        Assert.That(answers.Unknown, Is.EqualTo(new[] { "stranger" }));
    }

    [Test]
    public void Read_FieldsOfThePageItself_AreNoAnswers()
    {
        var form = Form(
            (TypedForm.Wave, ["x"]),
            (TypedForm.Language, ["en"]),
            (TypedForm.Seconds, ["9"]),
            ("nps", ["7"])
        );

        var values = FormReader.Read(TestQuestionnaire.Of(Items), form);

        Assert.Multiple(() =>
        {
            Assert.That(values.Unknown, Is.Empty);
            Assert.That(
                values.Questionnaire.Fields.Select(field => field.Code).Where(values.IsFilled),
                Is.EqualTo(new[] { "nps" })
            );
        });
    }

    private static TypedForm Form(params (string Code, string[] Typed)[] fields) =>
        new(
            fields.ToDictionary(
                field => field.Code,
                field => (IReadOnlyList<string>)field.Typed,
                StringComparer.Ordinal
            )
        );

    private static TestCaseData Case(string code, string[] typed, Value expected, string why) =>
        new TestCaseData(code, typed, expected).SetArgDisplayNames(why);
}
