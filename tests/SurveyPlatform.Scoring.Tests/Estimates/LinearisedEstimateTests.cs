using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class LinearisedEstimateTests
{
    private static readonly SampleDesign Three = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] });

    [Test]
    public void Combine_ItemsWithDifferentMissingAnswers_RestsOnTheRowsOfAny()
    {
        // m_A = 2, z_A = −½, ½, 0; m_B = 6, z_B = 0, −1, 1. Halves: z = −¼, −¼, ½ → v = 3/2 · 0.375 = 0.5625.
        var a = Linearisation.Mean(Three, [1, 3, double.NaN], Domain.Whole(3));
        var b = Linearisation.Mean(Three, [double.NaN, 4, 8], Domain.Whole(3));

        var node = LinearisedEstimate.Combine([0.5, 0.5], [a, b]);
        var estimate = node.ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(node.Linearised.ToArray(), Is.EqualTo((double[])[-0.25, -0.25, 0.5]).Within(1e-12));
            Assert.That(estimate.Value, Is.EqualTo(4));
            Assert.That(estimate.StandardError, Is.EqualTo(0.75).Within(1e-12));
            Assert.That(estimate.Base, Is.EqualTo(3));
            Assert.That(estimate.DegreesOfFreedom, Is.EqualTo(2));
            Assert.That(a.ToEstimate().DegreesOfFreedom, Is.EqualTo(1));
        });
    }

    [Test]
    public void Combine_EverybodyAnsweredAll_IsTheMeanOfEachOnesOwnIndex()
    {
        // Own indices 0.3 · y + 0.7 · x.
        double[] y = [10, 40, 90];
        double[] x = [20, 80, 10];
        var own = y.Zip(x, (first, second) => 0.3 * first + 0.7 * second).ToArray();
        var whole = Domain.Whole(3);

        var node = LinearisedEstimate
            .Combine([0.3, 0.7], [Linearisation.Mean(Three, y, whole), Linearisation.Mean(Three, x, whole)])
            .ToEstimate();
        var direct = Linearisation.Mean(Three, own, whole).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(node.Value, Is.EqualTo(direct.Value).Within(1e-12));
            Assert.That(node.StandardError, Is.EqualTo(direct.StandardError).Within(1e-12));
            Assert.That(node.High, Is.EqualTo(direct.High).Within(1e-9));
        });
    }

    [Test]
    public void Combine_DomainsThatDoNotMeet_KeepsTheOrderOfRows()
    {
        // The difference of rows 1 and {0, 2}: z of the latter is −½(y − m) with m = 3.
        var groups = Partition.Of(["out", "in", "out"]);
        var inside = Linearisation.Mean(Three, [2, 7, 4], Domain.Of(groups, "in"));
        var outside = Linearisation.Mean(Three, [2, 7, 4], Domain.Of(groups, "out"));

        var difference = LinearisedEstimate.Combine([1, -1], [inside, outside]);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(4));
            Assert.That(difference.Rows.ToArray(), Is.EqualTo((int[])[0, 1, 2]));
            Assert.That(difference.Linearised.ToArray(), Is.EqualTo((double[])[0.5, 0, -0.5]).Within(1e-12));
        });
    }

    [Test]
    public void Combine_PartWithoutValue_IsAbsentForItsReason()
    {
        var present = Linearisation.Mean(Three, [1, 2, 3], Domain.Whole(3));
        var absent = Linearisation.Mean(Three, [double.NaN, double.NaN, double.NaN], Domain.Whole(3));

        var node = LinearisedEstimate.Combine([0.5, 0.5], [present, absent]);

        Assert.Multiple(() =>
        {
            Assert.That(node.Absence, Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(node.Value, Is.Null);
            Assert.That(node.ToEstimate().Base, Is.Zero);
        });
    }

    [Test]
    public void Combine_Parts_StayAsTheyWere()
    {
        var part = Linearisation.Mean(Three, [1, 2, 6], Domain.Whole(3));
        var before = part.Linearised.ToArray();

        LinearisedEstimate.Combine([1, 1], [part, part]);

        Assert.That(part.Linearised.ToArray(), Is.EqualTo(before));
    }

    [Test]
    public void Combine_PartsOfTwoDesigns_IsRefused()
    {
        var other = SampleDesign.Of(new SamplingPlan { Weights = [1, 1, 1] });
        var one = Linearisation.Mean(Three, [1, 2, 3], Domain.Whole(3));
        var two = Linearisation.Mean(other, [1, 2, 3], Domain.Whole(3));

        Assert.That(() => LinearisedEstimate.Combine([1, 1], [one, two]), Throws.ArgumentException);
    }

    [Test]
    public void Combine_CoefficientThatIsNoNumber_IsRefused()
    {
        var one = Linearisation.Mean(Three, [1, 2, 3], Domain.Whole(3));

        Assert.That(() => LinearisedEstimate.Combine([double.NaN], [one]), Throws.ArgumentException);
    }

    [Test]
    public void Combine_NoPart_IsRefused() =>
        Assert.That(() => LinearisedEstimate.Combine([], []), Throws.ArgumentException);
}
