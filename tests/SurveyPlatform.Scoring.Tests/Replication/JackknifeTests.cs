using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class JackknifeTests
{
    private static readonly Partition TwoAndOne = Partition.Of(["A", "A", "B"]);

    [Test]
    public void Of_OneStratum_AgreesWithTheSumDoneByHand()
    {
        // Mean 4; without 1, 3 or 8 it is 5.5, 4.5 or 2. V = 2/3 · (2.25 + 0.25 + 4) = 13/3, which is s²/n.
        var mean = Jackknife
            .Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] }))
            .Mean([1, 3, 8], Domain.Whole(3));

        var estimate = mean.ToEstimate();
        Assert.Multiple(() =>
        {
            Assert.That(mean.Replicates, Is.EqualTo(new[] { 5.5, 4.5, 2 }).Within(1e-14));
            Assert.That(mean.ErrorAboutValue, Is.EqualTo(Math.Sqrt(13.0 / 3)).Within(1e-14));
            Assert.That(mean.ErrorAboutMean, Is.EqualTo(Math.Sqrt(13.0 / 3)).Within(1e-14));
            Assert.That(estimate.DegreesOfFreedom, Is.EqualTo(2));
            Assert.That(
                estimate.High,
                Is.EqualTo(4 + Quantiles.StudentT(0.975, 2) * Math.Sqrt(13.0 / 3)).Within(1e-12)
            );
            Assert.That(estimate.Base, Is.EqualTo(3));
        });
    }

    [Test]
    public void Of_SkewedRatio_IsLargerAboutTheValue()
    {
        // y/x of 1/1, 2/1, 3/4: R = 1; without each 5/5, 4/5, 3/2: mean 1.1.
        // About the mean 2/3 · (0.01 + 0.09 + 0.16), about the value 2/3 · (0.04 + 0.25).
        var ratio = Jackknife
            .Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] }))
            .Ratio([1, 2, 3], [1, 1, 4], Domain.Whole(3));

        Assert.Multiple(() =>
        {
            Assert.That(ratio.ErrorAboutMean, Is.EqualTo(Math.Sqrt(2 * 0.26 / 3)).Within(1e-14));
            Assert.That(ratio.ErrorAboutValue, Is.EqualTo(Math.Sqrt(2 * 0.29 / 3)).Within(1e-14));
            Assert.That(ratio.ToEstimate(centre: ReplicateCentre.Mean).StandardError, Is.EqualTo(ratio.ErrorAboutMean));
        });
    }

    [Test]
    public void Of_StratumSampledWhole_GivesNoReplicate()
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            Strata = Partition.Of(["A", "A", "B", "B"]),
            PopulationUnits =
            [
                [2, 2, 8, 8],
            ],
        };

        var total = Jackknife.Of(SampleDesign.Of(plan)).Total([1, 3, 2, 8], Domain.Whole(4));

        // B: (1 − ¼) · ½ · (6² + 6²) = 27.
        Assert.Multiple(() =>
        {
            Assert.That(total.Replicates, Is.EqualTo(new[] { 20.0, 8 }).Within(1e-12));
            Assert.That(total.ErrorAboutValue, Is.EqualTo(Math.Sqrt(27)).Within(1e-12));
        });
    }

    [Test]
    public void Of_StratumOfOneUnit_IsRefusedByName() =>
        Assert.That(
            () => Lonely(LonelyPsu.Fail).Total([1, 3, 7], Domain.Whole(3)),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("LONELY_PSU")
                .And.Property("Key")
                .EqualTo("B")
        );

    [Test]
    public void Of_StratumOfOneUnit_IsTheLastThingToBeFound()
    {
        double[] nothing = [double.NaN, double.NaN, double.NaN];

        Assert.Multiple(() =>
        {
            Assert.That(
                Lonely(LonelyPsu.Fail).Mean(nothing, Domain.Whole(3)).Absence,
                Is.EqualTo(ScoringFault.AllMissing)
            );
            Assert.That(
                Lonely(LonelyPsu.Fail).Mean([1, 3, 7], Domain.Of(TwoAndOne, "C")).Absence,
                Is.EqualTo(ScoringFault.EmptyDomain)
            );
            Assert.That(
                Lonely(LonelyPsu.Fail).Ratio([1, 3, 7], [0, 0, 0], Domain.Whole(3)).Absence,
                Is.EqualTo(ScoringFault.ZeroDenominator)
            );
        });
    }

    // As for linearisation: A gives 4; on average B as much; adjusted (7 − 11/3)² = 100/9.
    [TestCase(LonelyPsu.Remove, 4)]
    [TestCase(LonelyPsu.Certainty, 4)]
    [TestCase(LonelyPsu.Average, 8)]
    [TestCase(LonelyPsu.Adjust, 4 + 100.0 / 9)]
    public void Of_StratumOfOneUnit_FollowsTheRule(LonelyPsu rule, double expected) =>
        Assert.That(
            Lonely(rule).Total([1, 3, 7], Domain.Whole(3)).ErrorAboutValue,
            Is.EqualTo(Math.Sqrt(expected)).Within(1e-12)
        );

    [Test]
    public void Of_DomainWithinOneUnit_HasAValueButNoError()
    {
        var mean = Jackknife
            .Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] }))
            .Mean([1, 3, 8], Domain.Where("one", [false, true, false]));

        Assert.Multiple(() =>
        {
            Assert.That(mean.Value, Is.EqualTo(3));
            Assert.That(mean.Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(mean.ErrorAboutValue, Is.Null);
            Assert.That(mean.ToEstimate().Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(mean.Percentile(0.5), Is.Null);
        });
    }

    [Test]
    public void Ratio_ReplicateWhoseDenominatorOnlyRoundingKeepsFromZero_HasNoError()
    {
        // Without the fourth row the denominator is 0.1 + 0.2 − 0.3.
        var ratio = Jackknife
            .Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1, 1] }))
            .Ratio([1, 2, 3, 4], [0.1, 0.2, -0.3, 1], Domain.Whole(4));

        Assert.Multiple(() =>
        {
            Assert.That(ratio.Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(ratio.ErrorAboutValue, Is.Null);
        });
    }

    private static ReplicateWeights Lonely(LonelyPsu rule) =>
        Jackknife.Of(
            SampleDesign.Of(
                new SamplingPlan
                {
                    Weights = [1, 1, 1],
                    Strata = TwoAndOne,
                    LonelyPsu = rule,
                }
            )
        );
}
