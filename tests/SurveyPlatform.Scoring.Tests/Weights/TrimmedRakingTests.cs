using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class TrimmedRakingTests
{
    private static readonly TrimBounds TwoMeans = new(TypicalWeight.Mean, null, 2);

    [Test]
    public void Of_MarginsThatAgreeWithTheBounds_IsDoneInOneRound()
    {
        // The mean is 3, so 9 is cut to 6 and the others get 1 each: 2, 2, 2, 6, which raking to 24 doubles. Twice their mean is 12.
        var both = TrimmedRaking.Of([1, 1, 1, 9], TwoMeans, [Margin(["a", "a", "a", "a"], ("a", 24))]);

        Assert.That(both.Trimmed.ToArray(), Is.EqualTo((double[])[2, 2, 2, 6]).Within(1e-12));
        Assert.That(both.Raking.Weights.ToArray(), Is.EqualTo((double[])[4, 4, 4, 12]).Within(1e-12));
        Assert.That(both.Moved, Is.EqualTo(new[] { 1 }));
        Assert.That(both.OutsideCount, Is.Zero);
    }

    [Test]
    public void Of_MarginsThatUndoTheTrimming_EndsAfterFiveRoundsAndSaysWhatIsOutside()
    {
        // The margin asks 9 of the last row alone, each time.
        var both = TrimmedRaking.Of([1, 1, 1, 9], TwoMeans, [Margin(["a", "a", "a", "b"], ("a", 3), ("b", 9))]);

        Assert.That(both.Raking.Weights.ToArray(), Is.EqualTo((double[])[1, 1, 1, 9]).Within(1e-12));
        Assert.That(both.Moved, Is.EqualTo(new[] { 1, 1, 1, 1, 1 }));
        Assert.That(both.OutsideCount, Is.EqualTo(1));
    }

    [Test]
    public void Of_BoundsAroundTheMedian_TakesItOfTheWeights()
    {
        // The median of 2, 2, 4, 12 is 3: bounds 1 and 9. The 3 cut off 12 go to the three others.
        var both = TrimmedRaking.Of([2, 2, 4, 12], TrimBounds.AroundMedian, [Margin(["a", "a", "a", "a"], ("a", 20))]);

        Assert.That(both.Raking.Weights.ToArray(), Is.EqualTo((double[])[3, 3, 5, 9]).Within(1e-12));
        Assert.That(both.Moved, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Of_NoRow_IsRefused() =>
        Assert.That(() => TrimmedRaking.Of([], TwoMeans, [Margin([], ("a", 1))]), Throws.ArgumentException);

    private static RakingMargin Margin(string[] levels, params (string Level, double People)[] targets) =>
        new("margin", Partition.Of(levels), targets.ToDictionary(target => target.Level, target => target.People));
}
