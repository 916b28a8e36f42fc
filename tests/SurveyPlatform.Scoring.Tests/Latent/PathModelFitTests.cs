using CsCheck;
using SurveyPlatform.Scoring.Latent;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Latent;

public sealed class PathModelFitTests
{
    private const double Tolerance = 1e-9;

    // x1 and x2 are uncorrelated; their correlations with y are −2/√14 and −3/√14.
    private static readonly Dictionary<string, double[]> Small = new()
    {
        ["x1"] = [1, -1, 1, -1],
        ["x2"] = [1, 1, -1, -1],
        ["y"] = [1, 2, 3, 6],
        ["constant"] = [2, 2, 2, 2],
        ["mirror"] = [-1, 1, -1, 1],
        ["twice"] = [2, -2, 2, -2],
    };

    [TestCase(InnerScheme.Centroid)]
    [TestCase(InnerScheme.Factorial)]
    [TestCase(InnerScheme.Path)]
    public void Of_OneItemABlock_IsTheRegressionOfTheItems(InnerScheme scheme)
    {
        // Effects of unrelated items are their correlations, R² = 4/14 + 9/14.
        var model = new PathModel(
            [new LatentBlock("X1", ["x1"]), new LatentBlock("X2", ["x2"]), new LatentBlock("Y", ["y"])],
            [new LatentPath("X1", "Y"), new LatentPath("X2", "Y")]
        );

        var fit = PathModelFit.Of(model, Small, new PathModelSettings { Scheme = scheme });

        Assert.Multiple(() =>
        {
            Assert.That(
                fit.Paths.Select(path => path.Size),
                Is.EqualTo(new[] { -2 / Math.Sqrt(14), -3 / Math.Sqrt(14) }).Within(Tolerance)
            );
            Assert.That(fit.Blocks[2].RSquared, Is.EqualTo(13.0 / 14).Within(Tolerance));
            Assert.That(fit.Blocks[0].RSquared, Is.Zero);
            Assert.That(fit.Indicators.Select(item => item.Loading), Is.All.EqualTo(1).Within(Tolerance));
            Assert.That(fit.Blocks.Select(block => block.Alpha), Is.All.EqualTo(1));
            Assert.That(fit.GoodnessOfFit, Is.Null);
        });
    }

    [Test]
    public void Of_FormativeBlock_IsTheRegressionOfItsNeighbourOnItsItems()
    {
        // The score that explains y best is its regression: R² = 13/14. Loadings −2/√13 and −3/√13 are turned to be positive.
        var fit = PathModelFit.Of(Two(["x1", "x2"], BlockMode.Formative), Small, new PathModelSettings());

        Assert.Multiple(() =>
        {
            Assert.That(fit.Blocks[1].RSquared, Is.EqualTo(13.0 / 14).Within(Tolerance));
            Assert.That(fit.Paths[0].Size, Is.EqualTo(-Math.Sqrt(13.0 / 14)).Within(Tolerance));
            Assert.That(fit.Indicators[0].Loading, Is.EqualTo(2 / Math.Sqrt(13)).Within(Tolerance));
            Assert.That(fit.Indicators[1].Loading, Is.EqualTo(3 / Math.Sqrt(13)).Within(Tolerance));
            Assert.That(fit.Blocks[0].AverageVarianceExtracted, Is.Null);
            Assert.That(fit.Blocks[0].Alpha, Is.Null);
            Assert.That(fit.Blocks[0].DillonGoldsteinRho, Is.Null);
        });
    }

    [Test]
    public void Of_FormativeBlockOfRelatedItems_WeighsThemByTheirSlopes()
    {
        // r = 0.6 between the items, 0.8 and 0 with y: slopes R⁻¹r = (1.25, −0.75), R² = 1. Their covariances alone would give 0.64.
        var columns = new Dictionary<string, double[]>
        {
            ["x1"] = [1, 2, 3, 4],
            ["x2"] = [2, 1, 4, 3],
            ["y"] = [1, 3, 2, 4],
        };

        var fit = PathModelFit.Of(Two(["x1", "x2"], BlockMode.Formative), columns, new PathModelSettings());

        Assert.Multiple(() =>
        {
            Assert.That(
                fit.Indicators.Take(2).Select(item => item.Weight),
                Is.EqualTo(new[] { 1.25, -0.75 }).Within(Tolerance)
            );
            Assert.That(fit.Blocks[1].RSquared, Is.EqualTo(1).Within(Tolerance));
        });
    }

