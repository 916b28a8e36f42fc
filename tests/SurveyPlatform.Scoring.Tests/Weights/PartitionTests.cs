using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class PartitionTests
{
    [Test]
    public void Of_Texts_SortsLevelsOrdinallyAndLeavesNullOut()
    {
        // Ordinal order puts Z (U+005A) before a (U+0061).
        var partition = Partition.Of(["b", null, "Z", "a", "b"]);

        Assert.Multiple(() =>
        {
            Assert.That(partition.Names, Is.EqualTo((string[])["Z", "a", "b"]));
            Assert.That(partition.Codes.ToArray(), Is.EqualTo((int[])[2, -1, 0, 1, 2]));
            Assert.That(partition.RowsOf(2).ToArray(), Is.EqualTo((int[])[0, 4]));
        });
    }

    [Test]
    public void Of_Numbers_SortsLevelsBySize()
    {
        var partition = Partition.Of([10, 9, double.NaN, 10]);

        Assert.Multiple(() =>
        {
            Assert.That(partition.Names, Is.EqualTo((string[])["9", "10"]));
            Assert.That(partition.Codes.ToArray(), Is.EqualTo((int[])[1, 0, -1, 1]));
        });
    }

    [Test]
    public void Cross_TwoVariables_KeepsCombinationsThatOccur()
    {
        var crossed = Partition.Cross(
            Partition.Of(["M", "F", "M", null]),
            Partition.Of(["old", "old", "young", "old"])
        );

        Assert.Multiple(() =>
        {
            Assert.That(crossed.Names, Is.EqualTo((string[])["F × old", "M × old", "M × young"]));
            Assert.That(crossed.Codes.ToArray(), Is.EqualTo((int[])[1, 0, 2, -1]));
            Assert.That(crossed.KeyOf(2), Is.EqualTo((string[])["M", "young"]));
            Assert.That(crossed.Find(Partition.NameOf("M", "young")), Is.EqualTo(2));
        });
    }

    [Test]
    public void Cross_DifferentRows_IsRefused() =>
        Assert.That(() => Partition.Cross(Partition.Of(["a"]), Partition.Of(["a", "b"])), Throws.ArgumentException);

    [Test]
    public void FromCodes_LevelWithoutRows_KeepsItsPlace()
    {
        var partition = Partition.FromCodes([2, 0], ["x", "y", "z"]);

        Assert.Multiple(() =>
        {
            Assert.That(partition.RowsOf(1).ToArray(), Is.Empty);
            Assert.That(partition.RowsOf(2).ToArray(), Is.EqualTo((int[])[0]));
            Assert.That(partition.Find("none"), Is.EqualTo(-1));
        });
    }

    [TestCase(-2)]
    [TestCase(1)]
    public void FromCodes_CodeWithoutLevel_IsRefused(int code) =>
        Assert.That(() => Partition.FromCodes([code], ["only"]), Throws.ArgumentException);

    [Test]
    public void FromCodes_LevelNamedTwice_IsRefused() =>
        Assert.That(() => Partition.FromCodes([0], ["same", "same"]), Throws.ArgumentException);

    [Test]
    public void Cross_ManyLevelsOfWhichFewMeet_FindsThosePairs()
    {
        // 5,000 by 5,000 levels, of which 5,000 pairs are there: too many for a table of all.
        var one = Partition.FromCodes(
            [.. Enumerable.Range(0, 5000)],
            [.. Enumerable.Range(0, 5000).Select(i => $"{i}")]
        );
        var other = Partition.FromCodes([.. Enumerable.Range(0, 5000).Reverse()], one.Names);

        var crossed = Partition.Cross(one, other);

        Assert.That(crossed.Names, Has.Count.EqualTo(5000));
        Assert.That(crossed.Names[0], Is.EqualTo("0 × 4999"));
        Assert.That(crossed.Codes.ToArray(), Is.EqualTo(Enumerable.Range(0, 5000)));
    }
}
