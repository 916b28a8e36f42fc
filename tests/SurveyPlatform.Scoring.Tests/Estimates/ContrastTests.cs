using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class ContrastTests
{
    private static readonly Partition AaBb = Partition.Of(["a", "a", "b", "b"]);
    private static readonly SamplingPlan Four = new() { Weights = [1, 1, 1, 1] };

    [Test]
    public void Of_FourRows_AgreesWithTheSumDoneByHand()
    {
        // Means 2 and 7. z: −½, ½ of a; ½, −½ of b. V = 4/3 · 1, t² = 25/(4/3) = 18.75, df = 4 − 1 − 1 = 2.
        // For df 2: p = 1 − |t|/√(2 + t²), and the quantile of 0.975 is 0.95 √(2/(1 − 0.95²)).
        var difference = Compare(Four, AaBb, [1, 3, 6, 8]);

        var half = 0.95 * Math.Sqrt(2 / (1 - 0.95 * 0.95)) * Math.Sqrt(4.0 / 3);
        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(-5).Within(1e-12));
            Assert.That(difference.StandardError, Is.EqualTo(Math.Sqrt(4.0 / 3)).Within(1e-12));
            Assert.That(difference.Statistic, Is.EqualTo(-Math.Sqrt(18.75)).Within(1e-12));
            Assert.That(difference.DegreesOfFreedom, Is.EqualTo(2));
            Assert.That(difference.PValue, Is.EqualTo(1 - Math.Sqrt(18.75 / 20.75)).Within(1e-12));
            Assert.That(difference.Low, Is.EqualTo(-5 - half).Within(1e-10));
            Assert.That(difference.High, Is.EqualTo(-5 + half).Within(1e-10));
            Assert.That(difference.Absence, Is.Null);
        });
    }

    [Test]
    public void Of_GroupsThatShareUnits_TakesTheirCovariance()
    {
        // Units p: 1 of a, 2 of b; q: 3 of a, 6 of b. z_a − z_b: −½ + 1 and ½ − 1. V = 2/1 · (¼ + ¼) = 1; df = 2 − 1 − 1.
        var plan = Four with
        {
            Units = [Partition.Of(["p", "q", "p", "q"])],
        };

        var difference = Compare(plan, AaBb, [1, 3, 2, 6]);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(-2).Within(1e-12));
            Assert.That(difference.StandardError, Is.EqualTo(1).Within(1e-12));
            Assert.That(difference.Statistic, Is.EqualTo(-2).Within(1e-12));
            Assert.That(difference.DegreesOfFreedom, Is.Zero);
            Assert.That(difference.PValue, Is.Null);
            Assert.That(difference.Low, Is.Null);
        });
    }

    [Test]
    public void Of_StratumLonely_FollowsTheRuleOfTheDesign()
    {
        // Strata A: rows 1, 2 and 4; B: row 3 alone. z_a − z_b = −½, ½, ½, −½.
        // A: totals −½, ½, −½, mean −1/6: 3/2 · (1/9 + 4/9 + 1/9) = 1. B adjusted: c = 0, ¼.
        var plan = Four with
        {
            Strata = Partition.Of(["A", "A", "B", "A"]),
        };
        double ErrorUnder(LonelyPsu rule) =>
            Compare(plan with { LonelyPsu = rule }, AaBb, [1, 3, 6, 8]).StandardError!.Value;

        Assert.Multiple(() =>
        {
            Assert.That(ErrorUnder(LonelyPsu.Remove), Is.EqualTo(1).Within(1e-12));
            Assert.That(ErrorUnder(LonelyPsu.Certainty), Is.EqualTo(1).Within(1e-12));
            Assert.That(ErrorUnder(LonelyPsu.Average), Is.EqualTo(Math.Sqrt(2)).Within(1e-12));
            Assert.That(ErrorUnder(LonelyPsu.Adjust), Is.EqualTo(Math.Sqrt(1.25)).Within(1e-12));
            Assert.That(
                () => ErrorUnder(LonelyPsu.Fail),
                Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("LONELY_PSU")
            );
        });
    }

    [Test]
    public void Of_ConstantItem_HasNoVarianceToTestWith()
    {
        // 0.1 + 0.1 + 0.1 over 3 is not 0.1, and the residual of rounding is no variance.
        var plan = new SamplingPlan { Weights = [0.3, 0.7, 0.9, 0.3, 0.7, 1.1] };

        var difference = Compare(plan, Partition.Of(["a", "a", "a", "b", "b", "b"]), [0.1, 0.1, 0.1, 0.7, 0.7, 0.7]);

        Assert.Multiple(() =>
        {
            Assert.That(difference.Value, Is.EqualTo(-0.6).Within(1e-12));
            Assert.That(difference.Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(difference.PValue, Is.Null);
        });
    }

    [Test]
    public void Of_AbsentEstimates_GivesTheReasonThatComesFirst()
    {
        // Nobody answered in a, and nobody lies in c: the domain is looked at before the item.
        var (design, values) = (SampleDesign.Of(Four), new[] { double.NaN, double.NaN, 6, 8 });
        var a = Linearisation.Mean(design, values, Domain.Of(AaBb, "a"));
        var b = Linearisation.Mean(design, values, Domain.Of(AaBb, "b"));
        var c = Linearisation.Mean(design, values, Domain.Of(AaBb, "c"));

        Assert.Multiple(() =>
        {
            Assert.That(Contrast.Of(a, b).Absence, Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(Contrast.Of(a, c).Absence, Is.EqualTo(ScoringFault.EmptyDomain));
            Assert.That(Contrast.Of(a, c).Value, Is.Null);
        });
    }

    [Test]
    public void Of_NobodyCarriesWeight_SaysSo() =>
        Assert.That(
            Compare(Four with { Weights = [0, 0, 0, 0] }, AaBb, [1, 3, 6, 8]).Absence,
            Is.EqualTo(ScoringFault.ZeroWeights)
        );

    private static Difference Compare(SamplingPlan plan, Partition groups, double[] values)
    {
        var design = SampleDesign.Of(plan);
        return Contrast.Of(
            Linearisation.Mean(design, values, Domain.Of(groups, "a")),
            Linearisation.Mean(design, values, Domain.Of(groups, "b"))
        );
    }
}
