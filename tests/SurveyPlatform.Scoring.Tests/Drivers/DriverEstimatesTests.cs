using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Drivers;

public sealed class DriverEstimatesTests
{
    private const double Tolerance = 1e-9;
    private const ulong Seed = 20260301;

    private static readonly double[] Outcome = Draw(1, row => row % 7);
    private static readonly double[] First = Draw(2, row => row % 7);
    private static readonly double[] Second = Draw(3, row => row % 5);

    [Test]
    public void Of_OneDriver_IsItsSquaredCorrelationInEveryReplicate()
    {
        var replicates = RaoWuBootstrap.Draw(DesignOf(scale: 1), Seed);
        var estimates = DriverEstimates.Of(replicates, Outcome, [First]);
        var expected = Enumerable
            .Range(0, replicates.Count)
            .Select(replicate => Math.Pow(Correlation(replicates.WeightsOf(replicate)), 2))
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(estimates.RSquared.Replicates, Is.EqualTo(expected).Within(Tolerance));
            Assert.That(estimates.Drivers[0].RelativeWeight.Replicates, Is.EqualTo(expected).Within(Tolerance));
            Assert.That(estimates.Drivers[0].Dominance.Replicates, Is.EqualTo(expected).Within(Tolerance));
            var published = estimates.Drivers[0].RelativeWeight.ToPercentileEstimate();
            Assert.That(published.Low, Is.LessThan(published.Value!.Value));
            Assert.That(published.High, Is.GreaterThan(published.Value));
        });
    }

    [Test]
    public void Of_WeightsInAnotherUnit_AreTheSame()
    {
        var (one, other) = (Measure(DesignOf(scale: 1), Seed), Measure(DesignOf(scale: 250), Seed));
        Assert.That(
            other.Drivers[1].RelativeWeight.Replicates,
            Is.EqualTo(one.Drivers[1].RelativeWeight.Replicates).Within(Tolerance)
        );
    }

    [Test]
    public void Of_TheSameSeed_HasTheSameBitsAndAnotherSeedOthers()
    {
        var design = DesignOf(scale: 1);
        var (one, same, other) = (Measure(design, Seed), Measure(design, Seed), Measure(design, Seed + 1));
        Assert.Multiple(() =>
        {
            Assert.That(same.Drivers[0].Beta.Replicates, Is.EqualTo(one.Drivers[0].Beta.Replicates));
            Assert.That(other.Drivers[0].Beta.Replicates, Is.Not.EqualTo(one.Drivers[0].Beta.Replicates));
        });
    }

    [Test]
    public void Of_DriverThatSomeReplicatesLeaveConstant_HasAValueAndNoError()
    {
        // One row of forty differs, and more than a third of the replicates do not draw it.
        var rare = new double[Outcome.Length];
        rare[5] = 1;
        var estimates = DriverEstimates.Of(RaoWuBootstrap.Draw(DesignOf(scale: 1), Seed), Outcome, [rare]);
        Assert.Multiple(() =>
        {
            Assert.That(estimates.RSquared.Value, Is.GreaterThan(0));
            Assert.That(estimates.RSquared.Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(estimates.RSquared.ToPercentileEstimate().Value, Is.Null);
        });
    }

    [Test]
    public void Of_DriverThatNeverVaries_IsRefusedAsWithoutReplicates() =>
        Assert.That(
            () =>
                DriverEstimates.Of(
                    RaoWuBootstrap.Draw(DesignOf(scale: 1), Seed),
                    Outcome,
                    [new double[Outcome.Length]]
                ),
            Throws
                .TypeOf<ScoringException>()
                .With.Property(nameof(ScoringException.Fault))
                .EqualTo(ScoringFault.ZeroVariance)
        );

    [Test]
    public void Of_ColumnsOfWhichTwelveRowsAreComplete_RestsOnThese()
    {
        // Each row is its own unit in one stratum: 12 units less 1.
        double[] patchy = [.. First.Select((value, row) => row < 12 ? value : double.NaN)];
        var estimates = DriverEstimates.Of(RaoWuBootstrap.Draw(DesignOf(scale: 1), Seed), Outcome, [patchy]);
        var published = estimates.RSquared.ToEstimate();
        // Weights 1, 2, 3 four times: (24)²/(4·14).
        Assert.Multiple(() =>
        {
            Assert.That(published.Base, Is.EqualTo(12));
            Assert.That(published.DegreesOfFreedom, Is.EqualTo(11));
            Assert.That(published.EffectiveBase, Is.EqualTo(576.0 / 56).Within(1e-12));
        });
    }

    [Test]
    public void Of_CompleteRowsOfSomeUnitsAndStrata_HasTheDegreesOfFreedomOfThese()
    {
        // Four strata of five units of two rows. Complete: both rows of four units of the first stratum, one row of each unit of the
        // second, nobody of the third, one unit of the fourth. (4 + 5 + 1) units less 3 strata.
        var unitOf = Enumerable.Range(0, 40).Select(row => row / 2).ToArray();
        bool IsComplete(int row) =>
            unitOf[row] switch
            {
                < 4 => true,
                < 5 => false,
                < 10 => row % 2 == 0,
                < 15 => false,
                15 => true,
                _ => false,
            };
        var design = SampleDesign.Of(
            new SamplingPlan
            {
                Weights = [.. unitOf.Select(_ => 1.0)],
                Strata = Partition.Of([.. unitOf.Select(unit => $"{unit / 5}")]),
                Units = [Partition.Of([.. unitOf.Select(unit => $"{unit}")])],
            }
        );
        double[] patchy = [.. First.Select((value, row) => IsComplete(row) ? value : double.NaN)];

        var published = DriverEstimates.Of(RaoWuBootstrap.Draw(design, Seed), Outcome, [patchy]).RSquared.ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(published.Base, Is.EqualTo(8 + 5 + 2));
            Assert.That(published.DegreesOfFreedom, Is.EqualTo(7));
        });
    }

    private static DriverEstimates Measure(SampleDesign design, ulong seed) =>
        DriverEstimates.Of(RaoWuBootstrap.Draw(design, seed), Outcome, [First, Second]);

    private static SampleDesign DesignOf(double scale) =>
        SampleDesign.Of(
            new SamplingPlan { Weights = [.. Enumerable.Range(0, Outcome.Length).Select(row => scale * (1 + row % 3))] }
        );

    private static double[] Draw(int seed, Func<int, double> signal)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 40).Select(row => signal(row) + 3 * random.NextDouble())];
    }

    private static double Correlation(double[] weights)
    {
        var sum = weights.Sum();
        var (x, y) = (Mean(First), Mean(Outcome));
        return Cross(First, x, Outcome, y) / Math.Sqrt(Cross(First, x, First, x) * Cross(Outcome, y, Outcome, y));

        double Mean(double[] values) => values.Zip(weights, (value, weight) => value * weight).Sum() / sum;

        double Cross(double[] a, double meanA, double[] b, double meanB) =>
            Enumerable.Range(0, weights.Length).Sum(row => weights[row] * (a[row] - meanA) * (b[row] - meanB));
    }
}
