using System.Text.Json;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

public sealed class ExpressionJsonTests
{
    [TestCase("null", "null")]
    [TestCase("true", "true")]
    [TestCase("-2.50", "-2.5")]
    [TestCase("'满意'", "\"满意\"")]
    [TestCase("性别", """["$","性别"]""")]
    [TestCase("[]", """["list"]""")]
    [TestCase("q1 in ['a', 1]", """["in",["$","q1"],["list","a",1]]""")]
    [TestCase("a and b and c", """["and",["$","a"],["$","b"],["$","c"]]""")]
    [TestCase("(a and b) and c", """["and",["and",["$","a"],["$","b"]],["$","c"]]""")]
    [TestCase("a or b and not c", """["or",["$","a"],["and",["$","b"],["not",["$","c"]]]]""")]
    [TestCase("1 - 2 - 3", """["-",["-",1,2],3]""")]
    [TestCase("1 + 2 * -q", """["\u002B",1,["*",2,["neg",["$","q"]]]]""")]
    [TestCase("-1 * -(2)", """["*",-1,["neg",2]]""")]
    [TestCase("round(avg(a, b), 1)", """["round",["avg",["$","a"],["$","b"]],1]""")]
    [TestCase(
        "if(answered(q), count(q), len(q))",
        """["if",["answered",["$","q"]],["count",["$","q"]],["len",["$","q"]]]"""
    )]
    [TestCase("min(sum(1), max(2))", """["min",["sum",1],["max",2]]""")]
    [TestCase("a = 1", """["=",["$","a"],1]""")]
    [TestCase("a != 1 / 2", """["!=",["$","a"],["/",1,2]]""")]
    [TestCase("a has 1", """["has",["$","a"],1]""")]
    [TestCase("a < 1", """["\u003C",["$","a"],1]""")]
    [TestCase("a <= 1", """["\u003C=",["$","a"],1]""")]
    [TestCase("a > 1", """["\u003E",["$","a"],1]""")]
    [TestCase("a >= 1", """["\u003E=",["$","a"],1]""")]
    public void Write_Text_IsTheTreeTheBrowserTakes(string text, string json) =>
        Assert.That(ExpressionJson.Write(ExpressionParser.Parse(text)), Is.EqualTo(json));

    [Test]
    public void Write_TextThatWouldEndAScript_CannotBeSeenAsMarkup() =>
        Assert.That(ExpressionJson.Write(ExpressionParser.Parse("'</script>\"''&'")), Does.Not.Match("[<>&']"));

    [Test]
    public void Write_EveryOperation_HasASpellingOfItsOwn()
    {
        var spellings = Enum.GetValues<Operation>()
            .Select(operation => ExpressionJson.Write(new Expression.Call(operation, [], 0, 0)));

        Assert.That(spellings, Is.Unique);
    }

    [Test]
    public void Write_DeepestTree_StaysWithinWhatJsonReadersTake()
    {
        var deepest = string.Concat(Enumerable.Repeat("[", 49)) + "q" + new string(']', 49);

        var json = ExpressionJson.Write(ExpressionParser.Parse(deepest));

        // System.Text.Json stops at 64 levels by itself; the document around the tree needs some of them.
        Assert.That(
            () => JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 50 }).Dispose(),
            Throws.Nothing
        );
    }
}
