using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class DesignVarianceTests
{
    private static readonly Partition TwoAndOne = Partition.Of(["A", "A", "B"]);

    [Test]
    public void Of_TwoStrataWithPopulationCounts_AddsThemWithTheirCorrections()
    {
        // A: 1, 3 of N = 4: (1 − ½) · 2/1 · (1 + 1) = 2. B: 2, 8 of N = 20: (1 − 0.1) · 2/1 · (9 + 9) = 32.4.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            Strata = Partition.Of(["A", "A", "B", "B"]),
            PopulationUnits =
            [
                [4, 4, 20, 20],
            ],
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 2, 8]), Is.EqualTo(34.4).Within(1e-12));
    }

    [Test]
    public void Of_StratumSampledWhole_ContributesNothing()
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1],
            Strata = TwoAndOne,
            PopulationUnits =
            [
                [2, 2, 1],
            ],
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 7]), Is.Zero);
    }

    [Test]
    public void Of_TwoStages_AddsTheSecondTimesTheFirstFraction()
    {
        // Two of four villages, totals 4 and 8: (1 − ½) · 2/1 · (4 + 4) = 8. Within p: 1, 3 of 4 households,
        // (1 − ½) · 2/1 · (1 + 1) = 2; q was taken whole. V = 8 + ½ · 2 = 9.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            Units = [Partition.Of(["p", "p", "q", "q"]), Partition.Of(["1", "2", "1", "2"])],
            PopulationUnits =
            [
                [4, 4, 4, 4],
                [4, 4, 2, 2],
            ],
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 2, 6]), Is.EqualTo(9).Within(1e-12));
    }

    [Test]
    public void Of_TwoStagesWithoutPopulationCounts_IsThatOfTheFirst()
    {
        // Villages as above, drawn with replacement: 2/1 · (4 + 4) = 16.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            Units = [Partition.Of(["p", "p", "q", "q"]), Partition.Of(["1", "2", "1", "2"])],
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 2, 6]), Is.EqualTo(16).Within(1e-12));
    }

    [Test]
    public void Of_LabelsCountedWithinStrata_AreDifferentUnits()
    {
        // A: villages 1 and 2 with totals 1, 3 → 4; B: villages 1 and 2 with totals 2, 8 → 36.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            Strata = Partition.Of(["A", "A", "B", "B"]),
            Units = [Partition.Of(["1", "2", "1", "2"])],
            Nested = true,
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 2, 8]), Is.EqualTo(40).Within(1e-12));
    }

    // Stratum A: 2/1 · (1 + 1) = 4. Average: 4 · 2 strata / 1 good one. Adjust: c = (1 + 3 + 7)/3, (7 − 11/3)² = 100/9.
    [TestCase(LonelyPsu.Remove, 4)]
    [TestCase(LonelyPsu.Certainty, 4)]
    [TestCase(LonelyPsu.Average, 8)]
    [TestCase(LonelyPsu.Adjust, 4 + 100.0 / 9)]
    public void Of_StratumOfOneUnit_FollowsTheRule(LonelyPsu rule, double expected)
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1],
            Strata = TwoAndOne,
            LonelyPsu = rule,
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 7]), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Of_StratumOfOneUnitAdjusted_TakesItsPopulationCountIntoAccount()
    {
        // A: (1 − 2/4) · 4 = 2; B: (1 − 1/4) · 100/9 = 75/9.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1],
            Strata = TwoAndOne,
            PopulationUnits =
            [
                [4, 4, 4],
            ],
            LonelyPsu = LonelyPsu.Adjust,
        };

        Assert.That(VarianceOfTotal(plan, [1, 3, 7]), Is.EqualTo(2 + 75.0 / 9).Within(1e-12));
    }

    [Test]
    public void Of_StratumOfOneUnit_IsRefusedByName() =>
        RefusesLonely(new SamplingPlan { Weights = [1, 1, 1], Strata = TwoAndOne }, [1, 3, 7], "B");

    [Test]
    public void Of_EveryStratumOfOneUnit_HasNoAverage()
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1],
            Strata = Partition.Of(["A", "B"]),
            LonelyPsu = LonelyPsu.Average,
        };

        RefusesLonely(plan, [1, 3], "A");
    }

    [Test]
    public void Of_StratumLonelyInTheDomainOnly_IsNotLonely()
    {
        // Of A one unit lies in the domain: totals 3 and 0, 2/1 · (1.5² + 1.5²) = 9. B has no row there.
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1], Strata = TwoAndOne });
        var total = Linearisation.Total(design, [1, 3, 7], Domain.Where("second", [false, true, false]));

        Assert.That(DesignVariance.Of(total), Is.EqualTo(9).Within(1e-12));
    }

    [Test]
    public void Of_OneHouseholdOfAVillage_IsLonelyAtTheSecondStage()
    {
        var plan = new SamplingPlan
        {
            Weights = [1, 1],
            Units = [Partition.Of(["p", "q"]), Partition.Of(["1", "1"])],
            PopulationUnits =
            [
                [4, 4],
                [9, 1],
            ],
        };

        Assert.Multiple(() =>
        {
            RefusesLonely(plan, [1, 3], "p");
            // Left out, only the first stage counts: (1 − ½) · 2/1 · (1 + 1) = 2.
            foreach (var rule in new[] { LonelyPsu.Remove, LonelyPsu.Certainty, LonelyPsu.Average, LonelyPsu.Adjust })
            {
                Assert.That(VarianceOfTotal(plan with { LonelyPsu = rule }, [1, 3]), Is.EqualTo(2).Within(1e-12));
            }
        });
    }

    [Test]
    public void Matrix_DomainsThatShareUnits_Covary()
    {
        // Totals of a: 1, 3; of b: 2, 6. V_a = 2 · (1 + 1), V_b = 2 · (4 + 4), cov = 2 · (1 · 2 + 1 · 2).
        var plan = new SamplingPlan { Weights = [1, 1, 1, 1], Units = [Partition.Of(["p", "p", "q", "q"])] };
        var (design, groups) = (SampleDesign.Of(plan), Partition.Of(["a", "b", "a", "b"]));

        var matrix = DesignVariance.Matrix([
            .. Domain.Each(groups).Select(domain => Linearisation.Total(design, [1, 2, 3, 6], domain)),
        ]);

        Assert.That(
            matrix,
            Is.EqualTo(
                    new[,]
                    {
                        { 4.0, 8 },
                        { 8, 16 },
                    }
                )
                .Within(1e-12)
        );
    }

    [Test]
    public void Of_PostStratified_IsThatOfTheResiduals()
    {
        // w′ = 10, m = 4.5, z = 10 (y − 4.5)/40 = −0.875, −0.375, 0.125, 1.125; less their cell means −0.625 and 0.625:
        // ∓0.25, ∓0.5. v = 4/3 · (2 · 0.0625 + 2 · 0.25) = 5/6.
        var design = SampleDesign
            .Of(new SamplingPlan { Weights = [1, 1, 1, 1] })
            .PostStratify(
                Partition.Of(["a", "a", "b", "b"]),
                new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 20, ["b"] = 20 }
            );

        var estimate = Linearisation.Mean(design, [1, 3, 5, 9], Domain.Whole(4)).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(4.5).Within(1e-12));
            Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(5.0 / 6)).Within(1e-12));
        });
    }

    [Test]
    public void Of_PostStratifiedDomain_ReachesRowsOutsideTheDomain()
    {
        // Total of the first row alone: z = 10, 0 in cell a with shift 10/20 · 10 = 5: residuals 5, −5, 0, 0.
        // v = 4/3 · 50.
        var design = SampleDesign
            .Of(new SamplingPlan { Weights = [1, 1, 1, 1] })
            .PostStratify(
                Partition.Of(["a", "a", "b", "b"]),
                new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 20, ["b"] = 20 }
            );

        var total = Linearisation.Total(design, [1, 1, 1, 1], Domain.Where("first", [true, false, false, false]));

        Assert.That(DesignVariance.Of(total), Is.EqualTo(200.0 / 3).Within(1e-12));
    }

    [Test]
    public void DegreesOfFreedom_SomeUnitsOutsideTheDomain_CountsThoseInside()
    {
        // Units p, q of A and r of B hold a usable row, s of B does not: 3 units − 2 strata.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1, 1],
            Strata = Partition.Of(["A", "A", "A", "B", "B"]),
            Units = [Partition.Of(["p", "p", "q", "r", "s"])],
        };
        var mean = Linearisation.Mean(SampleDesign.Of(plan), [1, 2, 3, 4, double.NaN], Domain.Whole(5));

        Assert.That(DesignVariance.DegreesOfFreedom(mean), Is.EqualTo(1));
    }

    [Test]
    public void Of_AbsentEstimate_IsRefused()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1] });
        var absent = Linearisation.Mean(design, [double.NaN], Domain.Whole(1));

        Assert.That(() => DesignVariance.Of(absent), Throws.ArgumentException);
    }

    private static double VarianceOfTotal(SamplingPlan plan, double[] values) =>
        DesignVariance.Of(Linearisation.Total(SampleDesign.Of(plan), values, Domain.Whole(values.Length)));

    private static void RefusesLonely(SamplingPlan plan, double[] values, string key) =>
        Assert.That(
            () => VarianceOfTotal(plan, values),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("LONELY_PSU")
                .And.Property("Key")
                .EqualTo(key)
        );
}
