using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class GivenReplicatesTests
{
    [Test]
    public void Of_WeightsAsTheyStand_AgreeWithTheSumDoneByHand()
    {
        // 2 · 2, 2 · 6 about 2 + 6: ½ · (16 + 16).
        var total = GivenReplicates
            .Of(
                [1, 1],
                [
                    [2, 0],
                    [0, 2],
                ],
                0.5,
                [1, 1]
            )
            .Total([2, 6], Domain.Whole(2));

        Assert.Multiple(() =>
        {
            Assert.That(total.Replicates, Is.EqualTo(new[] { 4.0, 12 }));
            Assert.That(total.ErrorAboutValue, Is.EqualTo(4).Within(1e-14));
            Assert.That(total.ToEstimate().Low, Is.Null);
        });
    }

    [Test]
    public void Of_Factors_MultiplyTheWeights()
    {
        var factors = GivenReplicates.Of(
            [1, 3],
            [
                [2, 0],
                [0, 2],
            ],
            0.5,
            [1, 1],
            combined: false
        );
        var weights = GivenReplicates.Of(
            [1, 3],
            [
                [2, 0],
                [0, 6],
            ],
            0.5,
            [1, 1]
        );

        Assert.Multiple(() =>
        {
            Assert.That(factors.WeightsOf(1), Is.EqualTo(weights.WeightsOf(1)));
            Assert.That(
                factors.Mean([2, 6], Domain.Whole(2)).Replicates,
                Is.EqualTo(weights.Mean([2, 6], Domain.Whole(2)).Replicates)
            );
        });
    }

    [Test]
    public void Of_ReplicateThatDoesNotCount_DoesNotMoveTheMean()
    {
        // The third has scale 0: the mean is that of 4 and 12.
        var total = GivenReplicates
            .Of(
                [1, 1],
                [
                    [2, 0],
                    [0, 2],
                    [9, 9],
                ],
                0.5,
                [1, 1, 0]
            )
            .Total([2, 6], Domain.Whole(2));

        Assert.That(total.ErrorAboutMean, Is.EqualTo(4).Within(1e-14));
    }

    [Test]
    public void Of_DegreesOfFreedomStated_GiveAnInterval()
    {
        var estimate = GivenReplicates
            .Of(
                [1, 1],
                [
                    [2, 0],
                    [0, 2],
                ],
                0.5,
                [1, 1],
                degreesOfFreedom: 7
            )
            .Total([2, 6], Domain.Whole(2))
            .ToEstimate(0.9);

        Assert.That(estimate.High, Is.EqualTo(8 + 4 * Quantiles.StudentT(0.95, 7)).Within(1e-12));
    }

    [TestCase(0.025, 1.075)]
    [TestCase(0.5, 2.5)]
    [TestCase(0, 1)]
    [TestCase(1, 4)]
    public void Percentile_FourReplicates_IsInterpolated(double share, double expected)
    {
        // Type 7 of 1, 2, 3, 4: at place 3 · share from the least.
        var total = GivenReplicates
            .Of(
                [1],
                [
                    [4],
                    [2],
                    [1],
                    [3],
                ],
                1,
                [1, 1, 1, 1]
            )
            .Total([1], Domain.Whole(1));

        Assert.That(total.Percentile(share), Is.EqualTo(expected).Within(1e-14));
    }

    [Test]
    public void Percentile_NoShare_IsRefused()
    {
        var total = GivenReplicates
            .Of(
                [1],
                [
                    [4],
                ],
                1,
                [1]
            )
            .Total([1], Domain.Whole(1));

        Assert.That(() => total.Percentile(1.1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(-1, "NEGATIVE_WEIGHT")]
    [TestCase(double.NaN, "MISSING_WEIGHT")]
    public void Of_WeightThatIsNone_IsRefusedByRow(double weight, string code) =>
        Assert.That(
            () =>
                GivenReplicates.Of(
                    [1, 1],
                    [
                        [2, 0],
                        [0, weight],
                    ],
                    0.5,
                    [1, 1]
                ),
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo(code).And.Property("Key").EqualTo("row 1")
        );

    [Test]
    public void Of_ColumnsThatDoNotFit_AreRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () =>
                    GivenReplicates.Of(
                        [1, 1],
                        [
                            [2],
                        ],
                        0.5,
                        [1]
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    GivenReplicates.Of(
                        [1, 1],
                        [
                            [2, 0],
                        ],
                        0.5,
                        []
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    GivenReplicates.Of(
                        [1, 1],
                        [
                            [2, 0],
                        ],
                        -0.5,
                        [1]
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    GivenReplicates.Of(
                        [1, 1],
                        [
                            [2, 0],
                        ],
                        0.5,
                        [double.NaN]
                    ),
                Throws.ArgumentException
            );
        });
}
