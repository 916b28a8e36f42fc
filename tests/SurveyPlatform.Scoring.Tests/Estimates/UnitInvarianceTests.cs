using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

/// <summary>Every statistic of a sample moves with the unit of its values, however small or large that is.</summary>
public sealed class UnitInvarianceTests
{
    private static readonly Gen<(double Value, double Size, double Weight)[]> Samples = Gen.Select(
        Gen.Double[-50, 100],
        Gen.Double[1, 9],
        Gen.Double[0.1, 10]
    ).Array[12];

    // Three strata of two units of two people.
    private static readonly string[] Strata = [.. Enumerable.Range(0, 12).Select(row => $"{row / 4}")];
    private static readonly string[] Clusters = [.. Enumerable.Range(0, 12).Select(row => $"{row / 2}")];
    private static readonly Partition Sexes = Partition.Of([
        .. Enumerable.Range(0, 12).Select(row => row % 2 == 0 ? "f" : "m"),
    ]);
    private static readonly Domain Whole = Domain.Whole(12);

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Linearisation_InAnyUnit_IsTheSame(int exponent) =>
        Each(
            exponent,
            (design, usual, other, sizes) =>
            {
                AssertMoved(
                    Linearisation.Mean(design, usual, Whole),
                    Linearisation.Mean(design, other, Whole),
                    exponent
                );
                AssertMoved(
                    Linearisation.Total(design, usual, Whole),
                    Linearisation.Total(design, other, Whole),
                    exponent
                );
                AssertMoved(
                    Linearisation.Ratio(design, usual, sizes, Whole),
                    Linearisation.Ratio(design, other, sizes, Whole),
                    exponent
                );
                AssertMoved(
                    Linearisation.Ratio(design, usual, sizes, Whole),
                    Linearisation.Ratio(design, usual, Units.In(exponent, sizes), Whole),
                    -exponent
                );
                AssertMoved(
                    Linearisation.Ratio(design, usual, sizes, Whole),
                    Linearisation.Ratio(design, other, Units.In(exponent, sizes), Whole),
                    0
                );
            }
        );

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Contrast_InAnyUnit_IsTheSameTest(int exponent) =>
        Each(
            exponent,
            (design, usual, other, _) =>
            {
                var (one, scaled) = (Compare(design, usual), Compare(design, other));
                Units.AssertMoved(one.StandardError, scaled.StandardError, exponent);
                Units.AssertMoved(one.High, scaled.High, exponent);
                Units.AssertMoved(one.Statistic, scaled.Statistic);
                Units.AssertMoved(one.PValue, scaled.PValue);
            }
        );

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void DesignEffect_InAnyUnit_IsTheSame(int exponent) =>
        Each(
            exponent,
            (design, usual, other, _) =>
            {
                Units.AssertMoved(EffectOfMean(design, usual), EffectOfMean(design, other));
                Units.AssertMoved(EffectOfTotal(design, usual), EffectOfTotal(design, other));
            }
        );

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void SignificanceRanking_InAnyUnit_TestsTheSame(int exponent) =>
        Each(
            exponent,
            (design, usual, other, _) =>
            {
                foreach (var (one, scaled) in Rank(design, usual).Differences.Zip(Rank(design, other).Differences))
                {
                    Units.AssertMoved(one.StandardError, scaled.StandardError, exponent);
                    Units.AssertMoved(one.AdjustedPValue, scaled.AdjustedPValue);
                }
            }
        );

    [TestCaseSource(typeof(Units), nameof(Units.Exponents))]
    public void Replicates_InAnyUnit_HaveTheSameSpread(int exponent) =>
        Each(
            exponent,
            (design, usual, other, sizes) =>
            {
                foreach (var replicates in (ReplicateWeights[])[Jackknife.Of(design), BalancedReplication.Of(design)])
                {
                    AssertMoved(replicates.Mean(usual, Whole), replicates.Mean(other, Whole), exponent);
                    AssertMoved(replicates.Total(usual, Whole), replicates.Total(other, Whole), exponent);
                    AssertMoved(
                        replicates.Ratio(usual, sizes, Whole),
                        replicates.Ratio(usual, Units.In(exponent, sizes), Whole),
                        -exponent
                    );
                }
            }
        );

