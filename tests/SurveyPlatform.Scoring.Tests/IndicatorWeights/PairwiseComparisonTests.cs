using CsCheck;
using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Scoring.Tests.IndicatorWeights;

public sealed class PairwiseComparisonTests
{
    private static readonly double[][] Drinks =
    [
        [1, 9, 5, 2, 1, 1, 1 / 2.0],
        [1 / 9.0, 1, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0],
        [1 / 5.0, 3, 1, 1 / 3.0, 1 / 4.0, 1 / 3.0, 1 / 9.0],
        [1 / 2.0, 9, 3, 1, 1 / 2.0, 1, 1 / 3.0],
        [1, 9, 4, 2, 1, 2, 1 / 2.0],
        [1, 9, 3, 1, 1 / 2.0, 1, 1 / 3.0],
        [2, 9, 9, 3, 2, 3, 1],
    ];

    [Test]
    public void Weigh_DrinksInTheUnitedStates_GivesWhatSaatyPublished()
    {
        // Saaty, Int. J. Services Sciences 1 (2008): coffee, wine, tea, beer, sodas, milk, water; CR 0.022.
        var comparison = new PairwiseComparison(Drinks).Weigh(randomIndex: RandomIndex.Saaty2005);

        Assert.Multiple(() =>
        {
            Assert.That(
                comparison.Weights,
                Is.EqualTo(new[] { 0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327 }).Within(0.0006)
            );
            Assert.That(comparison.ConsistencyRatio, Is.EqualTo(0.022).Within(0.0005));
            Assert.That(comparison.IsConsistent, Is.True);
            Assert.That(comparison.MostAtOdds, Is.Null);
        });
    }

    [TestCase(ComparisonMethod.Eigenvector)]
    [TestCase(ComparisonMethod.GeometricMean)]
    public void Weigh_JudgementsThatAgree_GivesTheWeightsTheyComeFrom(ComparisonMethod method) =>
        Gen.Double[0.1, 10]
            .Array[1, 9]
            .Sample(weights =>
            {
                var comparison = Consistent(weights).Weigh(method);

                Assert.That(comparison.Weights, Is.EqualTo(weights.Select(w => w / weights.Sum())).Within(1e-12));
                Assert.That(comparison.LargestEigenvalue, Is.EqualTo(weights.Length).Within(1e-10));
                Assert.That(comparison.ConsistencyRatio, Is.Zero);
                Assert.That(comparison.MostAtOdds, Is.Null);
            });

    [Test]
    public void Weigh_ThingsInAnotherOrder_MovesWeightsAlong()
    {
        int[] order = [3, 6, 0, 5, 1, 4, 2];
        double[][] moved = [.. order.Select(i => order.Select(j => Drinks[i][j]).ToArray())];

        var weights = new PairwiseComparison(Drinks).Weigh().Weights;

        Assert.That(
            new PairwiseComparison(moved).Weigh().Weights,
            Is.EqualTo(order.Select(i => weights[i])).Within(1e-12)
        );
    }

    [Test]
    public void Weigh_OneJudgementAgainstTheOthers_NamesIt()
    {
        // Weights 8 : 4 : 2 : 1 throughout, but the first is said to matter an eighth of the last, not eight times.
        double[] weights = [8, 4, 2, 1];
        double[][] judgements = [.. weights.Select(a => weights.Select(b => a / b).ToArray())];
        (judgements[0][3], judgements[3][0]) = (1 / 8.0, 8);

        var comparison = new PairwiseComparison(judgements).Weigh(ComparisonMethod.GeometricMean);

        // Fourth roots of the rows' products: 1·2·4·⅛ → 1, ½·1·2·4 → √2, ¼·½·1·2 → 1/√2, 8·¼·½·1 → 1.
        var odd = comparison.MostAtOdds!;
        Assert.Multiple(() =>
        {
            Assert.That(comparison.IsConsistent, Is.False);
            Assert.That(odd.Row, Is.Zero);
            Assert.That(odd.Column, Is.EqualTo(3));
            Assert.That(odd.Stated, Is.EqualTo(0.125));
            Assert.That(odd.Implied, Is.EqualTo(1).Within(1e-12));
            Assert.That(odd.Deviation, Is.EqualTo(8).Within(1e-12));
        });
    }

    [Test]
    public void Weigh_MoreThingsThanTheTableKnows_JudgesOnlyWhatAgrees()
    {
        double[] weights = [.. Enumerable.Range(1, 12).Select(i => (double)i)];
        double[][] judgements = [.. weights.Select(a => weights.Select(b => a / b).ToArray())];
        var agreed = new PairwiseComparison(judgements).Weigh();
        (judgements[0][1], judgements[1][0]) = (9, 1 / 9.0);
        var torn = new PairwiseComparison(judgements).Weigh();

        Assert.Multiple(() =>
        {
            Assert.That(agreed.RandomIndex, Is.Null);
            Assert.That(agreed.ConsistencyRatio, Is.Zero);
            Assert.That(agreed.IsConsistent, Is.True);
            Assert.That(torn.ConsistencyRatio, Is.Null);
            Assert.That(torn.IsConsistent, Is.False);
            Assert.That(torn.MostAtOdds, Is.Not.Null);
        });
    }

