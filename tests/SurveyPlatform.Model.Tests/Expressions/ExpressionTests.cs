using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

public sealed class ExpressionTests
{
    [Test]
    public void References_NamesEverywhere_AreListedInTheOrderOfTheText()
    {
        //                                   0123456789012345678901234567890123456789
        var expression = ExpressionParser.Parse("q1 = 'q9' and sum([m.r1, -性别], q1) in q2");

        Assert.That(
            expression.References.Select(name => (name.Name, name.Position)),
            Is.EqualTo(new[] { ("q1", 0), ("m.r1", 19), ("性别", 26), ("q1", 31), ("q2", 38) })
        );
    }

    [Test]
    public void References_ConstantsOnly_AreNone() =>
        Assert.That(ExpressionParser.Parse("if(true, [1, 'q1'], null)").References, Is.Empty);

    // The span is where a page underlines: parentheses around the whole are not part of it.
    [TestCase("  q1 ", 2, 2)]
    [TestCase("- 3 ", 0, 3)]
    [TestCase(" [1, 2] ", 1, 6)]
    [TestCase(" a and b or c ", 1, 12)]
    [TestCase(" (a) + (b) ", 1, 9)]
    [TestCase("(a + b)", 1, 5)]
    [TestCase(" sum( a ) ", 1, 8)]
    [TestCase("not  a", 0, 6)]
    public void Parse_Text_KnowsWhereItsExpressionStands(string text, int position, int length)
    {
        var expression = ExpressionParser.Parse(text);

        Assert.That((expression.Position, expression.Length), Is.EqualTo((position, length)));
    }

    [Test]
    public void Equals_SameTextReadTwice_IsEqual()
    {
        const string Text = "q1 in ['a', 'b'] and round(q2, 1) > -1";

        var first = ExpressionParser.Parse(Text);
        var second = ExpressionParser.Parse(Text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(second.GetHashCode(), Is.EqualTo(first.GetHashCode()));
        }
    }

    [TestCase("q1 in ['a', 'b']", "q1 in ['a', 'c']")]
    [TestCase("1 + 2", "1 - 2")]
    [TestCase("1 + 2", "1 + 3")]
    [TestCase("q1", " q1")]
    public void Equals_OtherText_IsNotEqual(string text, string other) =>
        Assert.That(ExpressionParser.Parse(text), Is.Not.EqualTo(ExpressionParser.Parse(other)));
}
