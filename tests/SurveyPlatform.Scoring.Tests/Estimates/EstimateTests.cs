using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class EstimateTests
{
    [Test]
    public void ToEstimate_TwoRows_ReachesAsFarAsStudentsLawWithOneDegreeOfFreedom()
    {
        // m = 2, v = 2/1 · (¼ + ¼) = 1; t(0.975, 1) = tan(0.475 π) = 12.7062047361747.
        var estimate = Mean([1, 3]).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.StandardError, Is.EqualTo(1).Within(1e-12));
            Assert.That(estimate.Low, Is.EqualTo(2 - 12.7062047361747).Within(1e-11));
            Assert.That(estimate.High, Is.EqualTo(2 + 12.7062047361747).Within(1e-11));
            Assert.That(estimate.CoefficientOfVariation, Is.EqualTo(0.5).Within(1e-12));
        });
    }

    [Test]
    public void ToEstimate_OneUsableRow_HasAnErrorButNoInterval()
    {
        var estimate = Mean([4, double.NaN]).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(4));
            Assert.That(estimate.StandardError, Is.Zero);
            Assert.That(estimate.DegreesOfFreedom, Is.Zero);
            Assert.That(estimate.Low, Is.Null);
            Assert.That(estimate.High, Is.Null);
        });
    }

    [Test]
    public void ToEstimate_HigherLevel_IsWiderAndSaysSo()
    {
        var (usual, high) = (Mean([1, 2, 4]).ToEstimate(), Mean([1, 2, 4]).ToEstimate(0.99));

        Assert.Multiple(() =>
        {
            Assert.That(high.High!.Value, Is.GreaterThan(usual.High!.Value));
            Assert.That(high.Level, Is.EqualTo(0.99));
        });
    }

    [Test]
    public void EffectiveBase_InADomain_IsThatOfItsRows()
    {
        // Σw = 3, Σw² = 5 over the first two rows.
        var design = SampleDesign.Of(new SamplingPlan { Weights = [2, 1, 7] });

        var mean = Linearisation.Mean(design, [1, 2, 3], Domain.Where("first two", [true, true, false]));

        Assert.That(mean.ToEstimate().EffectiveBase, Is.EqualTo(9.0 / 5).Within(1e-12));
    }

    [Test]
    public void CoefficientOfVariation_AtZero_DoesNotExist() =>
        Assert.That(Mean([-1, 1]).ToEstimate().CoefficientOfVariation, Is.Null);

    [Test]
    public void ToEstimate_NobodyAnswered_HasNoNumberAtAll()
    {
        var estimate = Mean([double.NaN, double.NaN]).ToEstimate(0.9);

        Assert.That(estimate, Is.EqualTo(Estimate.None(ScoringFault.AllMissing) with { Level = 0.9 }));
    }

    [Test]
    public void None_AnyReason_IsNeverZero()
    {
        var none = Estimate.None(ScoringFault.EmptyDomain);

        Assert.Multiple(() =>
        {
            Assert.That(none.Absence, Is.EqualTo(ScoringFault.EmptyDomain));
            Assert.That(new[] { none.Value, none.StandardError, none.Low, none.High }, Is.All.Null);
            Assert.That(none.CoefficientOfVariation, Is.Null);
        });
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(95)]
    [TestCase(double.NaN)]
    public void ToEstimate_LevelThatIsNoProbability_IsRefused(double level) =>
        Assert.That(
            () => Mean([1, 2]).ToEstimate(level),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("level")
        );

    private static LinearisedEstimate Mean(double[] values)
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [.. values.Select(_ => 1.0)] });
        return Linearisation.Mean(design, values, Domain.Whole(values.Length));
    }
}
