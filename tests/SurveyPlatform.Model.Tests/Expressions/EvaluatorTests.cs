using CsCheck;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

public sealed class EvaluatorTests : IDisposable
{
    private readonly BrowserTwin browser = new();

    public void Dispose() => browser.Dispose();

    [TestCaseSource(typeof(Vector), nameof(Vector.Evaluated))]
    public void Evaluate_Vector_YieldsItsResultOnTheServerAndInTheBrowser(object vector)
    {
        var (text, answers, result, _, _) = (Vector)vector;
        var expression = ExpressionParser.Parse(text);
        var expected = Answers.Read(result);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Evaluator.Evaluate(expression, Answers.ReadAll(answers)), Is.EqualTo(expected), "server");
            Assert.That(browser.Evaluate(expression, answers), Is.EqualTo(expected), "browser");
        }
    }

    [Test]
    public void Evaluate_RandomTree_YieldsTheSameOnTheServerAndInTheBrowser() =>
        Assert.That(() => Agree(RandomTrees.Wide(levels: 6), count: 5_000), Throws.Nothing);

    [Test]
    public void Evaluate_RandomDeepTree_YieldsTheSameOnTheServerAndInTheBrowser() =>
        Assert.That(() => Agree(RandomTrees.Deep(), count: 300), Throws.Nothing);

    [Test]
    public void Evaluate_DecidedCondition_AsksForNoFurtherAnswer()
    {
        var expression = ExpressionParser.Parse("if(a or b, if(not a and b, b, 1), b)");

        var result = Evaluator.Evaluate(
            expression,
            name => name is "a" ? Value.Of(true) : throw new AssertionException(name)
        );

        Assert.That(result, Is.EqualTo(Value.Of(1)));
    }

    [Test]
    public void Evaluate_LongestChainOfOr_YieldsTheSameOnTheServerAndInTheBrowser()
    {
        var expression = ExpressionParser.Parse(string.Join(" or ", Enumerable.Repeat("a=1", 1_428)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Evaluator.Evaluate(expression, _ => Value.Of(2)), Is.EqualTo(Value.Of(false)));
            Assert.That(browser.Evaluate(expression, """{"a":2}"""), Is.EqualTo(Value.Of(false)));
        }
    }

    private void Agree(Gen<Expression> trees, int count) =>
        trees.Sample(
            tree =>
                Evaluator.Evaluate(tree, Answers.ReadAll(RandomTrees.SomeAnswers))
                == browser.Evaluate(tree, RandomTrees.SomeAnswers),
            iter: count,
            threads: 1,
            print: ExpressionJson.Write
        );
}
