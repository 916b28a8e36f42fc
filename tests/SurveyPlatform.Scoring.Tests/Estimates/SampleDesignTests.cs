using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class SampleDesignTests
{
    private static readonly SamplingPlan Plan = new()
    {
        Weights = [1, 1, 1],
        Strata = Partition.Of(["north", "north", "south"]),
    };

    [TestCase(-1, "NEGATIVE_WEIGHT")]
    [TestCase(double.NaN, "MISSING_WEIGHT")]
    [TestCase(double.PositiveInfinity, "MISSING_WEIGHT")]
    public void Of_WeightThatCannotBe_NamesTheRow(double weight, string code) =>
        Refuses(Plan with { Weights = [1, weight, 1] }, code, "row 1");

    // Too few, none, absent, and two different counts for the units drawn from the north.
    [TestCase(1, 1)]
    [TestCase(0, 0)]
    [TestCase(double.NaN, 5)]
    [TestCase(5, 6)]
    public void Of_PopulationCountThatCannotBe_NamesTheStratum(double first, double second) =>
        Refuses(
            Plan with
            {
                PopulationUnits =
                [
                    [first, second, 9],
                ],
            },
            "BAD_FPC",
            "north"
        );

    [Test]
    public void Of_NoWeightAtAll_IsToldBeforeAPopulationCountThatCannotBe()
    {
        var design = SampleDesign.Of(
            Plan with
            {
                Weights = [0, 0, 0],
                PopulationUnits =
                [
                    [1, 1, 9],
                ],
            }
        );
        Assert.That(
            Linearisation.Mean(design, [1, 2, 3], Domain.Whole(3)).Absence,
            Is.EqualTo(ScoringFault.ZeroWeights)
        );
    }

    [Test]
    public void Of_PopulationCountOfASecondStage_NamesTheUnit()
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1],
            Units = [Partition.Of(["p", "q", "q"]), Partition.Of(["1", "1", "2"])],
            PopulationUnits =
            [
                [4, 4, 4],
                [1, 1, 1],
            ],
        };

        Refuses(plan, "BAD_FPC", "q");
    }

    [Test]
    public void Of_WrongWeightAndCount_SpeaksOfTheWeight() =>
        Refuses(
            Plan with
            {
                Weights = [1, -1, 1],
                PopulationUnits =
                [
                    [0, 0, 0],
                ],
            },
            "NEGATIVE_WEIGHT",
            "row 1"
        );

    [Test]
    public void Of_UnitInTwoStrata_IsRefusedUnlessNested()
    {
        var plan = Plan with { Units = [Partition.Of(["v", "w", "w"])] };

        Assert.Multiple(() =>
        {
            Assert.That(() => SampleDesign.Of(plan), Refusal.With("UNIT_IN_TWO_STRATA", "w"));
            Assert.That(() => SampleDesign.Of(plan with { Nested = true }), Throws.Nothing);
        });
    }

    [Test]
    public void Of_RowWithoutStratum_IsRefused() =>
        Assert.That(
            () => SampleDesign.Of(Plan with { Strata = Partition.Of(["north", null, "south"]) }),
            Throws.ArgumentException
        );

    [Test]
    public void Of_RowWithoutStratumOrWeight_IsAUnitOfNone()
    {
        // In a stratum of its own, or of a second unit of the south, it would leave the south alone no longer.
        var design = SampleDesign.Of(
            Plan with
            {
                Weights = [0, 1, 1, 1],
                Strata = Partition.Of([null, "north", "north", "south"]),
                PopulationUnits =
                [
                    [double.NaN, 9, 9, 5],
                ],
            }
        );

        Assert.Multiple(() =>
        {
            Assert.That(design.FirstStageUnitCount, Is.EqualTo(3));
            Assert.That(design.LonelyStrata, Is.EqualTo((string[])["south"]));
        });
    }

    [Test]
    public void Of_NoRowWithStratum_IsRefused() =>
        Assert.That(
            () => SampleDesign.Of(Plan with { Weights = [0, 0, 0], Strata = Partition.Of([null, null, null]) }),
            Throws.ArgumentException
        );

    [Test]
    public void Of_ColumnOfOtherRows_IsRefused() =>
        Assert.That(
            () =>
                SampleDesign.Of(
                    Plan with
                    {
                        PopulationUnits =
                        [
                            [9, 9],
                        ],
                    }
                ),
            Throws.ArgumentException
        );

    [Test]
    public void Of_MorePopulationCountsThanStages_IsRefused() =>
        Assert.That(
            () =>
                SampleDesign.Of(
                    Plan with
                    {
                        PopulationUnits =
                        [
                            [9, 9, 9],
                            [9, 9, 9],
                        ],
                    }
                ),
            Throws.ArgumentException
        );

    [Test]
    public void LonelyStrata_OneUnitOfMany_IsListed() =>
        Assert.That(SampleDesign.Of(Plan).LonelyStrata, Is.EqualTo((string[])["south"]));

    [Test]
    public void LonelyStrata_OneUnitOfOne_IsACensus() =>
        Assert.That(
            SampleDesign
                .Of(
                    Plan with
                    {
                        PopulationUnits =
                        [
                            [9, 9, 1],
                        ],
                    }
                )
                .LonelyStrata,
            Is.Empty
        );

    [Test]
    public void PostStratify_DesignOnce_LeavesTheFirstAsItWas()
    {
        var design = SampleDesign.Of(Plan);
        var population = new Dictionary<string, double>(StringComparer.Ordinal) { ["x"] = 30 };
        var cells = Partition.Of(["x", "x", "x"]);

        var adjusted = design.PostStratify(cells, population);

        Assert.Multiple(() =>
        {
            Assert.That(adjusted.TotalWeight, Is.EqualTo(30).Within(1e-12));
            Assert.That(design.TotalWeight, Is.EqualTo(3));
            Assert.That(() => adjusted.PostStratify(cells, population), Throws.InvalidOperationException);
        });
    }

    private static void Refuses(SamplingPlan plan, string code, string key) =>
        Assert.That(
            () => SampleDesign.Of(plan),
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo(code).And.Property("Key").EqualTo(key)
        );
}
