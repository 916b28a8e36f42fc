using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Replication;

/// <summary>A total is linear, so that leaving units out and balancing halves both give the variance of linearisation exactly.</summary>
public sealed class TotalsTests
{
    private static readonly Gen<LonelyPsu> Rules = Gen.OneOf(
        Gen.Const(LonelyPsu.Remove),
        Gen.Const(LonelyPsu.Certainty),
        Gen.Const(LonelyPsu.Average),
        Gen.Const(LonelyPsu.Adjust)
    );

    // The first stratum always has two units, so that there is one to average over.
    [Test]
    public void Jackknife_OfAnyDesign_IsThatOfLinearisation() =>
        Gen.Select(Gen.Int[1, 4].Array[0, 5], Gen.Bool, Rules, Gen.Int[0, 1000])
            .Sample(
                (sizes, counted, rule, seed) =>
                {
                    var (design, values) = Sample([2, .. sizes], counted, rule, seed);

                    AssertSame(Jackknife.Of(design), design, values);
                }
            );

    [Test]
    public void BalancedReplication_OfPairs_IsThatOfLinearisation() =>
        Gen.Select(Gen.Int[1, 2].Array[0, 12], Gen.Bool, Rules, Gen.Double[0, 0.9], Gen.Int[0, 1000])
            .Sample(
                (sizes, counted, rule, fay, seed) =>
                {
                    var (design, values) = Sample([2, .. sizes], counted, rule, seed);

                    AssertSame(BalancedReplication.Of(design, fay), design, values);
                }
            );

    private static void AssertSame(ReplicateWeights weights, SampleDesign design, double[] values)
    {
        var whole = Domain.Whole(values.Length);
        var linearised = Linearisation.Total(design, values, whole).ToEstimate();
        var replicated = weights.Total(values, whole).ToEstimate();

        Assert.That(replicated.Value, Is.EqualTo(linearised.Value));
        Assert.That(replicated.StandardError, Is.EqualTo(linearised.StandardError).Within(1e-6));
        Assert.That(replicated.DegreesOfFreedom, Is.EqualTo(linearised.DegreesOfFreedom));
        Assert.That(replicated.EffectiveBase, Is.EqualTo(linearised.EffectiveBase));
    }

    // Each unit has two rows; with population counts every other stratum is a census.
    private static (SampleDesign Design, double[] Values) Sample(int[] sizes, bool counted, LonelyPsu rule, int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var (strata, units, counts) = (new List<string>(), new List<string>(), new List<double>());
        for (var stratum = 0; stratum < sizes.Length; stratum++)
        {
            for (var row = 0; row < 2 * sizes[stratum]; row++)
            {
                strata.Add($"{stratum:00}");
                units.Add($"{stratum:00}-{row / 2}");
                counts.Add(stratum % 2 == 0 ? 5 : sizes[stratum]);
            }
        }

        var plan = new SamplingPlan
        {
            Weights = [.. strata.Select(_ => 1.0 + random.Below(9))],
            Strata = Partition.Of([.. strata]),
            Units = [Partition.Of([.. units])],
            PopulationUnits = counted
                ?
                [
                    [.. counts],
                ]
                : [],
            LonelyPsu = rule,
        };
        return (SampleDesign.Of(plan), [.. strata.Select(_ => (double)random.Below(101))]);
    }
}