    [Test]
    public void Weigh_CircleOfHugeJudgements_DoesNotConverge()
    {
        // Eigenvalues of the circle are 1 + xω + ω²/x over the cube roots of 1: nearly of one size when x is huge.
        const double x = 1e7;
        var circle = new PairwiseComparison([
            [1, x, 1 / x],
            [1 / x, 1, x],
            [x, 1 / x, 1],
        ]);
        var tilted = new PairwiseComparison([
            [1, x, 2 / x],
            [1 / x, 1, x],
            [x / 2, 1 / x, 1],
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(circle.Weigh().Weights, Is.All.EqualTo(1 / 3.0).Within(1e-12));
            Assert.That(() => tilted.Weigh(), Refusal.With("NO_CONVERGENCE"));
        });
    }

    [Test]
    public void OfGroup_TwoExperts_TakesTheGeometricMean()
    {
        // √(2·8) = 4 → 4/5; with weights 3 to 1, 2^(3/4)·8^(1/4) = 2^1.5.
        var (one, other) = (Consistent(2, 1), Consistent(8, 1));

        Assert.Multiple(() =>
        {
            Assert.That(PairwiseComparison.OfGroup([one, other])[0, 1], Is.EqualTo(4).Within(1e-12));
            Assert.That(
                PairwiseComparison.OfGroup([one, other]).Weigh().Weights,
                Is.EqualTo(new[] { 0.8, 0.2 }).Within(1e-12)
            );
            Assert.That(
                PairwiseComparison.OfGroup([one, other], [3, 1])[0, 1],
                Is.EqualTo(Math.Pow(2, 1.5)).Within(1e-12)
            );
            Assert.That(PairwiseComparison.OfGroup([one, other], [1, 0])[0, 1], Is.EqualTo(2).Within(1e-12));
        });
    }

    [Test]
    public void OfGroup_UnfitGroup_NamesTheFault()
    {
        var two = Consistent(2, 1);

        Assert.Multiple(() =>
        {
            Assert.That(() => PairwiseComparison.OfGroup([]), Refusal.With("TOO_FEW_CASES"));
            Assert.That(
                () => PairwiseComparison.OfGroup([two, Consistent(1, 2, 3)]),
                Refusal.With("BAD_MATRIX", "row 1")
            );
            Assert.That(() => PairwiseComparison.OfGroup([two, two], [0, 0]), Refusal.With("ZERO_WEIGHTS"));
            Assert.That(
                () => PairwiseComparison.OfGroup([two, two], [1, -1]),
                Refusal.With("NEGATIVE_WEIGHT", "row 1")
            );
            Assert.That(
                () => PairwiseComparison.OfGroup([two, two], [double.NaN, 1]),
                Refusal.With("MISSING_WEIGHT", "row 0")
            );
            Assert.That(() => PairwiseComparison.OfGroup([two, two], [1]), Throws.ArgumentException);
        });
    }

    [Test]
    public void New_UnfitMatrix_NamesTheFaultAndTheEntry()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new PairwiseComparison([]), Refusal.With("BAD_MATRIX"));
            Assert.That(() => Matrix([1, 2], [0.5]), Refusal.With("BAD_MATRIX", "row 1"));
            Assert.That(() => Matrix([1, double.NaN], [1, 1]), Refusal.With("BAD_MATRIX", "row 0, column 1"));
            Assert.That(() => Matrix([1, 1e51], [1e-51, 1]), Refusal.With("BAD_MATRIX", "row 0, column 1"));
            Assert.That(() => Matrix([1, 0], [-1, 1]), Refusal.With("NON_POSITIVE", "row 0, column 1"));
            Assert.That(() => Matrix([1, 2], [1, 1]), Refusal.With("NOT_RECIPROCAL", "row 0, column 1"));
            Assert.That(() => Matrix([2.0]), Refusal.With("NOT_RECIPROCAL", "row 0, column 0"));
            Assert.That(() => Matrix([1, 3], [0.3333333, 1]), Throws.Nothing);
        });
    }

    [TestCase(1, 0)]
    [TestCase(2, 0)]
    [TestCase(3, 0.58)]
    [TestCase(11, 1.51)]
    public void RandomIndex_OfASize_IsReadFromTheTable(int size, double expected) =>
        Assert.That(RandomIndex.Saaty1980.Of(size), Is.EqualTo(expected));

    [Test]
    public void RandomIndex_UnfitTable_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new RandomIndex("mine", [0, 0, 0]), Throws.ArgumentException);
            Assert.That(() => new RandomIndex("mine", [0, 1]), Throws.ArgumentException);
            Assert.That(new RandomIndex("mine", [0, 0, 0.5]).Of(4), Is.Null);
        });
    }

    // Six digits are off by 5e-6 of a number at most: 6 · 0.166667 = 1.000002, 9.99995 · 0.100001 = 1.00000499995.
    [TestCase(3, 0.333333)]
    [TestCase(6, 0.166667)]
    [TestCase(7, 0.142857)]
    [TestCase(9.99995, 0.100001)]
    [TestCase(9.5, 0.105263)]
    public void Comparison_ReciprocalTypedToSixDigits_IsTaken(double judgement, double mirrored) =>
        Assert.That(() => Matrix([1, judgement], [mirrored, 1]), Throws.Nothing);

    [TestCase(3, 0.33333)]
    [TestCase(6, 0.16667)]
    public void Comparison_ReciprocalTypedToFiveDigits_IsRefused(double judgement, double mirrored) =>
        Assert.That(() => Matrix([1, judgement], [mirrored, 1]), Refusal.With("NOT_RECIPROCAL"));

    private static PairwiseComparison Consistent(params double[] weights) =>
        new([.. weights.Select(a => weights.Select(b => a / b).ToArray())]);

    private static PairwiseComparison Matrix(params double[][] rows) => new(rows);
}
