using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class PostStratificationTests
{
    private static readonly Partition Cells = Partition.Of(["a", "a", "b"]);

    [Test]
    public void Of_TwoCells_BringsEachToItsTotal()
    {
        // Cell a holds the weight 1 + 3 = 4 for 20 people: factor 5. Cell b holds 2 for 30: factor 15.
        var adjusted = PostStratification.Of([1, 3, 2], Cells, Population(("a", 20), ("b", 30)));

        Assert.That(adjusted.Weights.ToArray(), Is.EqualTo((double[])[5.0, 15, 30]).Within(1e-12));
    }

    [Test]
    public void Of_CellOfNobody_IsLeftOut()
    {
        var adjusted = PostStratification.Of([1, 1, 1], Cells, Population(("a", 2), ("b", 1), ("nobody", 0)));

        Assert.That(adjusted.Weights.ToArray(), Is.EqualTo((double[])[1.0, 1, 1]).Within(1e-12));
    }

    [Test]
    public void Of_PopulationCellWithoutSample_NamesTheCell() =>
        Refuses(ScoringFault.EmptyCell, "c", [1, 1, 1], Population(("a", 2), ("b", 1), ("c", 9)));

    [Test]
    public void Of_CellWhoseRowsCarryNoWeight_NamesTheCell() =>
        Refuses(ScoringFault.EmptyCell, "b", [1, 1, 0], Population(("a", 2), ("b", 1)));

    [Test]
    public void Of_SampledCellWithoutPopulation_NamesTheCell() =>
        Refuses(ScoringFault.UnknownLevel, "b", [1, 1, 1], Population(("a", 2)));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Of_TotalThatCannotBe_NamesTheCell(double total) =>
        Refuses(ScoringFault.BadTarget, "b", [1, 1, 1], Population(("a", 2), ("b", total)));

    [Test]
    public void Of_NegativeTotalOfACellWithoutSample_NamesTheCell() =>
        Refuses(ScoringFault.BadTarget, "c", [1, 1, 1], Population(("a", 2), ("b", 1), ("c", -1)));

    [Test]
    public void Of_NegativeWeight_NamesTheRow() =>
        Refuses(ScoringFault.NegativeWeight, "row 2", [1, 1, -1], Population(("a", 2), ("b", 1)));

    [Test]
    public void Of_NoWeightAtAll_SaysSo() =>
        Refuses(ScoringFault.ZeroWeights, "weights", [0, 0, 0], Population(("a", 2), ("b", 1)));

    [Test]
    public void Of_RowWithoutCell_NamesTheRow() =>
        Assert.That(
            () => PostStratification.Of([1, 1], Partition.Of(["a", null]), Population(("a", 2))),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Key")
                .EqualTo("row 1")
                .And.Property("Code")
                .EqualTo("MISSING_MARGIN")
        );

    [Test]
    public void Of_WeightlessRowWithoutCell_StaysWeightless()
    {
        var adjusted = PostStratification.Of([1, 0], Partition.Of(["a", null]), Population(("a", 2)));

        Assert.That(adjusted.Weights.ToArray(), Is.EqualTo((double[])[2, 0]).Within(1e-12));
    }

    [Test]
    public void Of_CellsOfOtherRows_IsRefused() =>
        Assert.That(() => PostStratification.Of([1, 1], Cells, Population(("a", 2))), Throws.ArgumentException);

    [Test]
    public void Of_WeightsFarFromTheirTotal_MeetItAllTheSame()
    {
        var adjusted = PostStratification.Of([1e-300, 3e-300], Partition.Of(["a", "a"]), Population(("a", 1e300)));

        Assert.That(adjusted.Weights.ToArray(), Is.EqualTo((double[])[2.5e299, 7.5e299]).Within(1e287));
    }

    [Test]
    public void Readjust_WeightsOfAReplicateFarFromTheirTotal_MeetItAllTheSame()
    {
        var adjusted = PostStratification.Of([1, 1], Partition.Of(["a", "a"]), Population(("a", 1e300)));
        double[] replicate = [1e-300, 3e-300];

        adjusted.Readjust(replicate);

        Assert.That(replicate, Is.EqualTo((double[])[2.5e299, 7.5e299]).Within(1e287));
    }

    private static void Refuses(
        ScoringFault fault,
        string key,
        double[] weights,
        Dictionary<string, double> population
    ) =>
        Assert.That(
            () => PostStratification.Of(weights, Cells, population),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );

    private static Dictionary<string, double> Population(params (string Cell, double People)[] cells) =>
        cells.ToDictionary(cell => cell.Cell, cell => cell.People, StringComparer.Ordinal);
}
