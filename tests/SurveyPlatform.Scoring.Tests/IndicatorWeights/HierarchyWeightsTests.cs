using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Scoring.Tests.IndicatorWeights;

public sealed class HierarchyWeightsTests
{
    [Test]
    public void Of_SameAlternativesEverywhere_SynthesisesThem()
    {
        // 3/4 · (1/2, 1/2) + 1/4 · (4/5, 1/5) = (0.575, 0.425).
        var hierarchy = HierarchyWeights.Of(Pair(3), [Pair(1), Pair(4)]);

        Assert.Multiple(() =>
        {
            Assert.That(hierarchy.Goal.Weights, Is.EqualTo(new[] { 0.75, 0.25 }).Within(1e-12));
            Assert.That(hierarchy.Global[0], Is.EqualTo(new[] { 0.375, 0.375 }).Within(1e-12));
            Assert.That(hierarchy.Global[1], Is.EqualTo(new[] { 0.2, 0.05 }).Within(1e-12));
            Assert.That(hierarchy.Synthesis, Is.EqualTo(new[] { 0.575, 0.425 }).Within(1e-12));
        });
    }

    [Test]
    public void Of_DimensionsOfDifferentSize_HaveGlobalWeightsAndNoSynthesis()
    {
        var hierarchy = HierarchyWeights.Of(
            Pair(3),
            [
                Pair(1),
                new PairwiseComparison([
                    [1],
                ]),
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(hierarchy.Synthesis, Is.Null);
            Assert.That(hierarchy.Global.SelectMany(child => child).Sum(), Is.EqualTo(1).Within(1e-12));
            Assert.That(hierarchy.Global[1], Is.EqualTo(new[] { 0.25 }).Within(1e-12));
        });
    }

    [Test]
    public void Of_DimensionWithoutComparison_IsRefused() =>
        Assert.That(() => HierarchyWeights.Of(Pair(3), [Pair(1)]), Refusal.With("BAD_MATRIX"));

    private static PairwiseComparison Pair(double times) =>
        new([
            [1, times],
            [1 / times, 1],
        ]);
}
