using CsCheck;
using SurveyPlatform.Scoring.Drivers;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Drivers;

public sealed class DriverImportanceTests
{
    private const double Tolerance = 1e-9;

    // Correlations: A with B 0.6, A with C 0.8, B with C 0.
    private static readonly double[] A = [1, 2, 3, 4];
    private static readonly double[] B = [2, 1, 4, 3];
    private static readonly double[] C = [1, 3, 2, 4];

    [Test]
    public void Of_RelatedDrivers_AgreesWithTheSumsDoneByHand()
    {
        // R^½ = [3 1; 1 3]/√10, its inverse [3 −1; −1 3]/(0.8 √10). With r = (0.8, 0): b = (3, −1)/√10.
        // ε = [0.9 0.1; 0.1 0.9](0.9, 0.1) = (0.82, 0.18). β = R⁻¹r = (0.8, −0.48)/0.64 = (1.25, −0.75). R² = 1.
        // Dominance: ½(0.64 + (1 − 0)) and ½(0 + (1 − 0.64)).
        var result = DriverImportance.Of(C, [A, B]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Base, Is.EqualTo(4));
            Assert.That(result.RSquared, Is.EqualTo(1).Within(Tolerance));
            AssertSame(result, driver => driver.Correlation, 0.8, 0);
            AssertSame(result, driver => driver.Beta, 1.25, -0.75);
            AssertSame(result, driver => driver.VarianceInflation, 1 / 0.64, 1 / 0.64);
            AssertSame(result, driver => driver.RelativeWeight, 0.82, 0.18);
            AssertSame(result, driver => driver.RelativeWeightPercent!.Value, 82, 18);
            AssertSame(result, driver => driver.Dominance!.Value, 0.82, 0.18);
            Assert.That(result.Drivers[0].Gains, Is.EqualTo(new[] { 0.64, 1 }).Within(Tolerance));
            Assert.That(result.Drivers[1].Gains, Is.EqualTo(new[] { 0, 0.36 }).Within(Tolerance));
        });
    }

    [Test]
    public void Of_PerfectFit_LeavesNoDoubtOfAnEffect() =>
        Assert.That(DriverImportance.Of(C, [A, B]).Drivers.Select(driver => driver.PValue), Is.All.LessThan(1e-6));

    [Test]
    public void Of_PerfectFitOfManyRows_LeavesNoDoubtEither()
    {
        var driver = Enumerable.Range(0, 3000).Select(row => (double)row).ToArray();

        var result = DriverImportance.Of(Array.ConvertAll(driver, x => 3 - 2 * x), [driver]);

        Assert.That(result.Drivers[0].PValue, Is.Zero);
    }

    [Test]
    public void Of_UnrelatedDrivers_GivesEachItsSquaredCorrelation()
    {
        // y = (1, 2, 3, 6) has deviations of squares 14: r = (−4 + …)/√(4 · 14): −2/√14 and −3/√14; R² = 13/14, 1 degree of freedom.
        // t = β/√((1/14)/1) = −2 and −3; P = 2/π · arctan(1/|t|).
        var result = DriverImportance.Of(
            [1, 2, 3, 6],
            [
                [1, -1, 1, -1],
                [1, 1, -1, -1],
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.RSquared, Is.EqualTo(13.0 / 14).Within(Tolerance));
            AssertSame(result, driver => driver.RelativeWeight, 4.0 / 14, 9.0 / 14);
            AssertSame(result, driver => driver.Dominance!.Value, 4.0 / 14, 9.0 / 14);
            AssertSame(
                result,
                driver => driver.PValue!.Value,
                2 / Math.PI * Math.Atan(1.0 / 2),
                2 / Math.PI * Math.Atan(1.0 / 3)
            );
        });
    }

    [Test]
    public void Of_DriversThatExplainNothing_HaveNoPercent()
    {
        var result = DriverImportance.Of(
            [1, -1, -1, 1],
            [
                [1, -1, 1, -1],
                [1, 1, -1, -1],
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.RSquared, Is.Zero.Within(1e-20));
            Assert.That(result.Drivers.Select(driver => driver.RelativeWeightPercent), Is.All.Null);
            AssertSame(result, driver => driver.PValue!.Value, 1, 1);
        });
    }

    [Test]
    public void Of_MissingAnswer_DropsTheRow()
    {
        var result = DriverImportance.Of(
            [.. C, 2, double.NaN],
            [
                [.. A, double.NaN, 1],
                [.. B, 5, 1],
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(result.Base, Is.EqualTo(4));
            AssertSame(result, driver => driver.RelativeWeight, 0.82, 0.18);
        });
    }

    [Test]
    public void Of_WholeWeights_AgreeWithRowsStandingSoOften()
    {
        double[] outcome = [3, 5, 4, 1, 2, 9];
        double[][] drivers =
        [
            [1, 5, 2, 2, 3, 9],
            [2, 4, 4, 1, 5, 9],
        ];
        double[] weights = [1, 3, 2, 1, 2, 0];
        double[] Repeat(double[] column) => [.. column.SelectMany((x, row) => Enumerable.Repeat(x, (int)weights[row]))];

        var weighted = DriverImportance.Of(outcome, drivers, weights);
        var repeated = DriverImportance.Of(Repeat(outcome), Array.ConvertAll(drivers, Repeat));

        Assert.Multiple(() =>
        {
            Assert.That(weighted.Base, Is.EqualTo(5));
            Assert.That(weighted.RSquared, Is.EqualTo(repeated.RSquared).Within(Tolerance));
            for (var driver = 0; driver < 2; driver++)
            {
                var (one, other) = (weighted.Drivers[driver], repeated.Drivers[driver]);
                Assert.That(one.Beta, Is.EqualTo(other.Beta).Within(Tolerance));
                Assert.That(one.RelativeWeight, Is.EqualTo(other.RelativeWeight).Within(Tolerance));
                Assert.That(one.Dominance, Is.EqualTo(other.Dominance).Within(Tolerance));
                Assert.That(one.PValue, Is.Null);
            }
        });
    }

    [Test]
    public void Of_AnySample_SharesSumToRSquared() =>
        Gen.Double[0, 10]
            .Array[20]
            .Array[5]
            .Sample(columns =>
            {
                var result = DriverImportance.Of(columns[0], columns[1..]);

                Assert.Multiple(() =>
                {
                    Assert.That(
                        result.Drivers.Sum(driver => driver.RelativeWeight),
                        Is.EqualTo(result.RSquared).Within(Tolerance)
                    );
                    Assert.That(
                        result.Drivers.Sum(driver => driver.Dominance),
                        Is.EqualTo(result.RSquared).Within(Tolerance)
                    );
                    Assert.That(result.Drivers.Select(driver => driver.Dominance), Is.All.GreaterThan(-Tolerance));
                });
            });

    [Test]
    public void Of_MoreThanTwelveDrivers_HasNoDominance()
    {
        // Driver j stands out in row j alone.
        double[] Column(int place) => [.. Enumerable.Range(0, 16).Select(row => row == place ? 1.0 : 0)];
        var outcome = Enumerable.Range(0, 16).Select(row => (double)row).ToArray();

        var twelve = DriverImportance.Of(outcome, [.. Enumerable.Range(0, 12).Select(Column)]);
        var thirteen = DriverImportance.Of(outcome, [.. Enumerable.Range(0, 13).Select(Column)]);

        Assert.Multiple(() =>
        {
            Assert.That(twelve.Drivers.Sum(driver => driver.Dominance), Is.EqualTo(twelve.RSquared).Within(Tolerance));
            Assert.That(thirteen.Drivers.Select(driver => driver.Dominance), Is.All.Null);
        });
    }

    [Test]
    public void Of_DriverThatFollowsFromAnother_IsSingular() =>
        AssertFault(
            () => DriverImportance.Of(C, [A, Array.ConvertAll(A, x => 3 * x)]),
            ScoringFault.Singular,
            "drivers"
        );

    [Test]
    public void Of_ColumnThatDoesNotVary_IsNamed()
    {
        double[] constant = [7, 7, 7, 7];
        Assert.Multiple(() =>
        {
            AssertFault(() => DriverImportance.Of(C, [A, constant]), ScoringFault.ZeroVariance, "driver 1");
            AssertFault(() => DriverImportance.Of(constant, [A, B]), ScoringFault.ZeroVariance, "outcome");
        });
    }

    [Test]
    public void Of_TooFewRows_IsRefused()
    {
        Assert.Multiple(() =>
        {
            AssertFault(
                () =>
                    DriverImportance.Of(
                        [1],
                        [
                            [1],
                        ]
                    ),
                ScoringFault.TooFewCases,
                "rows"
            );
            AssertFault(
                () =>
                    DriverImportance.Of(
                        [1, 2, 4],
                        [
                            [1, 2, 3],
                            [1, 3, 2],
                        ]
                    ),
                ScoringFault.TooFewCases,
                "rows"
            );
        });
    }

    [TestCase(-1, "NEGATIVE_WEIGHT")]
    [TestCase(double.NaN, "MISSING_WEIGHT")]
    [TestCase(0, "ZERO_WEIGHTS")]
    public void Of_WeightsThatAreNone_AreRefusedBeforeAnythingElse(double weight, string code) =>
        Assert.That(
            () =>
                DriverImportance.Of(
                    [1, 1],
                    [
                        [1, 1],
                    ],
                    [weight, 0]
                ),
            Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo(code)
        );

    [Test]
    public void Of_ColumnsThatAreNoTable_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => DriverImportance.Of(C, []), Throws.ArgumentException);
            Assert.That(
                () =>
                    DriverImportance.Of(
                        C,
                        [
                            [1, 2],
                        ]
                    ),
                Throws.ArgumentException
            );
            Assert.That(() => DriverImportance.Of(C, [A], [1, 1]), Throws.ArgumentException);
            Assert.That(
                () =>
                    DriverImportance.Of(
                        C,
                        [
                            [1, 2, 3, double.PositiveInfinity],
                        ]
                    ),
                Throws.ArgumentException
            );
        });
    }

    private static void AssertSame(DriverImportance result, Func<Driver, double> read, params double[] expected) =>
        Assert.That(result.Drivers.Select(read), Is.EqualTo(expected).Within(Tolerance));

    private static void AssertFault(Action act, ScoringFault fault, string key) =>
        Assert.That(
            act,
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );
}
