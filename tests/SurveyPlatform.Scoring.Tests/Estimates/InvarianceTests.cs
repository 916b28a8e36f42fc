using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

/// <summary>What no estimate may depend on, whatever the sample.</summary>
public sealed class InvarianceTests
{
    private const double Tolerance = 1e-9;

    private static readonly Gen<Row[]> Samples = Gen.Select(
        Gen.Double[0, 100],
        Gen.Double[0.1, 10],
        Gen.Int[0, 2],
        Gen.Int[0, 4],
        (value, weight, stratum, unit) => new Row(value, weight, $"{stratum}", $"{stratum}-{unit}")
    ).Array[2, 60];

    [Test]
    public void Mean_RowsInAnotherOrder_StaysTheSame() =>
        Gen.Select(Samples, Gen.Int[0, int.MaxValue])
            .Sample(
                (rows, seed) =>
                {
                    var shuffled = rows.OrderBy(row => HashCode.Combine(seed, row)).ToArray();
                    AssertSame(Mean(rows), Mean(shuffled));
                }
            );

    [Test]
    public void Mean_WeightsInAnotherUnit_StaysTheSame() =>
        Gen.Select(Samples, Gen.Double[0.01, 1000])
            .Sample(
                (rows, unit) =>
                    AssertSame(Mean(rows), Mean([.. rows.Select(row => row with { Weight = row.Weight * unit })]))
            );

    [Test]
    public void Interval_AtAHigherLevel_HoldsTheOneAtALower() =>
        Gen.Select(Samples, Gen.Double[0.5, 0.99], Gen.Double[0.001, 0.009])
            .Sample(
                (rows, level, more) =>
                {
                    var (narrow, wide) = (
                        Linearised(rows).ToEstimate(level),
                        Linearised(rows).ToEstimate(level + more)
                    );

                    Assert.That(narrow.Low is null, Is.EqualTo(wide.Low is null));
                    if (narrow is { Low: { } low, High: { } high, StandardError: > 1e-9 })
                    {
                        Assert.That(wide.Low, Is.LessThan(low));
                        Assert.That(wide.High, Is.GreaterThan(high));
                    }
                }
            );

    [Test]
    public void IntervalOfAShare_AtAHigherLevel_HoldsTheOneAtALower() =>
        Gen.Select(Gen.Int[2, 200], Gen.Double[0.01, 0.99], Gen.Double[0.5, 0.99], Gen.Double[0.001, 0.009])
            .Sample(
                (people, share, level, more) =>
                {
                    var satisfied = Math.Clamp((int)(share * people), 1, people - 1);
                    foreach (var method in Enum.GetValues<SimpleProportionMethod>())
                    {
                        var narrow = SimpleProportion.Of(satisfied, people, method, level);
                        var wide = SimpleProportion.Of(satisfied, people, method, level + more);
                        // An interval that was cut off at 0 or 1 cannot grow.
                        Assert.That(wide.Low, narrow.Low > 0 ? Is.LessThan(narrow.Low) : Is.Zero, method.ToString());
                        Assert.That(
                            wide.High,
                            narrow.High < 1 ? Is.GreaterThan(narrow.High) : Is.EqualTo(1),
                            method.ToString()
                        );
                    }

                    // The same shares drawn with unequal weights.
                    double[] values = [.. Enumerable.Range(0, people).Select(i => i < satisfied ? 1.0 : 0)];
                    double[] weights = [.. Enumerable.Range(0, people).Select(i => 1.0 + i % 3)];
                    var design = SampleDesign.Of(new SamplingPlan { Weights = weights });
                    var mean = Linearisation.Mean(design, values, Domain.Whole(people));
                    foreach (var method in Enum.GetValues<ProportionMethod>())
                    {
                        var narrow = ProportionInterval.Of(mean.ToEstimate(level), method);
                        var wide = ProportionInterval.Of(mean.ToEstimate(level + more), method);
                        Assert.That(
                            wide.Low,
                            narrow.Low > 0 ? Is.LessThan(narrow.Low) : Is.AtMost(0),
                            method.ToString()
                        );
                        Assert.That(
                            wide.High,
                            narrow.High < 1 ? Is.GreaterThan(narrow.High) : Is.AtLeast(1),
                            method.ToString()
                        );
                    }
                }
            );

    [Test]
    public void Mean_HeavyRowSplitInTwo_KeepsItsValue() =>
        Samples.Sample(rows =>
        {
            var half = rows[0] with { Weight = rows[0].Weight / 2 };
            Row[] split = [half, half, .. rows[1..]];

            Assert.That(Mean(split).Value, Is.EqualTo(Mean(rows).Value).Within(Tolerance));
        });

