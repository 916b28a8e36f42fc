using SurveyPlatform.Scoring.IndicatorWeights;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.IndicatorWeights;

public sealed class ExpertGroupTests
{
    private static readonly PairwiseComparison Four = new([
        [1, 4],
        [0.25, 1],
    ]);
    private static readonly PairwiseComparison One = new([
        [1, 1],
        [1, 1],
    ]);

    [Test]
    public void Of_ExpertsWhoCountAlike_MeetHalfwayBetweenTheirRatios()
    {
        // √(4 · 1) = 2, so that the weights are as 2 : 1.
        var group = ExpertGroup.Of([Four, One], [], ComparisonMethod.Eigenvector, RandomIndex.Saaty1980);

        Assert.Multiple(() =>
        {
            Assert.That(group.Together.Weights, Is.EqualTo(new[] { 2.0 / 3, 1.0 / 3 }).Within(1e-12));
            Assert.That(group.EffectiveBase, Is.EqualTo(2).Within(1e-12));
            Assert.That(
                group.Describe(),
                Is.EqualTo(
                    new[]
                    {
                        "a1,2 = 4^0.5 · 1^0.5 = 2",
                        "(Aw)1 = 1·0.6666667 + 2·0.3333333 = 1.333333, w1 = 0.6666667",
                        "(Aw)2 = 0.5·0.6666667 + 1·0.3333333 = 0.6666667, w2 = 0.3333333",
                        "λmax = 1/n · Σ (Aw)i/wi = 1/2 · (2 + 2) = 2",
                        "CR = 0: 2 cannot be judged inconsistently",
                    }
                )
            );
        });
    }

    [Test]
    public void Of_RowMeans_PrintsThem()
    {
        var group = ExpertGroup.Of([Four], [], ComparisonMethod.GeometricMean, RandomIndex.Saaty1980);

        Assert.That(group.Describe()[0], Is.EqualTo("g1 = (1 · 4)^(1/2), w1 = g1/Σg = 0.8"));
    }

    [Test]
    public void Of_ExpertsOfWhomNoneCounts_HasNoWeights() =>
        Assert.That(
            () => ExpertGroup.Of([Four, One], [0, 0], ComparisonMethod.Eigenvector, RandomIndex.Saaty1980),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.ZeroWeights)
        );

    [Test]
    public void Comparison_ThatIsNotReciprocal_SaysWhereInNumbers() =>
        Assert.That(
            () =>
                new PairwiseComparison([
                    [1, 2, 1],
                    [0.5, 1, 1],
                    [1, 3, 1],
                ]),
            Throws.TypeOf<ScoringException>().With.Property("Place").EqualTo(new[] { 1, 2 })
        );
}
