using AngleSharp.Html.Parser;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Web.Resident.Branching;
using SurveyPlatform.Web.Resident.Forms;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>The oracle is the server's own review: CSS may hide exactly what the review would drop, and nothing else.</summary>
[TestFixture]
public sealed class VisibilityCssTests
{
    private const string Asked = """
        { "kind": "choice", "code": "one", "stem": { "zh-CN": "？" },
          "choices": [{ "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } }] },
        { "kind": "choices", "code": "many", "stem": { "zh-CN": "？" },
          "choices": [{ "code": "x", "label": { "zh-CN": "甲" } }, { "code": "y", "label": { "zh-CN": "乙" } }] },
        { "kind": "rating", "code": "rate", "stem": { "zh-CN": "？" }, "scale": "five", "visibleWhen": "one = 'a'" }
        """;

    private static readonly string[] Ones = ["", "a", "b"];
    private static readonly string[][] Manys =
    [
        [],
        ["x"],
        ["y"],
        ["x", "y"],
    ];
    private static readonly string[] Rates = ["", "5", "3", "1", "dontKnow"];

    [TestCase("one = 'a'")]
    [TestCase("one != 'a'")]
    [TestCase("one in ['a', 'b']")]
    [TestCase("not (one in ['a', 'b'])")]
    [TestCase("answered(one)")]
    [TestCase("not answered(one)")]
    [TestCase("many has 'x'")]
    [TestCase("not (many has 'x')")]
    [TestCase("many has 'z'")]
    [TestCase("answered(many)")]
    [TestCase("rate <= 3")]
    [TestCase("rate = 'dontKnow'")]
    [TestCase("rate != 5")]
    [TestCase("rate + 1 > 3")]
    [TestCase("not answered(rate)")]
    [TestCase("one = 'b' and many has 'x'")]
    [TestCase("one = 'b' or many has 'x'")]
    [TestCase("not (one = 'b' or many has 'x')")]
    [TestCase("(one = 'a' and rate < 4) or (many has 'x' and not (many has 'y'))")]
    [TestCase("rate <= 3 and not (rate = 1)")]
    [TestCase("true")]
    [TestCase("1 = 2")]
    public void Of_ConditionOverTickedItems_HidesWhatTheReviewDrops(string condition)
    {
        var questionnaire = With(condition);
        var selector = SelectorOfLast(VisibilityCss.Of(questionnaire));

        foreach (var one in Ones)
        {
            foreach (var many in Manys)
            {
                foreach (var rate in Rates)
                {
                    Assert.That(
                        Hides(selector, one, many, rate),
                        Is.EqualTo(Drops(questionnaire, one, many, rate)),
                        $"one: {one}, many: {string.Join('+', many)}, rate: {rate}, {selector}"
                    );
                }
            }
        }
    }

    [TestCase("count(many) > 1", Description = "CSS cannot count")]
    [TestCase("one = 'a' and count(many) > 1")]
    [TestCase("rate = one", Description = "nor compare two answers")]
    public void Of_ConditionThatCssCannotSay_LeavesTheItemInSight(string condition) =>
        Assert.That(VisibilityCss.Of(With(condition)), Does.Not.Contain("#i-last"));

    [Test]
    public void Of_ConditionOverWhatIsTyped_LeavesTheItemAndThoseBehindItInSight()
    {
        var questionnaire = TestQuestionnaire.Of(
            """
            { "kind": "number", "code": "people", "stem": { "zh-CN": "？" } },
            { "kind": "score", "code": "nps", "stem": { "zh-CN": "？" }, "visibleWhen": "people > 2" },
            { "kind": "note", "code": "last", "stem": { "zh-CN": "！" }, "visibleWhen": "nps > 5" }
            """
        );

        Assert.That(VisibilityCss.Of(questionnaire), Is.Empty);
    }

    [Test]
    public void Of_AnyCondition_IsForEnginesThatKnowHas() =>
        Assert.That(
            VisibilityCss.Of(With("one = 'a'")),
            Does.StartWith("@supports selector(:has(*)){").And.EndsWith("}}")
        );

    private static PreparedQuestionnaire With(string condition) =>
        TestQuestionnaire.Of(
            $$"""{{Asked}}, { "kind": "text", "code": "last", "stem": { "zh-CN": "？" }, "visibleWhen": "{{condition}}" }"""
        );

    private static string SelectorOfLast(string css)
    {
        var end = css.IndexOf(" #i-last", StringComparison.Ordinal);
        return css[(css.LastIndexOfAny(['{', '}'], end) + 1)..end];
    }

    private static bool Hides(string selector, string one, string[] many, string rate)
    {
        string Tick(string type, string name, string value, bool isTicked) =>
            $"<input type={type} name=\"{name}\" value=\"{value}\"{(isTicked ? " checked" : string.Empty)}>";

        var inputs = string.Concat(
            Ones.Skip(1)
                .Select(value => Tick("radio", "one", value, string.Equals(value, one, StringComparison.Ordinal)))
                .Concat(
                    Manys[^1]
                        .Select(value => Tick("checkbox", "many", value, many.Contains(value, StringComparer.Ordinal)))
                )
                .Concat(
                    Rates
                        .Skip(1)
                        .Select(value =>
                            Tick("radio", "rate", value, string.Equals(value, rate, StringComparison.Ordinal))
                        )
                )
        );
        var document = new HtmlParser().ParseDocument($"<form>{inputs}</form>");
        return document.QuerySelector(selector) is not null;
    }

    private static bool Drops(PreparedQuestionnaire questionnaire, string one, string[] many, string rate)
    {
        var typed = new TypedForm(
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["one"] = [one],
                ["many"] = many,
                ["rate"] = [rate],
                ["last"] = ["kept"],
            }
        );
        return !ResponseReview.Review(FormReader.Read(questionnaire, typed)).Kept.IsFilled("last");
    }
}