    [Test]
    public void Variance_WhoseSquareIsNoNumber_IsRefused()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1] });
        var mean = Linearisation.Mean(design, [1e-200, 3e-200], Domain.Whole(2));
        Assert.Multiple(() =>
        {
            Assert.That(() => DesignVariance.Of(mean), Throws.TypeOf<OverflowException>());
            Assert.That(() => DesignVariance.Matrix([mean, mean]), Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void Total_TooSmallForANumber_IsRefused() =>
        Assert.That(
            () =>
                Linearisation.Total(
                    SampleDesign.Of(new SamplingPlan { Weights = [1e-140, 1e-140] }),
                    [1e-200, 3e-200],
                    Domain.Whole(2)
                ),
            Throws.TypeOf<OverflowException>()
        );

    [Test]
    public void Mean_OfSmallWeightsAndValues_IsThatOfLargerOnes()
    {
        // (1 + 3)/2 and √(2/1 · (¼ + ¼)), in units of 1e-200.
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1e-140, 1e-140] });
        var mean = Linearisation.Mean(design, [1e-200, 3e-200], Domain.Whole(2)).ToEstimate();
        Assert.Multiple(() =>
        {
            Assert.That(mean.Value, Is.EqualTo(2e-200).Within(1e-212));
            Assert.That(mean.StandardError, Is.EqualTo(1e-200).Within(1e-212));
        });
    }

    private static void Each(int exponent, Action<SampleDesign, double[], double[], double[]> compare) =>
        Samples.Sample(rows =>
        {
            var values = Array.ConvertAll(rows, row => row.Value);
            var sizes = Array.ConvertAll(rows, row => row.Size);
            foreach (var design in Designs(Array.ConvertAll(rows, row => row.Weight)))
            {
                compare(design, values, Units.In(exponent, values), sizes);
            }
        });

    private static IEnumerable<SampleDesign> Designs(double[] weights)
    {
        var plain = SampleDesign.Of(
            new SamplingPlan
            {
                Weights = weights,
                Strata = Partition.Of(Strata),
                Units = [Partition.Of(Clusters)],
            }
        );
        Dictionary<string, double> people = new() { ["f"] = 40, ["m"] = 60 };
        return [plain, plain.PostStratify(Sexes, people), plain.Rake([new RakingMargin("sex", Sexes, people)])];
    }

    private static Difference Compare(SampleDesign design, double[] values) =>
        Contrast.Of(
            Linearisation.Mean(design, values, Domain.Of(Sexes, "f")),
            Linearisation.Mean(design, values, Domain.Of(Sexes, "m"))
        );

    private static double? EffectOfMean(SampleDesign design, double[] values) =>
        DesignEffect.OfMean(Linearisation.Mean(design, values, Whole), values).Value;

    private static double? EffectOfTotal(SampleDesign design, double[] values) =>
        DesignEffect.OfTotal(Linearisation.Total(design, values, Whole), values).Value;

    private static SignificanceRanking Rank(SampleDesign design, double[] values) =>
        SignificanceRanking.Of([
            .. Domain.Each(Partition.Of(Strata)).Select(domain => Linearisation.Mean(design, values, domain)),
        ]);

    private static void AssertMoved(LinearisedEstimate usual, LinearisedEstimate other, int exponent)
    {
        Units.AssertMoved(usual.Value, other.Value, exponent);
        Units.AssertMoved(usual.ToEstimate().StandardError, other.ToEstimate().StandardError, exponent);
    }

    private static void AssertMoved(ReplicateEstimate usual, ReplicateEstimate other, int exponent)
    {
        Units.AssertMoved(usual.Value, other.Value, exponent);
        Units.AssertMoved(usual.ErrorAboutValue, other.ErrorAboutValue, exponent);
        Units.AssertMoved(usual.ErrorAboutMean, other.ErrorAboutMean, exponent);
    }
}