    [Test]
    public void Of_ReflectiveBlockOfUnrelatedItems_WeighsThemByTheirCovariances()
    {
        // Weights are in the ratio 2 : 3 again, since unrelated items have no other regression; AVE = ½(4/13 + 9/13).
        var fit = PathModelFit.Of(Two(["x1", "x2"], BlockMode.Reflective), Small, new PathModelSettings());

        Assert.Multiple(() =>
        {
            Assert.That(fit.Indicators[0].Weight, Is.EqualTo(2 / Math.Sqrt(13)).Within(Tolerance));
            Assert.That(fit.Indicators[1].Weight, Is.EqualTo(3 / Math.Sqrt(13)).Within(Tolerance));
            Assert.That(fit.Blocks[0].AverageVarianceExtracted, Is.EqualTo(0.5).Within(Tolerance));
            Assert.That(fit.GoodnessOfFit, Is.EqualTo(Math.Sqrt(0.5 * 13 / 14)).Within(Tolerance));
            Assert.That(fit.Blocks[0].Alpha, Is.Zero.Within(Tolerance));
            Assert.That(fit.Blocks[0].MeanOnScale, Is.Zero.Within(Tolerance));
        });
    }

    [Test]
    public void Of_Chain_MultipliesEffectsAlongTheWay()
    {
        var model = new PathModel(
            [new LatentBlock("A", ["x1"]), new LatentBlock("B", ["y"]), new LatentBlock("C", ["x2"])],
            [new LatentPath("A", "B"), new LatentPath("B", "C")]
        );

        // r(x1, y) · r(y, x2) = 6/14.
        var effects = PathModelFit.Of(model, Small, new PathModelSettings()).TotalEffects;

        Assert.Multiple(() =>
        {
            Assert.That(effects.Select(effect => effect.From + effect.To), Is.EqualTo(new[] { "AB", "AC", "BC" }));
            Assert.That(effects[1].Size, Is.EqualTo(6.0 / 14).Within(Tolerance));
        });
    }

