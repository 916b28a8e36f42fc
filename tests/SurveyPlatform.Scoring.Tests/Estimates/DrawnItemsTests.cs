using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class DrawnItemsTests
{
    private const double NotDrawn = double.NaN;

    // Three respondents of weight 1, 2, 1. Item A is always drawn; item B with chance 1/2, item C with chance 1/4.
    private static readonly SampleDesign Design = SampleDesign.Of(new SamplingPlan { Weights = [1, 2, 1] });

    private static readonly DrawnItems Items = new(
        Design,
        [
            [80, 60, 100],
            [40, NotDrawn, 100],
            [NotDrawn, 20, NotDrawn],
        ],
        [
            [1, 1, 1],
            [.5, .5, .5],
            [.25, .25, .25],
        ]
    );

    [Test]
    public void Mean_OneItemWithOneChance_IsThatOfItsRaters()
    {
        // (1 · 40 + 1 · 100) / 2: an equal chance for everybody cancels.
        Assert.That(Items.Mean(1, Everybody).Value, Is.EqualTo(70).Within(1e-12));
        Assert.That(Items.Mean(1, Everybody).Rows.ToArray(), Is.EqualTo(new[] { 0, 2 }));
    }

    [Test]
    public void MeanOfAll_UnequalChances_CountsEachRatingByItsInverseChance()
    {
        // Respondent 1: 80 + 40 · 2 = 160 over 1 + 2 = 3. Respondent 2: 60 + 20 · 4 = 140 over 1 + 4 = 5. Respondent 3: 100 + 100 · 2 = 300
        // over 3. Weighted: (160 + 2 · 140 + 300) / (3 + 2 · 5 + 3) = 740/16 = 46.25. Without the chances it would be 460/7 = 65.7…
        var mean = Items.MeanOfAll(Everybody);

        Assert.That(mean.Value, Is.EqualTo(46.25).Within(1e-12));
    }

    [Test]
    public void MeanOfAll_UnequalChances_TakesRespondentsAsUnitsOfTheError()
    {
        // z = w (numerator − 46.25 · denominator)/16: (160 − 138.75)/16 = 1.328125, 2 (140 − 231.25)/16 = −11.40625,
        // (300 − 138.75)/16 = 10.078125, summing to 0. v = 3/2 · Σz².
        var squares = 1.328125 * 1.328125 + 11.40625 * 11.40625 + 10.078125 * 10.078125;

        var estimate = Items.MeanOfAll(Everybody).ToEstimate();

        Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(1.5 * squares)).Within(1e-12));
        Assert.That(estimate.DegreesOfFreedom, Is.EqualTo(2));
    }

    [Test]
    public void Mean_ChancesThatDifferByRespondent_AreCounted()
    {
        // (1/.5 · 40 + 1/.25 · 100) / (2 + 4) = 480/6.
        var items = new DrawnItems(
            Design,
            [
                [40, NotDrawn, 100],
            ],
            [
                [.5, NotDrawn, .25],
            ]
        );

        Assert.That(items.Mean(0, Everybody).Value, Is.EqualTo(80).Within(1e-12));
    }

    [Test]
    public void Mean_ItemThatNobodyRated_IsAbsent()
    {
        var items = new DrawnItems(
            Design,
            [
                [NotDrawn, NotDrawn, NotDrawn],
            ],
            [
                [.5, .5, .5],
            ]
        );

        Assert.That(items.Mean(0, Everybody).Absence, Is.EqualTo(ScoringFault.AllMissing));
    }

    [TestCase(0)]
    [TestCase(1.5)]
    [TestCase(double.NaN)]
    public void DrawnItems_ChanceThatCannotBe_NamesTheRow(double chance) =>
        Assert.That(
            () =>
                new DrawnItems(
                    Design,
                    [
                        [40, 50, NotDrawn],
                    ],
                    [
                        [1, chance, 1],
                    ]
                ),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Fault")
                .EqualTo(ScoringFault.BadCount)
                .And.Property("Key")
                .EqualTo("row 1")
        );

    [Test]
    public void DrawnItems_ColumnsOfOtherRows_AreRefused() =>
        Assert.That(
            () =>
                new DrawnItems(
                    Design,
                    [
                        [40, 50],
                    ],
                    [
                        [1, 1],
                    ]
                ),
            Throws.ArgumentException
        );

    [Test]
    public void ProbabilitiesOf_SizesOfWhichOneIsTooLarge_TakesItForCertain()
    {
        // Two of sizes 6, 1, 1, 2: 2 · 6/10 > 1, so the first is certain and the others share one draw of 4: .25, .25, .5.
        Assert.That(DrawnItems.ProbabilitiesOf([6, 1, 1, 2], 2), Is.EqualTo((double[])[1, .25, .25, .5]).Within(1e-12));
    }

    [Test]
    public void ProbabilitiesOf_AllDrawn_AreAllCertain() =>
        Assert.That(DrawnItems.ProbabilitiesOf([5, 1, 1], 3), Is.EqualTo((double[])[1, 1, 1]).Within(1e-12));

    [TestCase(0)]
    [TestCase(3)]
    public void ProbabilitiesOf_MoreThanThereAreOrNone_IsRefused(int drawn) =>
        Assert.That(
            () => DrawnItems.ProbabilitiesOf([1, 2], drawn),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.BadCount)
        );

    [Test]
    public void ProbabilitiesOf_SizeOfNothing_IsRefused() =>
        Assert.That(
            () => DrawnItems.ProbabilitiesOf([1, 0], 1),
            Throws.TypeOf<ScoringException>().With.Property("Fault").EqualTo(ScoringFault.NonPositive)
        );

    [Test]
    public void ProbabilitiesOf_SizesThatSumBeyondTheLargestNumber_ShareTheDraws()
    {
        Assert.Multiple(() =>
        {
            Assert.That(DrawnItems.ProbabilitiesOf([1e308, 1e308, 1e308], 2), Is.All.EqualTo(2 / 3.0).Within(1e-12));
            // 2 · 1e308/(2e308 + 1) rounds to 1; what is left for the third item is small, but not nothing.
            Assert.That(DrawnItems.ProbabilitiesOf([1e308, 1e308, 1], 2)[..2], Is.All.EqualTo(1));
            Assert.That(DrawnItems.ProbabilitiesOf([1e308, 1e308, 1], 2)[2], Is.EqualTo(1e-308).Within(1e-320));
        });
    }

    [Test]
    public void Mean_RatingOverItsChanceBeyondTheLargestNumber_IsAnOverflow()
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [1] });
        var items = new DrawnItems(
            design,
            [
                [50],
            ],
            [
                [1e-310],
            ]
        );

        Assert.That(() => items.Mean(0, Domain.Whole(1)), Throws.TypeOf<OverflowException>());
    }

    private static Domain Everybody => Domain.Whole(3);
}
