using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class HotlineRatesTests
{
    private const double None = double.NaN;

    private static readonly Domain Whole = Domain.Whole(5);

    // Five cases: four were due and three in time; three were reached, of whom two say it is resolved and one is satisfied.
    private static readonly HotlineRates Rates = new(
        SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1, 1, 1] }),
        [1, 1, 1, 0, None],
        [1, 1, 0, None, None],
        [1, 0, 0, None, None]
    );

    [Test]
    public void Rates_CallersNotReached_LeaveTheDenominator()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Rates.Response(Whole).Value, Is.EqualTo(3 / 4.0));
            Assert.That(Rates.Resolution(Whole).Value, Is.EqualTo(2 / 3.0));
            Assert.That(Rates.Satisfaction(Whole).Value, Is.EqualTo(1 / 3.0));
            Assert.That(ProportionInterval.Of(Rates.Response(Whole)).Base, Is.EqualTo(4));
        });
    }

    [Test]
    public void Overall_ConfiguredWeights_MixesTheRates()
    {
        // 100 (2·3/4 + 3·2/3 + 5·1/3)/10 = 51.66…
        Assert.Multiple(() =>
        {
            Assert.That(Rates.Overall(Whole, [2, 3, 5]).Value, Is.EqualTo(310 / 6.0).Within(1e-12));
            Assert.That(Rates.Overall(Whole, [1, 0, 0]).Value, Is.EqualTo(75).Within(1e-12));
        });
    }

    [Test]
    public void Overall_NobodyReached_IsAbsentWhereThatCounts()
    {
        var domain = Domain.Where("later", [false, false, false, true, true]);

        Assert.Multiple(() =>
        {
            Assert.That(Rates.Overall(domain, [1, 1, 1]).Absence, Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(Rates.Overall(domain, [1, 0, 0]).Value, Is.Zero);
        });
    }

    [Test]
    public void New_UnfitMarks_AreRefused()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1] });
        Assert.Multiple(() =>
        {
            Assert.That(() => new HotlineRates(design, [0.5], [1], [1]), Refusal.With("UNKNOWN_CODE", "row 0"));
            Assert.That(() => new HotlineRates(design, [1, 1], [1], [1]), Throws.ArgumentException);
            Assert.That(() => Rates.Overall(Whole, [1, 1]), Throws.ArgumentException);
            Assert.That(() => Rates.Overall(Whole, [0, 0, 0]), Refusal.With("ZERO_WEIGHTS"));
        });
    }
}
