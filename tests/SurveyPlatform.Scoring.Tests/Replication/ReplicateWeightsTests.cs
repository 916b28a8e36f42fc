using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class ReplicateWeightsTests
{
    private static readonly Partition AaBb = Partition.Of(["a", "a", "b", "b"]);

    [Test]
    public void Of_MeanAsAStatistic_IsTheMean()
    {
        double[] values = [1, 3, 8, 4];
        var weights = Jackknife.Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 2, 1, 3] }));

        var (statistic, mean) = (weights.Of(MeanOf(values)), weights.Mean(values, Domain.Whole(4)));

        Assert.Multiple(() =>
        {
            Assert.That(statistic.Value, Is.EqualTo(mean.Value!.Value).Within(1e-14));
            Assert.That(statistic.Replicates, Is.EqualTo(mean.Replicates).Within(1e-14));
            Assert.That(statistic.ErrorAboutValue, Is.EqualTo(mean.ErrorAboutValue!.Value).Within(1e-14));
            Assert.That(statistic.DegreesOfFreedom, Is.EqualTo(3));
            Assert.That(statistic.EffectiveBase, Is.EqualTo(mean.EffectiveBase).Within(1e-14));
        });
    }

    [Test]
    public void Of_StatisticUndefined_IsAbsent()
    {
        var weights = Jackknife.Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 1] }));

        Assert.Multiple(() =>
        {
            Assert.That(weights.Of(_ => null).Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(weights.Of(w => w[0] > 0 ? 1 : null).Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(weights.Of(w => w[0] > 0 ? 1 : null).Value, Is.EqualTo(1));
            Assert.That(() => weights.Of(_ => double.NaN), Throws.ArgumentException);
        });
    }

    [Test]
    public void Of_NobodyCarriesWeight_IsRefused()
    {
        var weights = Jackknife.Of(SampleDesign.Of(new SamplingPlan { Weights = [0, 0] }));

        Assert.Multiple(() =>
        {
            Assert.That(weights.Mean([1, 2], Domain.Whole(2)).Absence, Is.EqualTo(ScoringFault.ZeroWeights));
            Assert.That(
                () => weights.Of(_ => 1),
                Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("ZERO_WEIGHTS")
            );
        });
    }

    [Test]
    public void WeightsOf_PostStratified_MeetThePopulationInEveryReplicate()
    {
        var weights = Jackknife.Of(PostStratified(AaBb));

        for (var replicate = 0; replicate < weights.Count; replicate++)
        {
            var w = weights.WeightsOf(replicate);
            Assert.That(w[0] + w[1], Is.EqualTo(20).Within(1e-12));
            Assert.That(w[2] + w[3], Is.EqualTo(60).Within(1e-12));
        }
    }

    [Test]
    public void Mean_PostStratified_AgreesWithTheSumDoneByHand()
    {
        // Shares ¼ and ¾ of the cell means 2 and 7: 5.75. A cell that loses a row has the other's value: means 1, 3 and 5, 9.
        // Replicates 0.75 + 5.25, 0.25 + 5.25, 0.5 + 6.75, 0.5 + 3.75; V = ¾ · (2 · 0.25² + 2 · 1.5²).
        var mean = Jackknife.Of(PostStratified(AaBb)).Mean([1, 3, 5, 9], Domain.Whole(4));

        Assert.Multiple(() =>
        {
            Assert.That(mean.Replicates, Is.EqualTo(new[] { 6, 5.5, 7.25, 4.25 }).Within(1e-12));
            Assert.That(mean.ErrorAboutValue, Is.EqualTo(Math.Sqrt(0.75 * 4.625)).Within(1e-12));
        });
    }

    [Test]
    public void Mean_CellOfOneUnit_IsRefusedByName() =>
        Assert.That(
            () => Jackknife.Of(PostStratified(Partition.Of(["a", "b", "b", "b"]))).Mean([1, 3, 5, 9], Domain.Whole(4)),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("EMPTY_CELL")
                .And.Property("Key")
                .EqualTo("a")
        );

    [Test]
    public void Mean_UnitWhoseAnswersAreMissing_StillCountsAsAUnit()
    {
        // The third unit was sampled and dropped in a replicate of its own: four replicates, df 3.
        var weights = Jackknife.Of(SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1, 1] }));

        var mean = weights.Mean([1, 3, double.NaN, 8], Domain.Whole(4));

        Assert.Multiple(() =>
        {
            Assert.That(mean.Replicates, Is.EqualTo(new[] { 5.5, 4.5, 4, 2 }).Within(1e-14));
            Assert.That(mean.DegreesOfFreedom, Is.EqualTo(3));
            Assert.That(mean.Base, Is.EqualTo(3));
        });
    }

    private static SampleDesign PostStratified(Partition cells) =>
        SampleDesign
            .Of(new SamplingPlan { Weights = [1, 1, 1, 1] })
            .PostStratify(cells, new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 20, ["b"] = 60 });

    private static WeightedStatistic MeanOf(double[] values) =>
        weights =>
        {
            var (sum, sumW) = (0.0, 0.0);
            for (var row = 0; row < values.Length; row++)
            {
                sum += weights[row] * values[row];
                sumW += weights[row];
            }

            return sum / sumW;
        };
}
