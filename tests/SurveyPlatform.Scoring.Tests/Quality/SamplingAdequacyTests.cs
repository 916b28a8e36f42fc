using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Quality;

public sealed class SamplingAdequacyTests
{
    private const double Tolerance = 1e-12;

    // Columns of a Hadamard matrix: uncorrelated, mean 0, all of one variance.
    private static readonly double[] One = [1, 1, 1, 1, -1, -1, -1, -1];
    private static readonly double[] Two = [1, 1, -1, -1, 1, 1, -1, -1];
    private static readonly double[] Three = [1, -1, 1, -1, 1, -1, 1, -1];
    private static readonly double[] Four = [1, -1, -1, 1, -1, 1, 1, -1];

    [Test]
    public void Of_ThreeItemsWithOnePartInCommon_AgreesWithTheAlgebra()
    {
        // Each item shares One: r = ½ everywhere, partial correlations r/(1 + r) = 1/3. KMO = ¼/(¼ + 1/9) = 9/13.
        // |R| = (1 − r)²(1 + 2r) = ½; χ² = ln 2 · (8 − 1 − 11/6).
        var result = SamplingAdequacy.Of([Sum(One, Two), Sum(One, Three), Sum(One, Four)]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Base, Is.EqualTo(8));
            Assert.That(result.Overall, Is.EqualTo(9.0 / 13).Within(Tolerance));
            Assert.That(result.Items, Has.Count.EqualTo(3).And.All.EqualTo(9.0 / 13).Within(Tolerance));
            Assert.That(result.ChiSquare, Is.EqualTo(Math.Log(2) * (7 - 11.0 / 6)).Within(Tolerance));
            Assert.That(result.DegreesOfFreedom, Is.EqualTo(3));
            Assert.That(result.PValue, Is.GreaterThan(0.3).And.LessThan(0.4));
        });
    }

    [Test]
    public void Of_TwoItems_IsHalfWhateverTheyShare()
    {
        // With two items the partial correlation is the correlation.
        var result = SamplingAdequacy.Of([Sum(One, Two), Sum(One, Three)]);

        Assert.That(result.Overall, Is.EqualTo(0.5).Within(Tolerance));
    }

    [Test]
    public void Of_UncorrelatedItems_HasNoMeasureAndNoEvidence()
    {
        var result = SamplingAdequacy.Of([One, Two, Three]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Overall, Is.Null);
            Assert.That(result.Items, Has.Count.EqualTo(3).And.All.Null);
            Assert.That(result.ChiSquare, Is.Zero.Within(Tolerance));
            Assert.That(result.PValue, Is.EqualTo(1).Within(1e-9));
        });
    }

    [Test]
    public void Of_MissingAnswer_DropsTheRow()
    {
        var result = SamplingAdequacy.Of([
            [.. Sum(One, Two), 7],
            [.. Sum(One, Three), double.NaN],
        ]);

        Assert.That(result.Base, Is.EqualTo(8));
    }

    [Test]
    public void Of_ItemThatIsTheSumOfOthers_IsSingular() =>
        AssertFault(() => SamplingAdequacy.Of([One, Two, Sum(One, Two)]), ScoringFault.Singular, "items");

    [Test]
    public void Of_ItemInMuchLargerUnits_IsNotSingularForThat()
    {
        var result = SamplingAdequacy.Of([Array.ConvertAll(Sum(One, Two), x => 1e9 * x), Sum(One, Three)]);

        Assert.That(result.Overall, Is.EqualTo(0.5).Within(Tolerance));
    }

    [Test]
    public void Of_ItemThatDoesNotVary_IsNamed() =>
        AssertFault(() => SamplingAdequacy.Of([One, [2, 2, 2, 2, 2, 2, 2, 2]]), ScoringFault.ZeroVariance, "item 1");

    [Test]
    public void Of_OneItem_HasNothingToCorrelateWith() =>
        AssertFault(() => SamplingAdequacy.Of([One]), ScoringFault.ZeroVariance, "items");

    [Test]
    public void Of_OneCompleteRow_IsTooFew() =>
        AssertFault(
            () =>
                SamplingAdequacy.Of([
                    [1, 2],
                    [1, double.NaN],
                ]),
            ScoringFault.TooFewCases,
            "items"
        );

    private static double[] Sum(double[] x, double[] y) => [.. x.Zip(y, (a, b) => a + b)];

    private static void AssertFault(Action act, ScoringFault fault, string key) =>
        Assert.That(
            act,
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );
}
