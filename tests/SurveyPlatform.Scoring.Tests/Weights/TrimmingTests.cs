using CsCheck;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Weights;

public sealed class TrimmingTests
{
    [Test]
    public void Of_OneWeightAbove_SpreadsWhatWasCut()
    {
        // 9 is cut to 6; the 3 cut off go to three others.
        var trimming = Trimming.Of([1, 2, 3, 9], null, 6);

        Assert.That(trimming.Weights.ToArray(), Is.EqualTo((double[])[2, 3, 4, 6]).Within(1e-12));
        Assert.That(trimming.ClippedCount, Is.EqualTo(1));
        Assert.That(trimming.Sum, Is.EqualTo(15).Within(1e-12));
        Assert.That(trimming.Greatest, Is.EqualTo(6));
    }

    [Test]
    public void Of_OnceOnly_MayPushAnotherBeyondTheBound()
    {
        // 6 cut off 12 go to 1 and 5, which becomes 8.
        var trimming = Trimming.Of([1, 5, 12], null, 6);

        Assert.That(trimming.Weights.ToArray(), Is.EqualTo((double[])[4, 8, 6]).Within(1e-12));
    }

    [Test]
    public void Of_Strict_RepeatsUntilNoneIsOutside()
    {
        // Then 2 cut off 8 go to the one that was never clipped.
        var trimming = Trimming.Of([1, 5, 12], null, 6, strict: true);

        Assert.That(trimming.Weights.ToArray(), Is.EqualTo((double[])[6, 6, 6]).Within(1e-12));
        Assert.That(trimming.ClippedCount, Is.EqualTo(2));
    }

    [Test]
    public void Of_BothBoundsStrict_KeepsAClippedWeightWhereItIs()
    {
        // 1 is raised to 2, 11 cut to 8: net 2 to the two others, 5 and 7, which become 6 and 8. The raised one takes no share.
        var trimming = Trimming.Of([1, 4, 6, 11], 2, 8, strict: true);

        Assert.That(trimming.Weights.ToArray(), Is.EqualTo((double[])[2, 5, 7, 8]).Within(1e-12));
    }

    [Test]
    public void Of_AllWithin_ChangesNothing()
    {
        var trimming = Trimming.Of([1, 2], 1, 2, strict: true);

        Assert.That(trimming.Weights.ToArray(), Is.EqualTo((double[])[1, 2]));
        Assert.That(trimming.ClippedCount, Is.Zero);
    }

    [Test]
    public void Of_AnyStrictBounds_KeepsTheSumWithinThemOrRefuses() =>
        Gen.Select(Gen.Double[0.1, 100].Array[1, 40], Gen.Double[0, 20], Gen.Double[20, 80])
            .Sample(
                (weights, lower, upper) =>
                {
                    try
                    {
                        var trimming = Trimming.Of(weights, lower, upper, strict: true);

                        Assert.That(trimming.Sum, Is.EqualTo(weights.Sum()).Within(1e-9 * weights.Sum()));
                        Assert.That(trimming.Weights.ToArray(), Is.All.InRange(lower, upper));
                    }
                    catch (ScoringException fault)
                    {
                        Assert.That(fault.Code, Is.EqualTo("TRIM_INFEASIBLE"));
                    }
                }
            );

    [Test]
    public void Of_NoWeightToReceive_IsInfeasible() => Refuses(ScoringFault.TrimInfeasible, [5, 6, 7], null, 4);

    [Test]
    public void Of_LowerBoundThatTheOthersCannotPay_IsInfeasible() =>
        // Three weights of 0 raised to 5 ask 15 of the fourth.
        Refuses(ScoringFault.TrimInfeasible, [0, 0, 0, 6], 5, null);

    [TestCase(3, 2)]
    [TestCase(double.NaN, 2)]
    [TestCase(1, double.NaN)]
    public void Of_BoundsThatCross_AreRefused(double lower, double upper) =>
        Refuses(ScoringFault.BadBounds, [1, 2], lower, upper);

    [Test]
    public void Of_BadWeight_IsFoundBeforeTheBounds()
    {
        Refuses(ScoringFault.NegativeWeight, [1, -2], 3, 2);
        Refuses(ScoringFault.MissingWeight, [1, double.NaN], 3, 2);
    }

    private static void Refuses(ScoringFault fault, double[] weights, double? lower, double? upper) =>
        Assert.That(
            () => Trimming.Of(weights, lower, upper),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault)
        );
}
