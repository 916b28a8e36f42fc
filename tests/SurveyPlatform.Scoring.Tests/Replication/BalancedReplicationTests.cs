using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class BalancedReplicationTests
{
    private static readonly SamplingPlan Pair = new() { Weights = [1, 1] };

    [Test]
    public void Of_OnePair_AgreesWithTheSumDoneByHand()
    {
        // Twice the one or twice the other: totals 2 and 6 about 4, (4 + 4)/2 = 4; means 1 and 3 about 2, 1.
        var weights = BalancedReplication.Of(SampleDesign.Of(Pair));

        Assert.Multiple(() =>
        {
            Assert.That(weights.Total([1, 3], Domain.Whole(2)).Replicates, Is.EquivalentTo(new[] { 2.0, 6 }));
            Assert.That(weights.Total([1, 3], Domain.Whole(2)).ErrorAboutValue, Is.EqualTo(2).Within(1e-14));
            Assert.That(weights.Mean([1, 3], Domain.Whole(2)).ErrorAboutValue, Is.EqualTo(1).Within(1e-14));
        });
    }

    [Test]
    public void Of_OnePairByFay_AgreesWithTheSumDoneByHand()
    {
        // 1.7 · 1 + 0.3 · 3 = 2.6 and 0.3 · 1 + 1.7 · 3 = 5.4: 2 · 1.4²/(2 · 0.7²) = 4.
        var total = BalancedReplication.Of(SampleDesign.Of(Pair), fay: 0.3).Total([1, 3], Domain.Whole(2));

        Assert.Multiple(() =>
        {
            Assert.That(total.Replicates.Order(), Is.EqualTo(new[] { 2.6, 5.4 }).Within(1e-14));
            Assert.That(total.ErrorAboutValue, Is.EqualTo(2).Within(1e-14));
        });
    }

    [Test]
    public void Of_TwoPairs_BalancesThem()
    {
        // Four half-samples of 1 or 3 with 2 or 8, each combination once: totals 6, 18, 10, 22 about 14.
        var plan = new SamplingPlan { Weights = [1, 1, 1, 1], Strata = Partition.Of(["A", "A", "B", "B"]) };

        var total = BalancedReplication.Of(SampleDesign.Of(plan)).Total([1, 3, 2, 8], Domain.Whole(4));

        Assert.Multiple(() =>
        {
            Assert.That(total.Replicates, Is.EquivalentTo(new[] { 6.0, 18, 10, 22 }));
            Assert.That(total.ErrorAboutMean, Is.EqualTo(Math.Sqrt(40)).Within(1e-14));
        });
    }

    [Test]
    public void Of_ThreeUnits_IsRefusedByName()
    {
        var plan = new SamplingPlan { Weights = [1, 1, 1, 1, 1], Strata = Partition.Of(["A", "A", "B", "B", "B"]) };

        Assert.That(
            () => BalancedReplication.Of(SampleDesign.Of(plan)).Count,
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("BAD_COUNT")
                .And.Property("Key")
                .EqualTo("B")
        );
    }

    [Test]
    public void Of_OneUnit_IsRefusedByName()
    {
        var plan = new SamplingPlan { Weights = [1, 1, 1], Strata = Partition.Of(["A", "A", "B"]) };

        Assert.That(
            () => BalancedReplication.Of(SampleDesign.Of(plan)).Count,
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("LONELY_PSU")
        );
    }

    [TestCase(1)]
    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    public void Of_FactorOutsideItsRange_IsRefused(double fay) =>
        Assert.That(
            () => BalancedReplication.Of(SampleDesign.Of(Pair), fay),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );
}
