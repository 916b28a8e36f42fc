using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class CompositeTreeTests
{
    private static readonly MeanKind[] Means = [MeanKind.Arithmetic, MeanKind.Geometric];

    private static readonly CompositeNode[] Nodes =
    [
        new("whole", null, 3, double.NaN),
        new("one", "whole", 2, 1),
        new("other", "whole", 2, 1),
        new("a", "one", 1, 3),
        new("b", "one", 1, 1),
        new("c", "other", 1, 1),
    ];

    [Test]
    public void Score_TwoUnits_GoesUpLevelByLevel()
    {
        // First unit: (3·10 + 50)/4 = 20, and √(20·80) = 40. Second: b is missing, 3/4 is covered, √(45·80) = 60.
        var scores = new CompositeTree(Nodes).Score(
            new Dictionary<string, double[]>
            {
                ["a"] = [10, 45],
                ["b"] = [50, double.NaN],
                ["c"] = [80, 80],
            },
            Means
        );

        Assert.Multiple(() =>
        {
            Assert.That(scores.Keys, Is.EquivalentTo(new[] { "one", "other", "whole" }));
            Assert.That(scores["one"].Select(score => score.Value), Is.EqualTo(new[] { 20.0, 45 }));
            Assert.That(scores["one"].Select(score => score.Coverage), Is.EqualTo(new[] { 1, 0.75 }));
            Assert.That(scores["whole"][0].Value, Is.EqualTo(40).Within(1e-12));
            Assert.That(scores["whole"][1].Value, Is.EqualTo(60).Within(1e-12));
            Assert.That(scores["whole"][1].Coverage, Is.EqualTo(1));
        });
    }

    [Test]
    public void Score_TooLittleCovered_LeavesNoScoreAndSaysWhy()
    {
        var scores = new CompositeTree(Nodes).Score(
            new Dictionary<string, double[]>
            {
                ["a"] = [double.NaN],
                ["b"] = [50],
                ["c"] = [0],
            },
            Means
        );

        Assert.Multiple(() =>
        {
            Assert.That(scores["one"][0], Is.EqualTo(new IndexScore(null, 0.25, ScoringFault.TooFewCases)));
            Assert.That(scores["whole"][0], Is.EqualTo(new IndexScore(null, 0.5, ScoringFault.NonPositive)));
        });
    }

    [Test]
    public void New_UnfitTree_NamesTheNode()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Tree(new CompositeNode("a", "b", 1, 1)), Refusal.With("UNKNOWN_CODE", "b"));
            Assert.That(
                () => Tree(new CompositeNode("a", "b", 2, 1), new CompositeNode("b", "a", 2, 1)),
                Refusal.With("CYCLE", "a")
            );
            Assert.That(() => Tree(new CompositeNode("a", "a", 1, 1)), Refusal.With("CYCLE", "a"));
            Assert.That(
                () => Tree(new CompositeNode("a", "b", 1, -1), new CompositeNode("b", null, 2, 1)),
                Refusal.With("NEGATIVE_WEIGHT", "a")
            );
            Assert.That(
                () => Tree(new CompositeNode("a", "b", 1, double.NaN), new CompositeNode("b", null, 2, 1)),
                Refusal.With("MISSING_WEIGHT", "a")
            );
            Assert.That(
                () => Tree(new CompositeNode("a", "b", 1, 0), new CompositeNode("b", null, 2, 1)),
                Refusal.With("ZERO_WEIGHTS", "b")
            );
            Assert.That(() => Tree(new CompositeNode("b", null, 2, 1)), Refusal.With("ZERO_WEIGHTS", "b"));
            Assert.That(
                () => Tree(new CompositeNode("a", null, 1, 1), new CompositeNode("a", null, 1, 1)),
                Throws.ArgumentException
            );
            Assert.That(() => Tree(new CompositeNode("a", null, 0, 1)), Throws.ArgumentException);
        });
    }

    [Test]
    public void Score_UnfitScores_AreRefused()
    {
        var tree = Tree(
            new CompositeNode("a", "x", 1, 1),
            new CompositeNode("b", "x", 1, 1),
            new CompositeNode("x", null, 2, 1)
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                () => tree.Score(new Dictionary<string, double[]> { ["a"] = [1] }, Means),
                Refusal.With("UNKNOWN_CODE", "b")
            );
            Assert.That(
                () => tree.Score(new Dictionary<string, double[]> { ["a"] = [1], ["b"] = [1, 2] }, Means),
                Throws.ArgumentException
            );
            Assert.That(
                () => tree.Score(new Dictionary<string, double[]> { ["a"] = [1], ["b"] = [1] }, []),
                Throws.ArgumentException
            );
        });
    }

    private static CompositeTree Tree(params CompositeNode[] nodes) => new(nodes);
}
