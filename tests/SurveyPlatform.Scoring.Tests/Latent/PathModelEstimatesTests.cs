using SurveyPlatform.Scoring.Latent;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Latent;

public sealed class PathModelEstimatesTests
{
    private const double Tolerance = 1e-9;
    private const ulong Seed = 20260301;
    private const int Rows = 40;

    private static readonly double[] Strong = [.. Enumerable.Range(0, Rows).Select(row => (double)(row % 7))];
    private static readonly double[] Weak = Noise(1, scale: 5);
    private static readonly Dictionary<string, double[]> Columns = new()
    {
        ["weak"] = Weak,
        ["strong"] = Strong,
        ["y"] = [.. Strong.Zip(Noise(2, scale: 3), (signal, noise) => -signal + noise)],
    };

    private static readonly PathModel Model = new(
        [new LatentBlock("X", ["weak", "strong"]), new LatentBlock("Y", ["y"])],
        [new LatentPath("X", "Y")]
    );

    [Test]
    public void Of_RowsTwiceInUnitsOfTwo_AreTheRowsOnce()
    {
        // A draw of units takes both rows of each, which leaves every correlation as it is.
        var twice = Columns.ToDictionary(
            column => column.Key,
            column => column.Value.SelectMany(value => new[] { value, value }).ToArray()
        );
        var units = Partition.Of([.. Enumerable.Range(0, 2 * Rows).Select(row => Math.Floor(row / 2.0))]);
        var (once, doubled) = (Estimate(Columns), Estimate(twice, units));

        Assert.Multiple(() =>
        {
            Assert.That(doubled.Paths[0].Replicates, Is.EqualTo(once.Paths[0].Replicates).Within(Tolerance));
            Assert.That(doubled.RSquared[1].Replicates, Is.EqualTo(once.RSquared[1].Replicates).Within(Tolerance));
            Assert.That(doubled.Loadings[1].Replicates, Is.EqualTo(once.Loadings[1].Replicates).Within(Tolerance));
        });
    }

    [Test]
    public void Of_BlockWhoseSignTurns_IsTurnedBackInEveryReplicate()
    {
        // The weak item's loading is of either sign by chance, and the sign of the block with it.
        var estimates = Estimate(Columns);
        var (weight, path) = (estimates.Weights[1], estimates.Paths[0]);
        Assert.Multiple(() =>
        {
            Assert.That(weight.Replicates.Select(Math.Sign), Is.All.EqualTo(Math.Sign(weight.Value!.Value)));
            Assert.That(path.Replicates.Select(Math.Sign), Is.All.EqualTo(Math.Sign(path.Value!.Value)));
            var published = path.ToPercentileEstimate();
            Assert.That(published.Low, Is.LessThan(path.Value));
            Assert.That(published.High, Is.GreaterThan(path.Value));
        });
    }

    [Test]
    public void Of_TheSameSeed_HasTheSameBitsAndAnotherSeedOthers()
    {
        var (one, same, other) = (Estimate(Columns), Estimate(Columns), Estimate(Columns, seed: Seed + 1));
        Assert.Multiple(() =>
        {
            Assert.That(same.Paths[0].Replicates, Is.EqualTo(one.Paths[0].Replicates));
            Assert.That(other.Paths[0].Replicates, Is.Not.EqualTo(one.Paths[0].Replicates));
        });
    }

    [Test]
    public void Of_BadDemands_IsRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () => PathModelEstimates.Of(Model, Columns, new PathModelSettings(), Seed, replicates: 10),
                Throws.TypeOf<ArgumentOutOfRangeException>()
            );
            Assert.That(() => Estimate(Columns, Partition.Of([1.0, 2.0])), Throws.TypeOf<ArgumentException>());
        });

    private static PathModelEstimates Estimate(
        Dictionary<string, double[]> columns,
        Partition? units = null,
        ulong seed = Seed
    ) => PathModelEstimates.Of(Model, columns, new PathModelSettings(), seed, units, RaoWuBootstrap.LeastReplicates);

    private static double[] Noise(int seed, double scale)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Rows).Select(_ => scale * random.NextDouble())];
    }
}
