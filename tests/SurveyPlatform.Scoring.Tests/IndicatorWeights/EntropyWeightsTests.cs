using CsCheck;
using SurveyPlatform.Scoring.IndicatorWeights;
using SurveyPlatform.Scoring.Indices;

namespace SurveyPlatform.Scoring.Tests.IndicatorWeights;

public sealed class EntropyWeightsTests
{
    private static readonly Direction[] BothUp = [Direction.MoreIsBetter, Direction.MoreIsBetter];

    // Scores with two decimals, as published: no difference vanishes beside an origin.
    private static readonly Gen<double[]> Scores = Gen.Int[0, 10_000].Select(points => points / 100.0).Array[6];

    [Test]
    public void Of_TwoIndicators_AgreesWithTheSumDoneByHand()
    {
        // (0, 5, 5) → p = (0, ½, ½), e = ln 2/ln 3, d = 1 − e. (2, 2, 4) → p = (0, 0, 1), e = 0, d = 1.
        var divergence = 1 - Math.Log(2) / Math.Log(3);
        var first = divergence / (1 + divergence);

        var entropy = EntropyWeights.Of(
            [
                [0, 5, 5],
                [2, 2, 4],
            ],
            BothUp
        );

        Assert.Multiple(() =>
        {
            Assert.That(entropy.Entropy, Is.EqualTo(new[] { 1 - divergence, 0 }).Within(1e-12));
            Assert.That(entropy.Divergence, Is.EqualTo(new[] { divergence, 1 }).Within(1e-12));
            Assert.That(entropy.Weights, Is.EqualTo(new[] { first, 1 - first }).Within(1e-12));
            Assert.That(entropy.Scores, Is.EqualTo(new[] { 0, 100 * first, 100 }).Within(1e-12));
        });
    }

    [Test]
    public void Of_IndicatorThatSetsNobodyApart_WeighsNothing()
    {
        var entropy = EntropyWeights.Of(
            [
                [1, 2, 4],
                [7, 7, 7],
            ],
            BothUp
        );

        Assert.Multiple(() =>
        {
            Assert.That(entropy.Entropy[1], Is.EqualTo(1));
            Assert.That(entropy.Weights, Is.EqualTo(new[] { 1.0, 0 }));
        });
    }

    [Test]
    public void Of_AnotherUnitOfMeasureOrItsMirror_StaysTheSame() =>
        Gen.Select(Scores, Scores, Gen.Double[0.1, 9], Gen.Double[-50, 50])
            .Where((one, other, _, _) => one.Distinct().Count() > 1 && other.Distinct().Count() > 1)
            .Sample(
                (one, other, unit, origin) =>
                {
                    var plain = EntropyWeights.Of([one, other], BothUp);
                    var mirrored = EntropyWeights.Of(
                        [one, Array.ConvertAll(other, x => origin - unit * x)],
                        [Direction.MoreIsBetter, Direction.LessIsBetter]
                    );

                    Assert.That(mirrored.Weights, Is.EqualTo(plain.Weights).Within(1e-8));
                    Assert.That(mirrored.Scores, Is.EqualTo(plain.Scores).Within(1e-6));
                }
            );

    [Test]
    public void Of_UnfitFigures_NamesTheFault()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () =>
                    EntropyWeights.Of(
                        [
                            [1],
                            [2],
                        ],
                        BothUp
                    ),
                Refusal.With("TOO_FEW_CASES")
            );
            Assert.That(
                () =>
                    EntropyWeights.Of(
                        [
                            [1, 2],
                            [2],
                        ],
                        BothUp
                    ),
                Refusal.With("BAD_MATRIX")
            );
            Assert.That(
                () =>
                    EntropyWeights.Of(
                        [
                            [1, 2],
                            [2, double.NaN],
                        ],
                        BothUp
                    ),
                Refusal.With("BAD_MATRIX")
            );
            Assert.That(
                () =>
                    EntropyWeights.Of(
                        [
                            [1, 1],
                            [2, 2],
                        ],
                        BothUp
                    ),
                Refusal.With("ZERO_VARIANCE")
            );
            Assert.That(
                () =>
                    EntropyWeights.Of(
                        [
                            [1, 2],
                        ],
                        BothUp
                    ),
                Throws.ArgumentException
            );
        });
    }

    [Test]
    public void Of_RangeBeyondTheLargestNumber_CountsAsAnyOther()
    {
        // Both columns are 0, 1, ½ once they are scaled.
        var weights = EntropyWeights.Of(
            [
                [-1e308, 1e308, 0],
                [1, 3, 2],
            ],
            BothUp
        );

        Assert.That(weights.Weights, Is.EqualTo((double[])[0.5, 0.5]).Within(1e-12));
    }
}
