using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class EstimateAggregationTests
{
    [Test]
    public void Of_IndependentEstimates_AgreesWithTheSumDoneByHand()
    {
        // V = 0.36·1 + 0.16·4 = 1. df = 1/(0.36²/10 + 0.64²/5) = 1/0.09488.
        var set = new EstimateSet
        {
            Values = [80, 90],
            StandardErrors = [1, 2],
            DegreesOfFreedom = [10, 5],
        };

        var mean = EstimateAggregation.Of(set, [6, 4]);

        Assert.Multiple(() =>
        {
            Assert.That(mean.Value, Is.EqualTo(84).Within(1e-12));
            Assert.That(mean.StandardError, Is.EqualTo(1).Within(1e-12));
            Assert.That(mean.DegreesOfFreedom, Is.EqualTo(1 / 0.09488).Within(1e-9));
            Assert.That(mean.High - mean.Value, Is.EqualTo(mean.Value - mean.Low).Within(1e-9));
            Assert.That(mean.Coverage, Is.EqualTo(1));
        });
    }

    [TestCase(MeanKind.Arithmetic, 0.5)]
    [TestCase(MeanKind.Geometric, 1)]
    [TestCase(MeanKind.Harmonic, 1.28)]
    public void Of_ErrorOfOneOfTwo_IsStretchedByTheSlopeOfTheMean(MeanKind kind, double expected)
    {
        // Slopes at (20, 80): ½; 40·½/20 = 1; 32²·½/20² = 1.28.
        var set = new EstimateSet { Values = [20, 80], StandardErrors = [1, 0] };

        Assert.That(EstimateAggregation.Of(set, [1, 1], kind).StandardError, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Of_OneEstimate_KeepsItsIntervalWhateverTheMean()
    {
        // t(9, 0.975) = 2.262157…, from any table.
        foreach (var kind in Enum.GetValues<MeanKind>())
        {
            var mean = EstimateAggregation.Of(
                new EstimateSet
                {
                    Values = [80, double.NaN],
                    StandardErrors = [2, double.NaN],
                    DegreesOfFreedom = [9, double.NaN],
                },
                [1, 1],
                kind
            );

            Assert.Multiple(() =>
            {
                Assert.That(mean.Value, Is.EqualTo(80).Within(1e-12));
                Assert.That(mean.StandardError, Is.EqualTo(2).Within(1e-12));
                Assert.That(mean.DegreesOfFreedom, Is.EqualTo(9).Within(1e-9));
                Assert.That(mean.High, Is.EqualTo(80 + 2 * 2.262157).Within(1e-5));
                Assert.That(mean.Coverage, Is.EqualTo(0.5));
            });
        }
    }

    [Test]
    public void Of_WholeBodyBesideASample_AddsNoError()
    {
        // A ballot of the whole body has no sampling error and no degrees of freedom to lose: 0.5 · 3 = 1.5, df 20.
        var set = new EstimateSet
        {
            Values = [80, 90],
            StandardErrors = [3, 0],
            DegreesOfFreedom = [20, 0],
        };

        var mean = EstimateAggregation.Of(set, [1, 1]);

        Assert.Multiple(() =>
        {
            Assert.That(mean.StandardError, Is.EqualTo(1.5).Within(1e-12));
            Assert.That(mean.DegreesOfFreedom, Is.EqualTo(20).Within(1e-9));
        });
    }

    [Test]
    public void Of_ErrorWithoutDegreesOfFreedom_HasNoInterval()
    {
        var set = new EstimateSet
        {
            Values = [80, 90],
            StandardErrors = [3, 1],
            DegreesOfFreedom = [20, -1],
        };

        var mean = EstimateAggregation.Of(set, [1, 1]);

        Assert.Multiple(() =>
        {
            Assert.That(mean.StandardError, Is.Not.Null);
            Assert.That(mean.Low, Is.Null);
            Assert.That(mean.High, Is.Null);
        });
    }

    [Test]
    public void Of_Covariances_CountInPlaceOfErrors()
    {
        // Perfectly opposed: V = ¼·4 − 2·¼·4 + ¼·4 = 0.
        var set = new EstimateSet
        {
            Values = [80, 90],
            StandardErrors = [2, 2],
            Covariances = new double[,]
            {
                { 4, -4 },
                { -4, 4 },
            },
        };

        var mean = EstimateAggregation.Of(set, [1, 1]);

        Assert.Multiple(() =>
        {
            Assert.That(mean.StandardError, Is.Zero);
            Assert.That(mean.Low, Is.EqualTo(85));
        });
    }

    [Test]
    public void Of_NothingToAverage_SaysWhy()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Absence([double.NaN], [1]), Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(Absence([1], [0]), Is.EqualTo(ScoringFault.ZeroWeights));
            Assert.That(Absence([0], [1], MeanKind.Geometric), Is.EqualTo(ScoringFault.NonPositive));
            Assert.That(Absence([1, double.NaN], [1, 1], leastCoverage: 0.65), Is.EqualTo(ScoringFault.TooFewCases));
        });
    }

    [Test]
    public void Of_UnfitErrors_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Mean([1], [double.NaN]), Throws.ArgumentException);
            Assert.That(() => Mean([1], [-1]), Throws.ArgumentException);
            Assert.That(() => Mean([1, 2], [1]), Throws.ArgumentException);
            Assert.That(() => Mean([1], [1], level: 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Mean([1], [double.PositiveInfinity]), Throws.ArgumentException);
        });
    }

    // Correlation −5 of two estimates of variance 1; one that is not that of the other with the one; variances 1 and 1 with a sum of
    // negative variance though each pair could be.
    [TestCase("1 -5; -5 1", "estimates 0 and 1")]
    [TestCase("1 0.2; 0.3 1", "estimates 0 and 1")]
    [TestCase("1 0 0; 0 1 2; 0 2 1", "estimates 1 and 2")]
    [TestCase("1 -0.9 -0.9; -0.9 1 -0.9; -0.9 -0.9 1", "estimates")]
    public void Of_CovariancesThatCannotBe_AreRefused(string covariances, string key)
    {
        var rows = covariances.Split(';').Select(row => row.Trim().Split(' ').Select(Number).ToArray()).ToArray();
        var matrix = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                matrix[i, j] = rows[i][j];
            }
        }

        var set = new EstimateSet
        {
            Values = [.. rows.Select(_ => 55.0)],
            StandardErrors = [.. rows.Select(_ => 1.0)],
            Covariances = matrix,
        };

        Assert.That(() => EstimateAggregation.Of(set, [.. rows.Select(_ => 1.0)]), Refusal.With("BAD_MATRIX", key));
    }

    [Test]
    public void Of_DegreesOfFreedomThatAreNoNumber_AreRefused()
    {
        var set = new EstimateSet
        {
            Values = [80, 90],
            StandardErrors = [1, 2],
            DegreesOfFreedom = [10, double.NaN],
        };

        Assert.That(() => EstimateAggregation.Of(set, [6, 4]), Throws.ArgumentException);
    }

    // √(½²·3² + ½²·4²) = 2.5, df = (9 + 16)²/(81/10 + 256/5), whatever the unit.
    [TestCase(1e-200)]
    [TestCase(1e200)]
    public void Of_UnitOfAnySize_CarriesTheErrorsAlong(double unit)
    {
        var set = new EstimateSet
        {
            Values = [80 * unit, 90 * unit],
            StandardErrors = [3 * unit, 4 * unit],
            DegreesOfFreedom = [10, 5],
        };

        var mean = EstimateAggregation.Of(set, [1, 1]);

        Assert.Multiple(() =>
        {
            Assert.That(mean.StandardError / unit, Is.EqualTo(2.5).Within(1e-12));
            Assert.That(mean.DegreesOfFreedom, Is.EqualTo(625 / (8.1 + 51.2)).Within(1e-9));
        });
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CombinedEstimate Mean(double[] values, double[] errors, double level = 0.95) =>
        EstimateAggregation.Of(
            new EstimateSet { Values = values, StandardErrors = errors },
            [.. values.Select(_ => 1.0)],
            level: level
        );

    private static ScoringFault? Absence(
        double[] values,
        double[] weights,
        MeanKind kind = MeanKind.Arithmetic,
        double leastCoverage = 0
    ) =>
        EstimateAggregation
            .Of(
                new EstimateSet { Values = values, StandardErrors = [.. values.Select(_ => 1.0)] },
                weights,
                kind,
                leastCoverage: leastCoverage
            )
            .Absence;
}