    [Test]
    public void IndexOn_ScaledModel_WeighsTheItemsAsTheyWereAsked()
    {
        // Both items have one correlation with y, so equal weights w; divided by their units 1 and 2 they are as 2 : 1.
        // Means 3 and 6: (2 · 3 + 6)/3 = 4; on a scale from 1 to 10, 100 · 3/9.
        var columns = new Dictionary<string, double[]>
        {
            ["x1"] = [2, 4, 2, 4],
            ["x2"] = [4, 8, 8, 4],
            ["y"] = [1, 9, 5, 5],
        };

        var block = PathModelFit.Of(Two(["x1", "x2"]), columns, new PathModelSettings()).Blocks[0];

        Assert.Multiple(() =>
        {
            Assert.That(block.MeanOnScale, Is.EqualTo(4).Within(Tolerance));
            Assert.That(block.IndexOn(1, 10), Is.EqualTo(100.0 / 3).Within(Tolerance));
            Assert.That(() => block.IndexOn(5, 5), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => block.IndexOn(0, 1e-308), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void IndexOn_ItemOfNegativeWeight_HasNoIndex()
    {
        var columns = new Dictionary<string, double[]>
        {
            ["x1"] = [1, 2, 3, 5, 4],
            ["x2"] = [1, 2, 3, 4, 5],
            ["x3"] = [5, 4, 3, 1, 2],
            ["y"] = [1, 2, 3, 4, 6],
        };

        var fit = PathModelFit.Of(Two(["x1", "x2", "x3"]), columns, new PathModelSettings());

        Assert.Multiple(() =>
        {
            Assert.That(fit.Indicators[0].Loading, Is.Positive);
            Assert.That(fit.Indicators[2].Weight, Is.Negative);
            Assert.That(fit.Blocks[0].MeanOnScale, Is.Null);
            Assert.That(fit.Blocks[0].IndexOn(1, 5), Is.Null);
        });
    }

    [Test]
    public void Of_RowThatMissesAnItem_IsLeftOut()
    {
        var columns = Small.ToDictionary(column => column.Key, column => (double[])[9, .. column.Value]);
        columns["x2"][0] = double.NaN;

        var fit = PathModelFit.Of(Two(["x1", "x2"]), columns, new PathModelSettings());

        Assert.Multiple(() =>
        {
            Assert.That(fit.Rows, Is.EqualTo(new[] { 1, 2, 3, 4 }));
            Assert.That(fit.Blocks[0].Scores, Has.Count.EqualTo(4));
            Assert.That(fit.Indicators[0].Weight, Is.EqualTo(2 / Math.Sqrt(13)).Within(Tolerance));
        });
    }

    [Test]
    public void Of_ScaledModelInOtherUnits_StaysTheSame() =>
        Gen.Select(Gen.Double[1, 10].Array[15].Array[4], Gen.Double[0.1, 50], Gen.Double[-20, 20])
            .Sample(
                (items, unit, origin) =>
                {
                    var settings = new PathModelSettings { Tolerance = 1e-7 };
                    var before = PathModelFit.Of(TwoByTwo, Named(items), settings);
                    items[0] = Array.ConvertAll(items[0], x => origin + unit * x);
                    var after = PathModelFit.Of(TwoByTwo, Named(items), settings);

                    Assert.That(Math.Abs(after.Paths[0].Size), Is.EqualTo(Math.Abs(before.Paths[0].Size)).Within(1e-4));
                }
            );

    [Test]
    public void Of_AnyModel_ScoresHaveMeanZeroAndVarianceOne() =>
        Gen.Double[1, 10]
            .Array[15]
            .Array[4]
            .Sample(items =>
            {
                var fit = PathModelFit.Of(TwoByTwo, Named(items), new PathModelSettings { Tolerance = 1e-7 });

                foreach (var block in fit.Blocks)
                {
                    Assert.That(block.Scores.Average(), Is.Zero.Within(Tolerance));
                    Assert.That(block.Scores.Average(score => score * score), Is.EqualTo(1).Within(Tolerance));
                }
            });

    [Test]
    public void Of_ItemThatDoesNotVary_IsNamed() =>
        AssertFault(Two(["x1", "constant"]), ScoringFault.ZeroVariance, "constant");

    [Test]
    public void Of_ItemsThatCancelOut_NameTheirBlock() =>
        AssertFault(Two(["x1", "mirror"]), ScoringFault.ZeroVariance, "X");

    [Test]
    public void Of_FormativeItemsThatRepeatEachOther_AreSingular() =>
        AssertFault(Two(["x1", "twice"], BlockMode.Formative), ScoringFault.Singular, "X");

    [Test]
    public void Of_PredecessorsThatRepeatEachOther_AreSingular() =>
        AssertFault(
            new PathModel(
                [new LatentBlock("A", ["x1"]), new LatentBlock("B", ["twice"]), new LatentBlock("Y", ["y"])],
                [new LatentPath("A", "Y"), new LatentPath("B", "Y")]
            ),
            ScoringFault.Singular,
            "Y"
        );

    [Test]
    public void Of_TooFewRounds_DoesNotConverge() =>
        AssertFault(Two(["x1", "x2"]), ScoringFault.NoConvergence, "weights", new PathModelSettings { MostRounds = 1 });

    [Test]
    public void Of_OneCompleteRow_IsTooFew()
    {
        var columns = new Dictionary<string, double[]>
        {
            ["x1"] = [1, 2],
            ["x2"] = [1, double.NaN],
            ["y"] = [1, 2],
        };

        Assert.That(
            () => PathModelFit.Of(Two(["x1", "x2"]), columns, new PathModelSettings()),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.TooFewCases)
        );
    }

    [Test]
    public void Of_ItemWithoutAColumn_IsRefused() =>
        Assert.That(
            () => PathModelFit.Of(Two(["x1", "unknown"]), Small, new PathModelSettings()),
            Throws.ArgumentException
        );

    [Test]
    public void Settings_OutsideTheirRange_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new PathModelSettings { Tolerance = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new PathModelSettings { MostRounds = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    private static readonly PathModel TwoByTwo = new(
        [new LatentBlock("A", ["0", "1"]), new LatentBlock("B", ["2", "3"])],
        [new LatentPath("A", "B")]
    );

    private static Dictionary<string, double[]> Named(double[][] items) =>
        items.Select((item, place) => (place, item)).ToDictionary(pair => $"{pair.place}", pair => pair.item);

    private static PathModel Two(string[] items, BlockMode mode = BlockMode.Reflective) =>
        new([new LatentBlock("X", items, mode), new LatentBlock("Y", ["y"])], [new LatentPath("X", "Y")]);

    private static void AssertFault(
        PathModel model,
        ScoringFault fault,
        string key,
        PathModelSettings? settings = null
    ) =>
        Assert.That(
            () => PathModelFit.Of(model, Small, settings ?? new PathModelSettings()),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(fault).And.Property("Key").EqualTo(key)
        );
}
