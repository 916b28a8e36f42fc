using CsCheck;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Quality;

public sealed class ReliabilityTests
{
    private const double Tolerance = 1e-12;

    // All variances 5/3; cov(A, B) = 1, cov(A, C) = 4/3, cov(B, C) = 0.
    private static readonly double[] A = [1, 2, 3, 4];
    private static readonly double[] B = [2, 1, 4, 3];
    private static readonly double[] C = [1, 3, 2, 4];

    [Test]
    public void Of_ThreeItems_AgreesWithTheSumsDoneByHand()
    {
        // tr C = 5, ΣC = 5 + 2(1 + 4/3 + 0) = 29/3: α = 3/2 (1 − 15/29) = 21/29. Equal variances, so the standardised α is the same.
        var result = Reliability.Of([A, B, C]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Base, Is.EqualTo(4));
            Assert.That(result.Alpha, Is.EqualTo(21.0 / 29).Within(Tolerance));
            Assert.That(result.StandardisedAlpha, Is.EqualTo(21.0 / 29).Within(Tolerance));
            Assert.That(result.AverageCorrelation, Is.EqualTo((0.6 + 0.8 + 0) / 3).Within(Tolerance));
            Assert.That(result.ExcludedItems, Is.Empty);
        });
    }

    [Test]
    public void Of_ThreeItems_SaysWhatEachAdds()
    {
        // Without A: ΣC = 10/3 = tr C, α 0. Without B: ΣC = 6, α = 2(1 − 5/9). Without C: ΣC = 16/3, α = 2(1 − 5/8).
        // Item against the rest: A (7/3)/√(5/3 · 10/3), B 1/√(5/3 · 6), C (4/3)/√(5/3 · 16/3).
        var items = Reliability.Of([A, B, C]).Items;

        Assert.Multiple(() =>
        {
            Assert.That(items[0].AlphaIfDropped, Is.Zero.Within(Tolerance));
            Assert.That(items[1].AlphaIfDropped, Is.EqualTo(8.0 / 9).Within(Tolerance));
            Assert.That(items[2].AlphaIfDropped, Is.EqualTo(0.75).Within(Tolerance));
            Assert.That(items[0].CorrectedItemTotal, Is.EqualTo(7 / Math.Sqrt(50)).Within(Tolerance));
            Assert.That(items[1].CorrectedItemTotal, Is.EqualTo(1 / Math.Sqrt(10)).Within(Tolerance));
            Assert.That(items[2].CorrectedItemTotal, Is.EqualTo(4 / Math.Sqrt(80)).Within(Tolerance));
            Assert.That(items[0].Mean, Is.EqualTo(2.5).Within(Tolerance));
            Assert.That(items[0].StandardDeviation, Is.EqualTo(Math.Sqrt(5.0 / 3)).Within(Tolerance));
        });
    }

    [Test]
    public void Of_TwoItems_HasLambda6EqualToTheirCorrelationAndNothingToDrop()
    {
        // λ6 = 1 − 2(1 − r²)/(2 + 2r) = r = 0.6.
        var result = Reliability.Of([A, B]);

        Assert.Multiple(() =>
        {
            Assert.That(result.GuttmanLambda6, Is.EqualTo(0.6).Within(Tolerance));
            Assert.That(result.Items.Select(item => item.AlphaIfDropped), Is.All.Null);
        });
    }

    [Test]
    public void Of_ItemThatFollowsFromOthers_HasNoLambda6ButAnAlpha()
    {
        // r = 0.6, 0.8 and 0: |R| = 1 − 0.36 − 0.64 = 0.
        var result = Reliability.Of([A, B, C]);

        Assert.That(result.GuttmanLambda6, Is.Null);
    }

    [Test]
    public void Of_ThreeRowsTwoItems_HasTheFeldtBoundsOfAClosedForm()
    {
        // cov ½, variances 1: α = 2(1 − 2/3) = 2/3. F with 2 and 2 degrees has quantiles p/(1 − p): 19 and 1/19 at level 0.9.
        var result = Reliability.Of(
            [
                [1, 2, 3],
                [1, 3, 2],
            ],
            level: 0.9
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.Low, Is.EqualTo(1 - 19.0 / 3).Within(1e-9));
            Assert.That(result.High, Is.EqualTo(1 - 1.0 / 57).Within(1e-9));
        });
    }

    [Test]
    public void Of_ReversedItem_IsNotFlipped()
    {
        // B turned round: cov −1, ΣC = 10/3 − 2 = 4/3, α = 2(1 − 10/4) = −3.
        var result = Reliability.Of([A, Array.ConvertAll(B, answer => 5 - answer)]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Alpha, Is.EqualTo(-3).Within(Tolerance));
            Assert.That(result.Items[0].CorrectedItemTotal, Is.EqualTo(-0.6).Within(Tolerance));
        });
    }

    [Test]
    public void Of_MissingAnswer_DropsTheRow()
    {
        var result = Reliability.Of([
            [.. A, 5],
            [.. B, double.NaN],
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Base, Is.EqualTo(4));
            Assert.That(result.Alpha, Is.EqualTo(0.75).Within(Tolerance));
        });
    }

    [Test]
    public void Of_MissingAnswerUsedPairwise_KeepsWhatTheRowHas()
    {
        // var(A with 5) = 10/4 = 2.5, var(B) = 5/3, cov over the four rows that have both = 1: ΣC = 37/6, tr C = 25/6, α = 2 · 12/37.
        var result = Reliability.Of(
            [
                [.. A, 5],
                [.. B, double.NaN],
            ],
            MissingItems.UsePairs
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.Base, Is.EqualTo(5));
            Assert.That(result.Alpha, Is.EqualTo(24.0 / 37).Within(Tolerance));
            Assert.That(result.Items[0].Mean, Is.EqualTo(3).Within(Tolerance));
            Assert.That(result.Low, Is.Null);
            Assert.That(result.High, Is.Null);
        });
    }

    [Test]
    public void Of_ItemThatDoesNotVary_IsLeftOutAndNamed()
    {
        var result = Reliability.Of([A, [0.1, 0.1, 0.1, 0.1], B]);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExcludedItems, Is.EqualTo(new[] { 1 }));
            Assert.That(result.Items, Has.Count.EqualTo(2));
            Assert.That(result.Alpha, Is.EqualTo(0.75).Within(Tolerance));
        });
    }

    [Test]
    public void Of_FewerThanTwoItemsVary_HasNoVariance() =>
        AssertFault(() => Reliability.Of([A, [3, 3, 3, 3]]), ScoringFault.ZeroVariance);

    [Test]
    public void Of_ItemsThatCancelOut_HaveNoVariance() =>
        Gen.Double[1, 5]
            .Array[8]
            .Array[2]
            .Sample(items =>
            {
                // The sum is 7 on every row, but for the last place of some.
                double[] rest = [.. items[0].Zip(items[1], (x, y) => 7 - x - y)];
                AssertFault(() => Reliability.Of([.. items, rest]), ScoringFault.ZeroVariance);
            });

    [Test]
    public void Of_PairsThatContradictEachOther_HaveNoLambda6()
    {
        // A goes with B where C is missing, and with C where B is; but B goes against C. No rows could show all three.
        double[] up = [1, 2, 3];
        double[] gap = [double.NaN, double.NaN, double.NaN];

        var result = Reliability.Of(
            [
                [.. up, .. up, .. gap],
                [.. up, .. gap, .. up],
                [.. gap, .. up, 3, 2, 1],
            ],
            MissingItems.UsePairs
        );

        Assert.That(result.GuttmanLambda6, Is.Null);
    }

    [TestCase(MissingItems.DropRow)]
    [TestCase(MissingItems.UsePairs)]
    public void Of_OneUsableRow_IsTooFew(MissingItems missing) =>
        AssertFault(
            () =>
                Reliability.Of(
                    [
                        [1, double.NaN],
                        [2, double.NaN],
                    ],
                    missing
                ),
            ScoringFault.TooFewCases
        );

    [Test]
    public void Of_ItemsNeverAnsweredTogether_AreTooFew() =>
        AssertFault(
            () =>
                Reliability.Of(
                    [
                        [1, 2, double.NaN, double.NaN],
                        [double.NaN, double.NaN, 1, 2],
                    ],
                    MissingItems.UsePairs
                ),
            ScoringFault.TooFewCases
        );

    [Test]
    public void Of_ColumnsThatAreNoTable_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Reliability.Of([]), Throws.ArgumentException);
            Assert.That(() => Reliability.Of([A, [1, 2]]), Throws.ArgumentException);
            Assert.That(() => Reliability.Of([A, [1, 2, 3, double.PositiveInfinity]]), Throws.ArgumentException);
            Assert.That(() => Reliability.Of([A, B], level: 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void Of_OtherUnitAndOrigin_StaysTheSame() =>
        Gen.Select(Gen.Double[-10, 10].Array[12].Array[3], Gen.Double[0.1, 100], Gen.Double[-100, 100])
            .Sample(
                (items, unit, origin) =>
                {
                    var moved = Array.ConvertAll(items, item => Array.ConvertAll(item, x => origin + unit * x));

                    var (before, after) = (Reliability.Of(items), Reliability.Of(moved));

                    // A sum that hardly varies makes α large, and its digits fewer.
                    Assert.That(after.Alpha, Is.EqualTo(before.Alpha).Within(1e-8 * (1 + Math.Abs(before.Alpha))));
                }
            );

    // r of 1, 2, 3 with 1, 3, 2 is ½, whatever the unit.
    [TestCase(1e-120)]
    [TestCase(1)]
    [TestCase(1e99)]
    public void Of_UnitOfAnySize_GivesTheSameCorrelations(double unit)
    {
        var result = Reliability.Of([
            [unit, 2 * unit, 3 * unit],
            [unit, 3 * unit, 2 * unit],
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Items.Select(item => item.CorrectedItemTotal), Is.All.EqualTo(0.5).Within(1e-12));
            Assert.That(result.AverageCorrelation, Is.EqualTo(0.5).Within(1e-12));
            Assert.That(result.Alpha, Is.EqualTo(2 / 3.0).Within(1e-12));
        });
    }

    private static void AssertFault(Action act, ScoringFault fault) =>
        Assert.That(act, Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault));
}
