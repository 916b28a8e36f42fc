using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class AssociationTests
{
    // Under simple random sampling Δ = n/(n − 1) · I, so F is Pearson's χ² times (n − 1)/n over the (r − 1)(c − 1) contrasts.
    [Test]
    public void Of_FourfoldTableOfASimpleSample_IsPearsonsChiSquared()
    {
        // 10 20 / 20 10: χ² = 60 · (100 − 400)²/30⁴ = 20/3.
        var association = Of([10, 20, 20, 10], columns: 2);

        Assert.Multiple(() =>
        {
            Assert.That(association.Statistic, Is.EqualTo(20.0 / 3 * 59 / 60).Within(1e-10));
            Assert.That(association.NumeratorDegreesOfFreedom, Is.EqualTo(1).Within(1e-10));
            Assert.That(association.DenominatorDegreesOfFreedom, Is.EqualTo(59).Within(1e-9));
            Assert.That(
                association.PValue,
                Is.EqualTo(TailProbabilities.StudentT(Math.Sqrt(20.0 / 3 * 59 / 60), 59)).Within(1e-12)
            );
        });
    }

    [Test]
    public void Of_WiderTableOfASimpleSample_IsPearsonsChiSquared()
    {
        // 5 10 15 / 15 10 5: expected 10 each, χ² = 4 · 25/10 = 10, on two degrees of freedom.
        var association = Of([5, 10, 15, 15, 10, 5], columns: 3);

        Assert.Multiple(() =>
        {
            Assert.That(association.Statistic, Is.EqualTo(10 / 2.0 * 59 / 60).Within(1e-10));
            Assert.That(association.NumeratorDegreesOfFreedom, Is.EqualTo(2).Within(1e-10));
        });
    }

    [Test]
    public void Of_TableTransposed_StaysTheSame() =>
        Gen.Select(Gen.Int[1, 9].Array[6], Gen.Double[0.1, 10].Array[6])
            .Sample(
                (counts, weightOfCell) =>
                {
                    var (rows, columns) = Columns(counts, 3);
                    var weights = rows.Zip(columns, (r, c) => weightOfCell[3 * (r[0] - '0') + c[0] - '0']).ToArray();
                    var design = SampleDesign.Of(new SamplingPlan { Weights = weights });
                    var whole = Domain.Whole(weights.Length);

                    var one = Association.Of(design, Partition.Of(rows), Partition.Of(columns), whole);
                    var other = Association.Of(design, Partition.Of(columns), Partition.Of(rows), whole);

                    Assert.That(other.Statistic, Is.EqualTo(one.Statistic).Within(1e-8));
                    Assert.That(
                        other.NumeratorDegreesOfFreedom,
                        Is.EqualTo(one.NumeratorDegreesOfFreedom).Within(1e-8)
                    );
                }
            );

    [Test]
    public void Of_CombinationThatNobodyHas_IsRefusedByName() =>
        Assert.That(
            () => Of([3, 4, 5, 0], columns: 2),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("EMPTY_CELL")
                .And.Property("Key")
                .EqualTo("1 × 1")
        );

    [Test]
    public void Of_CombinationOfRowsWithoutWeight_IsRefusedToo()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1, 0] });

        Assert.That(
            () =>
                Association.Of(
                    design,
                    Partition.Of(["a", "a", "b", "b"]),
                    Partition.Of(["x", "y", "x", "y"]),
                    Domain.Whole(4)
                ),
            Throws.TypeOf<ScoringException>().With.Property("Key").EqualTo("b × y")
        );
    }

    [Test]
    public void Of_LevelOutsideTheDomain_IsLeftOut()
    {
        var (rows, columns) = Columns([10, 20, 20, 10, 7, 0], 2);
        var design = SampleDesign.Of(new SamplingPlan { Weights = [.. rows.Select(_ => 1.0)] });
        var domain = Domain.Where("first two", [.. rows.Select(row => row != "2")]);

        // The 7 rows of the third level stay in the design: t = 0 there, n = 67.
        var association = Association.Of(design, Partition.Of(rows), Partition.Of(columns), domain);

        Assert.That(association.Statistic, Is.EqualTo(20.0 / 3 * 66 / 67).Within(1e-10));
    }

    [Test]
    public void Of_OneLevelOnly_HasNothingToTest() =>
        Assert.That(Of([3, 4], columns: 2).Absence, Is.EqualTo(ScoringFault.ZeroVariance));

    [Test]
    public void Of_WholePopulation_HasNothingToTest()
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            PopulationUnits =
            [
                [4, 4, 4, 4],
            ],
        };

        var association = Association.Of(
            SampleDesign.Of(plan),
            Partition.Of(["a", "a", "b", "b"]),
            Partition.Of(["x", "y", "x", "y"]),
            Domain.Whole(4)
        );

        Assert.That(association.Absence, Is.EqualTo(ScoringFault.ZeroVariance));
    }

    [Test]
    public void Of_NobodyHasBoth_IsAbsent()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1] });
        var (rows, columns) = (Partition.Of(["a", null]), Partition.Of([null, "x"]));

        Assert.Multiple(() =>
        {
            Assert.That(
                Association.Of(design, rows, columns, Domain.Whole(2)).Absence,
                Is.EqualTo(ScoringFault.AllMissing)
            );
            Assert.That(
                Association.Of(design, rows, columns, Domain.Of(rows, "z")).Absence,
                Is.EqualTo(ScoringFault.EmptyDomain)
            );
        });
    }

    private static Association Of(int[] counts, int columns)
    {
        var (rowLevels, columnLevels) = Columns(counts, columns);
        return Association.Of(
            SampleDesign.Of(new SamplingPlan { Weights = [.. rowLevels.Select(_ => 1.0)] }),
            Partition.Of(rowLevels),
            Partition.Of(columnLevels),
            Domain.Whole(rowLevels.Length)
        );
    }

    private static (string[] Rows, string[] Columns) Columns(int[] counts, int columns)
    {
        var cells = counts.SelectMany((count, cell) => Enumerable.Repeat(cell, count)).ToArray();
        return ([.. cells.Select(cell => $"{cell / columns}")], [.. cells.Select(cell => $"{cell % columns}")]);
    }
}
