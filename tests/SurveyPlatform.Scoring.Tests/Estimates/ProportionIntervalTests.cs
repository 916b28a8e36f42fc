using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class ProportionIntervalTests
{
    // t(0.975, 9), from the tables.
    private const double T = 2.26215716279820;

    [Test]
    public void Of_HalfOfTen_AgreesWithWilsonDoneByHand()
    {
        // V = 10/9 · ¼/10 = ¼/9, so n* = 9. At p = ½ Wilson's bounds are ½ ± t / (2 √(n* + t²)).
        var estimate = ProportionInterval.Of(Share(yes: 5, no: 5));

        var half = T / (2 * Math.Sqrt(9 + T * T));
        Assert.Multiple(() =>
        {
            Assert.That(estimate.StandardError, Is.EqualTo(0.5 / 3).Within(1e-12));
            Assert.That(estimate.Low, Is.EqualTo(0.5 - half).Within(1e-12));
            Assert.That(estimate.High, Is.EqualTo(0.5 + half).Within(1e-12));
            Assert.That(estimate.IsDegenerate, Is.False);
        });
    }

    [Test]
    public void Of_HalfOfTen_AgreesWithTheMeanDoneByHand() =>
        Assert.That(
            ProportionInterval.Of(Share(yes: 5, no: 5), ProportionMethod.Mean).High,
            Is.EqualTo(0.5 + T / 6).Within(1e-12)
        );

    [Test]
    public void Of_EverybodySatisfied_FallsBackOnTheBinomialLaw([Values] ProportionMethod method)
    {
        // df = n − 1, so the adjusted n is n: Clopper and Pearson's lower bound for ten of ten is 0.025^(1/10).
        var estimate = ProportionInterval.Of(Share(yes: 10, no: 0), method);

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Low, Is.EqualTo(Math.Pow(0.025, 0.1)).Within(1e-12));
            Assert.That(estimate.High, Is.EqualTo(1));
            Assert.That(estimate.IsDegenerate, Is.True);
        });
    }

    [Test]
    public void Of_NobodySatisfied_FallsBackOnTheBinomialLaw()
    {
        var estimate = ProportionInterval.Of(Share(yes: 0, no: 10));

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Low, Is.Zero);
            Assert.That(estimate.High, Is.EqualTo(1 - Math.Pow(0.025, 0.1)).Within(1e-12));
        });
    }

    [Test]
    public void Of_OneUsableRow_HasNoInterval()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1] });
        var estimate = ProportionInterval.Of(Linearisation.Mean(design, [1, double.NaN], Domain.Whole(2)));

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(1));
            Assert.That(estimate.Low, Is.Null);
        });
    }

    [Test]
    public void Of_AbsentShare_StaysAbsent()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1] });
        var absent = Linearisation.Mean(design, [double.NaN], Domain.Whole(1));

        Assert.That(ProportionInterval.Of(absent).Absence, Is.EqualTo(ScoringFault.AllMissing));
    }

    [Test]
    public void Of_MeanThatIsNoShare_IsRefused()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1, 1] });
        var mean = Linearisation.Mean(design, [1, 3], Domain.Whole(2));

        Assert.That(() => ProportionInterval.Of(mean), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static LinearisedEstimate Share(int yes, int no)
    {
        double[] values = [.. Enumerable.Repeat(1.0, yes), .. Enumerable.Repeat(0.0, no)];
        var design = SampleDesign.Of(new SamplingPlan { Weights = [.. values.Select(_ => 1.0)] });
        return Linearisation.Mean(design, values, Domain.Whole(values.Length));
    }
}
