using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class ItemScoreTests
{
    private const double Missing = double.NaN;

    private static readonly ScoreTable FivePoints = new(ScoreTable.EqualSteps(worst: 1, best: 5).Steps)
    {
        DontKnow = new HashSet<int> { 9 },
        Satisfied = new HashSet<int> { 4, 5 },
        Dissatisfied = new HashSet<int> { 1, 2 },
        Top = new HashSet<int> { 5 },
    };

    private static readonly Domain Whole = Domain.Whole(6);

    // Codes 5, 4, 1, 9, missing, 5 with the weights 2, 1, 1, 3, 5, 0: valid weight 4, the last row weighs nothing.
    private static readonly ItemScore Item = new(Design(2, 1, 1, 3, 5, 0), [5, 4, 1, 9, Missing, 5], FivePoints);

    [Test]
    public void Score_MixedAnswers_LeavesDontKnowAndMissingOut() =>
        // (2 · 100 + 75 + 0)/4.
        Assert.That(Item.Score(Whole).Value, Is.EqualTo(68.75).Within(1e-12));

    [Test]
    public void Rates_MixedAnswers_AreSharesOfTheValidWeight() =>
        Assert.Multiple(() =>
        {
            Assert.That(Item.SatisfiedRate(Whole).Value, Is.EqualTo(0.75).Within(1e-12));
            Assert.That(Item.DissatisfiedRate(Whole).Value, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(Item.Net(Whole).Value, Is.EqualTo(0.5).Within(1e-12));
            Assert.That(Item.TopBox(Whole).Value, Is.EqualTo(0.5).Within(1e-12));
        });

    [Test]
    public void AwarenessRate_MixedAnswers_CountsDontKnowButNotMissing() =>
        // 1 − 3/(3 + 4).
        Assert.That(Item.AwarenessRate(Whole).Value, Is.EqualTo(4.0 / 7).Within(1e-12));

    [Test]
    public void DontKnowRate_MixedAnswers_IsTheRest() =>
        // 3/(3 + 4).
        Assert.That(Item.DontKnowRate(Whole).Value, Is.EqualTo(3.0 / 7).Within(1e-12));

    [Test]
    public void Counts_MixedAnswers_AreUnweighted() =>
        Assert.That(
            Item.Counts(Whole),
            Is.EqualTo(new ItemCounts(Total: 6, Valid: 3, Weightless: 1, DontKnow: 1, Missing: 1))
        );

    [Test]
    public void Distribution_MixedAnswers_KeepsStepsNobodyChose()
    {
        var shares = Item.Distribution(Whole);

        Assert.Multiple(() =>
        {
            Assert.That(shares.Select(share => share.Step.Code), Is.EqualTo((int[])[5, 4, 3, 2, 1]));
            Assert.That(shares.Select(share => share.Count), Is.EqualTo((int[])[1, 1, 0, 0, 1]));
            Assert.That(shares.Select(share => share.Share.Value), Is.EqualTo((double?[])[0.5, 0.25, 0, 0, 0.25]));
        });
    }

    [Test]
    public void Net_AnyAnswers_HasTheErrorOfTheDifference()
    {
        var net = Item.Net(Whole).ToEstimate();
        var difference = LinearisedEstimate.Combine([1, -1], [Item.SatisfiedRate(Whole), Item.DissatisfiedRate(Whole)]);

        Assert.That(net.StandardError, Is.EqualTo(difference.ToEstimate().StandardError).Within(1e-12));
    }

    [Test]
    public void Score_InADomain_ReadsItsRowsOnly()
    {
        var domain = Domain.Where("second and third", [false, true, true, false, false, false]);

        Assert.Multiple(() =>
        {
            Assert.That(Item.Score(domain).Value, Is.EqualTo(37.5));
            Assert.That(Item.Counts(domain).Total, Is.EqualTo(2));
        });
    }

    [Test]
    public void Score_EverybodyDoesNotKnow_IsAbsentWhileAwarenessIsZero()
    {
        var item = new ItemScore(Design(1, 1), [9, 9], FivePoints);

        Assert.Multiple(() =>
        {
            Assert.That(item.Score(Domain.Whole(2)).Absence, Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(item.AwarenessRate(Domain.Whole(2)).Value, Is.Zero);
        });
    }

    [TestCase(6, "6")]
    [TestCase(4.5, "4.5")]
    [TestCase(1e12, "1000000000000")]
    public void New_CodeTheTableLacks_NamesTheCode(double code, string key) =>
        Assert.That(
            () => new ItemScore(Design(1), [code], FivePoints),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("UNKNOWN_CODE")
                .And.Property("Key")
                .EqualTo(key)
        );

    [Test]
    public void New_SatisfiedCodeWithoutStep_IsRefused()
    {
        var table = new ScoreTable(FivePoints.Steps) { Satisfied = new HashSet<int> { 6 } };

        Assert.That(() => new ItemScore(Design(1), [5], table), Throws.ArgumentException);
    }

    [Test]
    public void New_DontKnowCodeWithAStep_IsRefused()
    {
        var table = new ScoreTable(FivePoints.Steps) { DontKnow = new HashSet<int> { 1 } };

        Assert.That(() => new ItemScore(Design(1), [5], table), Throws.ArgumentException);
    }

    [Test]
    public void New_CodesOfOtherRows_IsRefused() =>
        Assert.That(() => new ItemScore(Design(1, 1), [5], FivePoints), Throws.ArgumentException);

    [Test]
    public void Counts_RowsWithoutWeight_AddUpWithTheOthers()
    {
        // Codes 1, 5, missing, 3, 9, 9 with the weights 1, 0, 0, 1, 0, 1. As the reference program counts: all 6 rows, rated with
        // weight 2, don't-know 2, missing 1; what is left is the rating 5, which weighs nothing.
        var counts = new ItemScore(Design(1, 0, 0, 1, 0, 1), [1, 5, Missing, 3, 9, 9], FivePoints).Counts(Whole);

        Assert.That(counts, Is.EqualTo(new ItemCounts(Total: 6, Valid: 2, Weightless: 1, DontKnow: 2, Missing: 1)));
    }

    private static SampleDesign Design(params double[] weights) =>
        SampleDesign.Of(new SamplingPlan { Weights = weights });
}
