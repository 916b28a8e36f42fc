using CsCheck;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

public sealed class ExpressionParserTests
{
    // Words of the language and near misses, from which random texts are put together.
    private static readonly Gen<string> Scraps = Gen.OneOf(
        Gen.OneOf(
            "and",
            "or",
            "not",
            "in",
            "has",
            "true",
            "false",
            "null",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "+",
            "-",
            "*"
        ),
        Gen.OneOf(
            "/",
            "(",
            ")",
            "[",
            "]",
            ",",
            "q1",
            "性别",
            "m.r1",
            "'a'",
            "''",
            "1",
            "2.5",
            "sum(",
            "if(",
            "len(",
            "round("
        ),
        Gen.OneOf("'", ".", "!", ";", "1.", "1e9", "（", "\ud83d", "😀", "\0", "\u3000", "foo(", "0x")
    );

    [TestCaseSource(typeof(Vector), nameof(Vector.Refused))]
    public void Parse_FaultyVector_IsRefusedAtItsPlace(object vector)
    {
        var (text, _, _, code, at) = (Vector)vector;

        var fault = Refusal(text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.Code, Is.EqualTo(code));
            Assert.That(fault.Position, Is.EqualTo(at));
        }
    }

    [TestCase("1 + foo(2)", 4, 3)]
    [TestCase("1 + round(1, 2, 3) + 1", 4, 14)]
    [TestCase("q = 'abc", 4, 4)]
    [TestCase("1 + 😀", 4, 2)]
    [TestCase("1e3 + 1", 0, 3)]
    [TestCase("1 <= 2 >= 3", 7, 2)]
    [TestCase("q1 = 'a' 'b'", 9, 3)]
    [TestCase("1 +", 3, 0)]
    public void Parse_FaultyText_SaysHowFarTheFaultReaches(string text, int position, int length)
    {
        var fault = Refusal(text);

        Assert.That((fault.Position, fault.Length), Is.EqualTo((position, length)));
    }

    // Each text is within the length allowed, but would nest thousands deep.
    [TestCase("(", 10_000)]
    [TestCase("[", 10_000)]
    [TestCase("-", 10_000)]
    [TestCase("not ", 2_500)]
    [TestCase("sum(", 2_500)]
    [TestCase("if(true,", 1_250)]
    [TestCase("1+", 4_999)]
    [TestCase("1-", 4_999)]
    [TestCase("(1+", 3_333)]
    [TestCase("-(not [", 1_428)]
    public void Parse_HostileNesting_IsRefusedOnASmallStack(string scrap, int times)
    {
        ExpressionFault? fault = null;
        var text = string.Concat(Enumerable.Repeat(scrap, times)) + "1";
        var thread = new Thread(
            () => fault = FindFault(text[..Math.Min(text.Length, 10_000)]),
            maxStackSize: 256 * 1024
        );
        thread.Start();
        thread.Join();

        Assert.That(fault?.Code, Is.EqualTo("too-deep"));
    }

    [TestCase("(", ")")]
    [TestCase("[", "]")]
    [TestCase("-", "")]
    [TestCase("not ", "")]
    [TestCase("sum(", ")")]
    public void Parse_NestingUpToTheLimit_IsRead(string open, string close)
    {
        // Parentheses leave nothing in the tree, so they may be one deeper than what counts as a level of it.
        var deepest = open is "(" ? 50 : 49;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ExpressionParser.Parse(Nest(deepest)), Throws.Nothing);
            Assert.That(Refusal(Nest(deepest + 1)).Code, Is.EqualTo("too-deep"));
        }

        string Nest(int levels) =>
            string.Concat(Enumerable.Repeat(open, levels)) + "q" + string.Concat(Enumerable.Repeat(close, levels));
    }

    [Test]
    public void Parse_LongestText_IsReadAndNoLongerOne()
    {
        var longest = $"'{new string('a', 9_998)}'";

        var fault = Refusal(longest + " ");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExpressionParser.Parse(longest).Length, Is.EqualTo(10_000));
            Assert.That((fault.Code, fault.Position, fault.Length), Is.EqualTo(("too-long", 10_000, 1)));
        }
    }

    [Test]
    public void Parse_NumberTooLargeForADouble_IsRefused()
    {
        // The largest double is about 1.8e308: 309 digits, the first of them 1.
        var fault = Refusal("1 + " + new string('9', 309));

        Assert.That((fault.Code, fault.Position, fault.Length), Is.EqualTo(("bad-number", 4, 309)));
    }

    // A lone half of a character would reach the browser as something else than was written.
    [TestCase("'a", '\ud83d', "'", 2)]
    [TestCase("'", '\ude00', "a'", 1)]
    [TestCase("", '\ud83d', "", 0)]
    public void Parse_HalfACharacter_IsRefused(string before, char half, string after, int position)
    {
        var fault = Refusal(before + half + after);

        Assert.That((fault.Code, fault.Position, fault.Length), Is.EqualTo(("unexpected-character", position, 1)));
    }

    [Test]
    public void Parse_Null_IsTheCallersFault() =>
        Assert.That(() => ExpressionParser.Parse(null!), Throws.ArgumentNullException);

    [Test]
    public void Parse_TextOfARandomTree_GivesThatTree() =>
        Assert.That(
            () =>
                RandomTrees
                    .Wide(levels: 4)
                    .Where(tree => Parenthesised.Write(tree).Length <= ExpressionParser.LongestText)
                    .Sample(
                        tree =>
                            string.Equals(
                                ExpressionJson.Write(ExpressionParser.Parse(Parenthesised.Write(tree))),
                                ExpressionJson.Write(tree),
                                StringComparison.Ordinal
                            ),
                        iter: 3_000,
                        print: Parenthesised.Write
                    ),
            Throws.Nothing
        );

    [Test]
    public void Parse_RandomText_IsReadOrRefusedWithAPlaceInside() =>
        Assert.That(
            () =>
                Gen.OneOf(Gen.String, Scraps.Array[1, 12].Select(string.Concat), Scraps.Array[1, 12].Select(Spaced))
                    .Sample(IsReadOrRefused, iter: 20_000),
            Throws.Nothing
        );

    [TestCase("q1", true)]
    [TestCase("性别", true)]
    [TestCase("m.r1", true)]
    [TestCase("_", true)]
    [TestCase("count", true)]
    [TestCase("Or", true)]
    [TestCase("or", false)]
    [TestCase("null", false)]
    [TestCase("1q", false)]
    [TestCase("q 1", false)]
    [TestCase("q1 ", false)]
    [TestCase("q-1", false)]
    [TestCase("q.", false)]
    [TestCase(".q", false)]
    [TestCase("q１", false)]
    [TestCase("", false)]
    public void IsName_Text_HoldsExactlyWhenItCanBeReferredTo(string text, bool expected) =>
        Assert.That(ExpressionParser.IsName(text), Is.EqualTo(expected));

    private static ExpressionFault Refusal(string text) =>
        FindFault(text) ?? throw new AssertionException($"Read as an expression: {text}");

    private static ExpressionFault? FindFault(string text)
    {
        try
        {
            ExpressionParser.Parse(text);
            return null;
        }
        catch (ExpressionException refused)
        {
            return refused.Fault;
        }
    }

    private static string Spaced(string[] scraps) => string.Join(' ', scraps);

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            return ExpressionParser
                .Parse(text)
                .References.All(name => text.AsSpan(name.Position, name.Length).SequenceEqual(name.Name));
        }
        catch (ExpressionException refused)
        {
            return refused.Position >= 0 && refused.Length >= 0 && refused.Position + refused.Length <= text.Length;
        }
    }
}
