using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class RakingTests
{
    private static readonly Partition Sex = Partition.Of(["x", "x", "y", "y"]);
    private static readonly Partition Age = Partition.Of(["p", "q", "p", "q"]);
    private static readonly double[] Ones = [1, 1, 1, 1];

    [Test]
    public void Of_IndependentMargins_GivesTheirProducts()
    {
        // 10 people, 6 x and 4 y, half p and half q: 3, 3, 2, 2.
        var raking = Raking.Of(Ones, [Margin("sex", Sex, ("x", 6), ("y", 4)), Margin("age", Age, ("p", 5), ("q", 5))]);

        Assert.That(raking.Weights.ToArray(), Is.EqualTo((double[])[3, 3, 2, 2]).Within(1e-12));
        Assert.That(raking.LeastFactor, Is.EqualTo(2).Within(1e-12));
        Assert.That(raking.GreatestFactor, Is.EqualTo(3).Within(1e-12));
    }

    [Test]
    public void Of_ManySamples_MeetsEveryMargin() =>
        Samples.Sample(sample =>
        {
            var raking = Raking.Of(sample.Weights, sample.Margins);

            foreach (var margin in sample.Margins)
            {
                for (var level = 0; level < margin.Levels.Names.Count; level++)
                {
                    var sum = margin.Levels.RowsOf(level).ToArray().Sum(row => raking.Weights[row]);
                    var target = margin.Targets[margin.Levels.Names[level]];
                    Assert.That(sum, Is.EqualTo(target).Within(1e-8 * target));
                }
            }
        });

    [Test]
    public void Rake_ABalancedTable_LeavesTheInteractionAsResidual()
    {
        // Weights 3, 3, 2, 2 on y = 1, 2, 3, 5: m = 25/10. q = (y − m)/10 = −.15, −.05, .05, .25; the interaction of the two margins is
        // (−.15 + .05 − .05 + .25)/4 = .025, so w′e = .075, −.075, −.05, .05 and v = 4/3 · (2 · .005625 + 2 · .0025) = 4/3 · .01625.
        var margins = new[] { Margin("sex", Sex, ("x", 6), ("y", 4)), Margin("age", Age, ("p", 5), ("q", 5)) };

        foreach (var form in Enum.GetValues<RakingVariance>())
        {
            var mean = MeanOf([1, 2, 3, 5], Ones, margins, form);

            Assert.That(mean.Value, Is.EqualTo(2.5).Within(1e-12));
            Assert.That(mean.StandardError, Is.EqualTo(Math.Sqrt(4.0 / 3 * .01625)).Within(1e-12), form.ToString());
        }
    }

    [TestCase(RakingVariance.Calibrated, 0.375)]
    [TestCase(RakingVariance.Swept, 0.5)]
    public void Rake_UnequalWeightsInOneLevel_TakesTheMeanOfTheForm(RakingVariance form, double error)
    {
        // w = 1, 3 raked to 10: w′ = 2.5, 7.5; y = 1, 2: m = 1.75, q = −.075, .025.
        // Calibrated: the w-weighted mean of q is 0, w′q = ∓.1875, v = 2 · 2 · .1875². Swept: the plain mean is −.025, w′e = −.125, .375,
        // which deviate from their mean by ∓.25: v = 2 · 2 · .25².
        var mean = MeanOf([1, 2], [1, 3], [Margin("all", Partition.Of(["a", "a"]), ("a", 10))], form);

        Assert.That(mean.Value, Is.EqualTo(1.75).Within(1e-12));
        Assert.That(mean.StandardError, Is.EqualTo(error).Within(1e-12));
    }

    [Test]
    public void Rake_OneMargin_IsPostStratification() =>
        Samples.Sample(sample =>
        {
            var margin = sample.Margins[0];
            var raked = MeanOf(sample.Values, sample.Weights, [margin], RakingVariance.Calibrated);
            var design = SampleDesign
                .Of(new SamplingPlan { Weights = sample.Weights })
                .PostStratify(margin.Levels, margin.Targets);
            var stratified = Linearisation.Mean(design, sample.Values, Domain.Whole(sample.Values.Length)).ToEstimate();

            Assert.That(raked.Value, Is.EqualTo(stratified.Value).Within(1e-9));
            Assert.That(raked.StandardError, Is.EqualTo(stratified.StandardError).Within(1e-9));
        });

    [Test]
    public void Rake_MarginThatRepeatsAnother_ChangesNothing() =>
        Samples.Sample(sample =>
        {
            var once = MeanOf(sample.Values, sample.Weights, sample.Margins, RakingVariance.Calibrated);
            var twice = MeanOf(
                sample.Values,
                sample.Weights,
                [.. sample.Margins, sample.Margins[0]],
                RakingVariance.Calibrated
            );

            Assert.That(twice.Value, Is.EqualTo(once.Value).Within(1e-9));
            Assert.That(twice.StandardError, Is.EqualTo(once.StandardError).Within(1e-9));
        });

    [Test]
    public void Of_RuleOfR_StopsNearTheMargins()
    {
        var margins = new[] { Margin("sex", Sex, ("x", 600), ("y", 400)), Margin("age", Age, ("p", 550), ("q", 450)) };

        var exact = Raking.Of([1, 2, 3, 5], margins);
        var near = Raking.Of([1, 2, 3, 5], margins, RakingRule.OfR);

        Assert.That(near.Cycles, Is.LessThan(exact.Cycles));
        for (var row = 0; row < 4; row++)
        {
            Assert.That(near.Weights[row], Is.EqualTo(exact.Weights[row]).Within(1));
        }
    }

    [Test]
    public void Of_RuleOfRWithoutEnoughCycles_SaysThatItDidNotSettle() =>
        Refuses(
            ScoringFault.NoConvergence,
            "sex",
            () =>
                Raking.Of(
                    [1, 2, 3, 5],
                    [Margin("sex", Sex, ("x", 600), ("y", 400)), Margin("age", Age, ("p", 550), ("q", 450))],
                    RakingRule.OfR with
                    {
                        MostCycles = 1,
                    }
                )
        );

    [Test]
    public void Of_MarginsThatNoWeightsMeet_DoesNotConverge() =>
        // Nobody is both y and p, so p (5) has to be filled by x (1).
        Refuses(
            ScoringFault.NoConvergence,
            "a",
            () =>
                Raking.Of(
                    [1, 1, 1],
                    [
                        Margin("a", Partition.Of(["x", "x", "y"]), ("x", 1), ("y", 9)),
                        Margin("b", Partition.Of(["p", "q", "q"]), ("p", 5), ("q", 5)),
                    ]
                )
        );

    [Test]
    public void Of_TotalsThatDisagree_NamesTheMargin() =>
        Refuses(
            ScoringFault.MarginMismatch,
            "age",
            () => Raking.Of(Ones, [Margin("sex", Sex, ("x", 6), ("y", 4)), Margin("age", Age, ("p", 5), ("q", 5.1))])
        );

    [Test]
    public void Of_RowWithoutALevel_NamesTheRow() =>
        Refuses(
            ScoringFault.MissingMargin,
            "row 1",
            () => Raking.Of([1, 1], [Margin("sex", Partition.Of(["x", null]), ("x", 6))])
        );

    [Test]
    public void Of_WeightlessRowWithoutALevel_StaysWeightless()
    {
        var raking = Raking.Of([1, 0], [Margin("sex", Partition.Of(["x", null]), ("x", 6))]);

        Assert.That(raking.Weights.ToArray(), Is.EqualTo((double[])[6, 0]).Within(1e-12));
    }

    [Test]
    public void Of_SampledLevelWithoutATotal_NamesTheLevelThoughTheTotalsDisagreeToo() =>
        Refuses(
            ScoringFault.UnknownLevel,
            "q",
            () => Raking.Of(Ones, [Margin("sex", Sex, ("x", 6), ("y", 4)), Margin("age", Age, ("p", 5))])
        );

    [Test]
    public void Of_LevelWithoutSample_NamesTheLevel() =>
        Refuses(ScoringFault.EmptyCell, "z", () => Raking.Of(Ones, [Margin("sex", Sex, ("x", 6), ("y", 4), ("z", 1))]));

    [TestCase(0)]
    [TestCase(-4)]
    [TestCase(double.NaN)]
    public void Of_TotalThatCannotBe_NamesTheLevel(double total) =>
        Refuses(ScoringFault.BadTarget, "y", () => Raking.Of(Ones, [Margin("sex", Sex, ("x", 6), ("y", total))]));

    [Test]
    public void Of_BadWeight_IsFoundBeforeAnyMargin()
    {
        Refuses(ScoringFault.NegativeWeight, "row 3", () => Raking.Of([1, 1, 1, -1], [Margin("sex", Sex)]));
        Refuses(ScoringFault.ZeroWeights, "weights", () => Raking.Of([0, 0, 0, 0], [Margin("sex", Sex)]));
        Refuses(ScoringFault.MissingWeight, "row 0", () => Raking.Of([double.NaN, 1, 1, 1], [Margin("sex", Sex)]));
    }

    [Test]
    public void Of_NoMargin_IsRefused() => Assert.That(() => Raking.Of(Ones, []), Throws.ArgumentException);

    [Test]
    public void Rake_AnAdjustedDesign_IsRefused()
    {
        RakingMargin[] margins = [Margin("sex", Sex, ("x", 6), ("y", 4))];
        var design = SampleDesign.Of(new SamplingPlan { Weights = Ones }).Rake(margins);

        Assert.That(() => design.Rake(margins), Throws.InvalidOperationException);
    }

    // Margins are taken of other weights on the same rows, so that some weights meet them.
    private static readonly Gen<Sample> Samples = Gen.Select(
            Gen.Double[0.5, 5],
            Gen.Double[0.5, 5],
            Gen.Double[0, 100],
            Gen.Int[0, 2],
            Gen.Int[0, 3]
        )
        .Array[5, 60]
        .Select(rows =>
        {
            RakingMargin MarginOf(string name, Func<int, int> level)
            {
                var levels = Partition.Of([.. rows.Select((_, row) => $"{level(row)}")]);
                var targets = levels.Names.ToDictionary(
                    one => one,
                    one => levels.RowsOf(levels.Find(one)).ToArray().Sum(row => rows[row].Item2)
                );
                return new RakingMargin(name, levels, targets);
            }

            return new Sample(
                [.. rows.Select(row => row.Item1)],
                [.. rows.Select(row => row.Item3)],
                [MarginOf("one", row => rows[row].Item4), MarginOf("other", row => rows[row].Item5)]
            );
        });

    private static Estimate MeanOf(
        double[] values,
        double[] weights,
        IReadOnlyList<RakingMargin> margins,
        RakingVariance form
    ) =>
        Linearisation
            .Mean(
                SampleDesign
                    .Of(new SamplingPlan { Weights = weights })
                    .Rake(margins, new RakingRule { Variance = form }),
                values,
                Domain.Whole(values.Length)
            )
            .ToEstimate();

    private static RakingMargin Margin(string name, Partition levels, params (string Level, double People)[] targets) =>
        new(name, levels, targets.ToDictionary(target => target.Level, target => target.People));

    private static void Refuses(ScoringFault fault, string key, Action raking) =>
        Assert.That(
            raking,
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );

    private sealed record Sample(double[] Weights, double[] Values, IReadOnlyList<RakingMargin> Margins);
}