    [Test]
    public void Mean_HeavyRowSplitWithinItsUnit_KeepsItsErrorToo() =>
        Samples.Sample(rows =>
        {
            var half = rows[0] with { Weight = rows[0].Weight / 2 };
            Row[] split = [half, half, .. rows[1..]];

            Assert.That(Mean(split).StandardError, Is.EqualTo(Mean(rows).StandardError).Within(Tolerance));
        });

    [Test]
    public void Mean_ConstantValues_HasNoError() =>
        Gen.Select(Samples, Gen.Double[-100, 100])
            .Sample(
                (rows, constant) =>
                {
                    var estimate = Mean([.. rows.Select(row => row with { Value = constant })]);

                    Assert.That(estimate.Value, Is.EqualTo(constant).Within(Tolerance));
                    Assert.That(estimate.StandardError, Is.Zero.Within(Tolerance));
                }
            );

    [Test]
    public void Mean_ValuesOnAnotherScale_MovesAlong() =>
        Samples.Sample(rows =>
        {
            var (before, after) = (Mean(rows), Mean([.. rows.Select(row => row with { Value = 3 - 2 * row.Value })]));

            Assert.That(after.Value, Is.EqualTo(3 - 2 * before.Value).Within(Tolerance));
            Assert.That(after.StandardError, Is.EqualTo(2 * before.StandardError).Within(Tolerance));
        });

    [Test]
    public void Total_OfDomains_AddsUpToTheWhole() =>
        Samples.Sample(rows =>
        {
            var (design, values) = (Design(rows), rows.Select(row => row.Value).ToArray());
            var domains = Domain.Each(Partition.Of([.. rows.Select(row => row.Unit[^1..])]));
            var parts = domains.Select(domain => Linearisation.Total(design, values, domain)).ToArray();

            var sum = LinearisedEstimate.Combine([.. parts.Select(_ => 1.0)], parts).ToEstimate();
            var whole = Linearisation.Total(design, values, Domain.Whole(rows.Length)).ToEstimate();

            Assert.That(sum.Value, Is.EqualTo(whole.Value).Within(1e-6));
            Assert.That(sum.StandardError, Is.EqualTo(whole.StandardError).Within(1e-6));
            Assert.That(sum.DegreesOfFreedom, Is.EqualTo(whole.DegreesOfFreedom));
        });

    [Test]
    public void Matrix_AnyCoefficients_GivesTheVarianceOfTheCombination() =>
        Gen.Select(Samples, Gen.Double[-2, 2], Gen.Double[-2, 2])
            .Sample(
                (rows, a, b) =>
                {
                    var (design, whole) = (Design(rows), Domain.Whole(rows.Length));
                    var one = Linearisation.Mean(design, rows.Select(row => row.Value).ToArray(), whole);
                    var two = Linearisation.Mean(design, rows.Select(row => row.Value * row.Weight).ToArray(), whole);

                    var v = DesignVariance.Matrix([one, two]);
                    var combined = DesignVariance.Of(LinearisedEstimate.Combine([a, b], [one, two]));

                    var expected = a * a * v[0, 0] + 2 * a * b * v[0, 1] + b * b * v[1, 1];
                    Assert.That(combined, Is.EqualTo(expected).Within(1e-6));
                }
            );

    private static Estimate Mean(Row[] rows) => Linearised(rows).ToEstimate();

    private static LinearisedEstimate Linearised(Row[] rows) =>
        Linearisation.Mean(Design(rows), rows.Select(row => row.Value).ToArray(), Domain.Whole(rows.Length));

    private static SampleDesign Design(Row[] rows) =>
        SampleDesign.Of(
            new SamplingPlan
            {
                Weights = [.. rows.Select(row => row.Weight)],
                Strata = Partition.Of([.. rows.Select(row => row.Stratum)]),
                Units = [Partition.Of([.. rows.Select(row => row.Unit)])],
                LonelyPsu = LonelyPsu.Adjust,
            }
        );

    private static void AssertSame(Estimate one, Estimate other)
    {
        Assert.That(other.Value, Is.EqualTo(one.Value).Within(Tolerance));
        Assert.That(other.StandardError, Is.EqualTo(one.StandardError).Within(Tolerance));
        Assert.That(other.DegreesOfFreedom, Is.EqualTo(one.DegreesOfFreedom));
        Assert.That(other.EffectiveBase, Is.EqualTo(one.EffectiveBase).Within(Tolerance));
    }

    private sealed record Row(double Value, double Weight, string Stratum, string Unit);
}
