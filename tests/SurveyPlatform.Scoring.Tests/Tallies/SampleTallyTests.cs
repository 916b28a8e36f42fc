using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Tallies;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Tallies;

public sealed class SampleTallyTests
{
    private static readonly ItemValues[] OneItem = [new([1, 2, 5])];

    [Test]
    public void Add_RowsInManyBlocks_GivesTheSameBitsAsInOne()
    {
        var (whole, parted) = (new SampleTally(OneItem), new SampleTally(OneItem));
        var random = new Random(7);
        double[] weights = [.. Enumerable.Range(0, 500).Select(_ => random.NextDouble() * 10)];
        string[] units = [.. weights.Select(_ => $"{random.Next(20)}")];
        byte[] codes = [.. weights.Select(_ => (byte)random.Next(4))];

        whole.Add(Block(weights, units, codes));
        for (var start = 0; start < weights.Length; start += 70)
        {
            var end = Math.Min(start + 70, weights.Length);
            parted.Add(Block(weights[start..end], units[start..end], codes[start..end]));
        }

        Assert.That(parted.ResponseCount, Is.EqualTo(500));
        Assert.That(parted.RowCount, Is.EqualTo(whole.RowCount));
        var (one, other) = (whole.Take(), parted.Take());
        Assert.That(other.Mean(0, other.Everybody), Is.EqualTo(one.Mean(0, one.Everybody)));
    }

    [TestCase(2)]
    [TestCase(7)]
    public void Means_OnSeveralThreads_AreThoseOfOneToTheBit(int threads)
    {
        var random = new Random(20_260_725);
        var weights = Enumerable.Range(0, 4000).Select(_ => 0.1 + random.NextDouble()).ToArray();
        var units = Enumerable.Range(0, 4000).Select(_ => $"{random.Next(60)}").ToArray();
        var codes = Enumerable.Range(0, 16).Select(_ => Codes()).ToArray();

        Assert.That(Means(threads), Is.EqualTo(Means(1)));

        IReadOnlyList<Estimate> Means(int mostThreads)
        {
            var tally = new SampleTally([.. codes.Select(_ => OneItem[0])], mostThreads);
            tally.Add(
                Block(weights, units, codes[0]) with
                {
                    Items = [.. codes.Select(code => (ReadOnlyMemory<byte>)code)],
                }
            );
            var tallied = tally.Take();
            return tallied.Means(tallied.Everybody);
        }

        byte[] Codes()
        {
            var drawn = new byte[4000];
            for (var row = 0; row < drawn.Length; row++)
            {
                drawn[row] = (byte)random.Next(3);
            }

            return drawn;
        }
    }

    [Test]
    public void Take_AfterMoreResponses_EndsTheViewBefore()
    {
        var tally = new SampleTally(OneItem);
        tally.Add(Block([1, 1], ["a", "b"], [0, 1]));
        var before = tally.Take();
        tally.Add(Block([1], ["c"], [2]));

        Assert.That(() => before.Mean(0, before.Everybody), Throws.InvalidOperationException);
        var now = tally.Take();
        Assert.That(now.Mean(0, now.Everybody).Value, Is.EqualTo(8 / 3.0).Within(1e-12));
    }

    [Test]
    public void Take_NothingCounted_IsRefused() =>
        Assert.That(() => new SampleTally(OneItem).Take(), Throws.InvalidOperationException);

    [Test]
    public void Add_BadWeight_CountsNothing()
    {
        var tally = new SampleTally(OneItem);

        Refuses(ScoringFault.NegativeWeight, "row 1", () => tally.Add(Block([1, -1], ["a", "b"], [0, 1])));
        Refuses(ScoringFault.MissingWeight, "row 0", () => tally.Add(Block([double.NaN, 1], ["a", "b"], [0, 1])));
        Assert.That(tally.RowCount, Is.Zero);
    }

    [TestCase(3, 4)]
    [TestCase(3, double.NaN)]
    [TestCase(1, 1)]
    [TestCase(0, 0)]
    public void Take_PopulationCountsThatCannotBe_NamesTheStratum(double first, double second)
    {
        var tally = new SampleTally(OneItem);
        var block = Block([1, 1, 1], ["a", "b", "a"], [0, 1, 2]);
        tally.Add(
            block with
            {
                Plan = block.Plan with
                {
                    PopulationUnits =
                    [
                        [first, first, second],
                    ],
                },
            }
        );

        Refuses(ScoringFault.BadFpc, "all", () => tally.Take());
    }

    [Test]
    public void Add_BlocksOfOtherShapes_AreRefused()
    {
        var tally = new SampleTally(OneItem);
        var block = Block([1, 1], ["a", "b"], [0, 1]);
        tally.Add(block);

        SampleRows[] others =
        [
            block with
            {
                Plan = block.Plan with { LonelyPsu = LonelyPsu.Adjust },
            },
            block with
            {
                Plan = block.Plan with
                {
                    PopulationUnits =
                    [
                        [9, 9],
                    ],
                },
            },
            block with
            {
                Plan = block.Plan with { Strata = Partition.Of(["x", "x"]) },
            },
            block with
            {
                Plan = block.Plan with { Units = [] },
            },
            block with
            {
                Plan = block.Plan with { Units = [Partition.Of(["a", null])] },
            },
            block with
            {
                Factors = [Partition.Of(["x", "x"])],
            },
            block with
            {
                Items = [],
            },
            block with
            {
                Items = [(byte[])[0]],
            },
        ];
        foreach (var other in others)
        {
            Assert.That(() => tally.Add(other), Throws.ArgumentException);
        }

        Assert.That(tally.ResponseCount, Is.EqualTo(2));
    }

    [Test]
    public void ItemValues_ThatAreNone_AreRefused()
    {
        Assert.That(() => new ItemValues(new double[257]), Throws.ArgumentException);
        Assert.That(() => new ItemValues([1, double.PositiveInfinity]), Throws.ArgumentException);
    }

    private static SampleRows Block(double[] weights, string[] units, byte[] codes) =>
        new()
        {
            Plan = new SamplingPlan { Weights = weights, Units = [Partition.Of(units)] },
            Items = [codes],
        };

    private static void Refuses(ScoringFault fault, string key, Action counting) =>
        Assert.That(
            counting,
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );
}
