using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class DesignEffectTests
{
    private static readonly double[] Values = [1, 2, 4, 9];

    [Test]
    public void OfMean_EqualWeightsWithReplacement_IsOne() =>
        Assert.That(
            DesignEffect.OfMean(Mean(10, Values), Values, withReplacement: true).Value,
            Is.EqualTo(1).Within(1e-12)
        );

    [Test]
    public void OfMean_EqualWeightsWithoutReplacement_ComparesWithACorrectedSample() =>
        // N = 40, n = 4: the simple sample's variance shrinks by 36/40.
        Assert.That(DesignEffect.OfMean(Mean(10, Values), Values).Value, Is.EqualTo(40.0 / 36).Within(1e-12));

    [Test]
    public void OfTotal_EqualWeights_IsThatOfTheMeanPlusTheSpreadOfSizes()
    {
        // z = 10 y, so V = 4/3 · Σ(10 y − 40)² = 4/3 · 3800 and V_srs = 40² · s²/4 with s² = 38/3: the same.
        var design = SampleDesign.Of(new SamplingPlan { Weights = [10, 10, 10, 10] });
        var total = Linearisation.Total(design, Values, Domain.Whole(4));

        Assert.That(DesignEffect.OfTotal(total, Values, withReplacement: true).Value, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void OfShare_ZerosAndOnes_IsThatOfTheirMean()
    {
        double[] values = [1, 0, 0, 1, 1];

        var effect = DesignEffect.OfShare(Mean(7, values));

        Assert.That(effect.Value, Is.EqualTo(DesignEffect.OfMean(Mean(7, values), values).Value).Within(1e-12));
    }

    [Test]
    public void OfMean_ConstantValues_HasNoneAndSaysWhy() => HasNone([3.3, 3.3, 3.3], 10, ScoringFault.ZeroVariance);

    [Test]
    public void OfMean_OneRow_HasNoneAndSaysWhy() => HasNone([3, double.NaN], 10, ScoringFault.TooFewCases);

    [Test]
    public void OfMean_WeightsThatCountNoPopulation_HasNoneAndSaysWhy() => HasNone([1, 2, 3], 1, ScoringFault.BadCount);

    [Test]
    public void OfMean_NobodyAnswered_HasNoneAndSaysWhy() => HasNone([double.NaN], 10, ScoringFault.AllMissing);

    private static void HasNone(double[] values, double weight, ScoringFault reason) =>
        Assert.That(DesignEffect.OfMean(Mean(weight, values), values), Is.EqualTo(new DesignEffect(null, reason)));

    private static LinearisedEstimate Mean(double weight, double[] values)
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [.. values.Select(_ => weight)] });
        return Linearisation.Mean(design, values, Domain.Whole(values.Length));
    }
}
