using SurveyPlatform.Scoring.Latent;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Latent;

public sealed class PathModelTests
{
    [Test]
    public void New_BlocksInAnyOrder_AreTakenAsGiven()
    {
        var model = Model(["Loyalty", "Image", "Satisfaction"], ("Satisfaction", "Loyalty"), ("Image", "Satisfaction"));

        Assert.That(model.Blocks.Select(block => block.Name), Is.EqualTo(new[] { "Loyalty", "Image", "Satisfaction" }));
    }

    [Test]
    public void New_PathsInACircle_NameABlockOnIt() =>
        AssertFault(
            () => Model(["A", "B", "C", "D"], ("A", "B"), ("B", "C"), ("C", "D"), ("D", "B")),
            ScoringFault.Cycle,
            "B"
        );

    [Test]
    public void New_PathFromABlockToItself_IsACircle() =>
        AssertFault(() => Model(["A", "B"], ("A", "B"), ("B", "B")), ScoringFault.Cycle, "B");

    [Test]
    public void New_TwoWaysToOneBlock_AreNoCircle() =>
        Assert.That(() => Model(["A", "B", "C"], ("A", "B"), ("A", "C"), ("B", "C")), Throws.Nothing);

    [Test]
    public void New_BlockWithoutAPath_IsNamed() =>
        AssertFault(() => Model(["A", "B", "C"], ("A", "B")), ScoringFault.Disconnected, "C");

    [Test]
    public void New_TwoModelsInOne_FallApart() =>
        AssertFault(() => Model(["A", "B", "C", "D"], ("A", "B"), ("D", "C")), ScoringFault.Disconnected, "C");

    [Test]
    public void New_OneBlock_HangsTogetherWithNothing() =>
        AssertFault(() => Model(["A"]), ScoringFault.Disconnected, "A");

    [Test]
    public void New_PiecesThatDoNotFit_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Model([]), Throws.ArgumentException);
            Assert.That(() => Model(["A", "A"], ("A", "A")), Throws.ArgumentException);
            Assert.That(() => Model(["A", "B"], ("A", "X")), Throws.ArgumentException);
            Assert.That(() => Model(["A", "B"], ("A", "B"), ("A", "B")), Throws.ArgumentException);
            Assert.That(() => new PathModel([new LatentBlock("A", [])], []), Throws.ArgumentException);
            Assert.That(() => new PathModel([new LatentBlock("A", ["q", "q"])], []), Throws.ArgumentException);
        });
    }

    private static PathModel Model(string[] names, params (string From, string To)[] paths) =>
        new(
            Array.ConvertAll(names, name => new LatentBlock(name, [name + "1"])),
            Array.ConvertAll(paths, path => new LatentPath(path.From, path.To))
        );

    private static void AssertFault(Action act, ScoringFault fault, string key) =>
        Assert.That(
            act,
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );
}
