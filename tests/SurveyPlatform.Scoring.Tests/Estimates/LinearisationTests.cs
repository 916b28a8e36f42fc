using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Estimates;

public sealed class LinearisationTests
{
    [Test]
    public void Mean_UnequalWeights_AgreesWithTheSumDoneByHand()
    {
        // Σw = 4, m = (2·5 + 1·3 + 1·1)/4 = 3.5. w(y − m): 3, −0.5, −2.5 → Σ² = 15.5. v = 3/2 · 15.5/16 = 1.453125.
        // R agrees: svymean(~y, svydesign(ids=~1, weights=~w)) gives 3.5 and SE 1.2055. n_eff = 16/6.
        var estimate = Linearisation.Mean(Design(2, 1, 1), [5, 3, 1], Domain.Whole(3)).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(3.5).Within(1e-12));
            Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(1.453125)).Within(1e-12));
            Assert.That(estimate.DegreesOfFreedom, Is.EqualTo(2));
            Assert.That(estimate.Base, Is.EqualTo(3));
            Assert.That(estimate.EffectiveBase, Is.EqualTo(16.0 / 6).Within(1e-12));
        });
    }

    [Test]
    public void Total_UnequalWeights_AgreesWithTheSumDoneByHand()
    {
        // z = 10, 3, 1: T = 14, mean 14/3. Deviations 16/3, −5/3, −11/3 → Σ² = 402/9. v = 3/2 · 402/9 = 67.
        var estimate = Linearisation.Total(Design(2, 1, 1), [5, 3, 1], Domain.Whole(3)).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(14));
            Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(67)).Within(1e-12));
        });
    }

    [Test]
    public void Ratio_TwoRows_AgreesWithTheSumDoneByHand()
    {
        // R = 6/4. z = (2 − 1.5)/4, (4 − 4.5)/4 = ±0.125 → v = 2/1 · 2 · 0.015625 = 0.0625.
        var estimate = Linearisation.Ratio(Design(1, 1), [2, 4], [1, 3], Domain.Whole(2)).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(1.5));
            Assert.That(estimate.StandardError, Is.EqualTo(0.25).Within(1e-12));
        });
    }

    [Test]
    public void Ratio_OneSideMissing_LeavesTheRowOut()
    {
        // Only the first row has both: R = 2/4.
        var ratio = Linearisation.Ratio(Design(1, 1, 1), [2, 4, double.NaN], [4, double.NaN, 1], Domain.Whole(3));

        Assert.Multiple(() =>
        {
            Assert.That(ratio.Value, Is.EqualTo(0.5));
            Assert.That(ratio.Rows.ToArray(), Is.EqualTo((int[])[0]));
        });
    }

    [Test]
    public void Ratio_DenominatorsSumToZero_IsAbsentWithTheReason() =>
        Assert.That(
            Linearisation.Ratio(Design(1, 1), [1, 2], [1, -1], Domain.Whole(2)).Absence,
            Is.EqualTo(ScoringFault.ZeroDenominator)
        );

    [Test]
    public void Mean_MissingAnswers_LeaveTheEstimateButNotTheDesign()
    {
        // m = 2, z = ∓0.5 and two zeros, n stays 4: v = 4/3 · 0.5. Dropping the rows would give 2/1 · 0.5.
        var estimate = Linearisation
            .Mean(Design(1, 1, 1, 1), [1, 3, double.NaN, double.NaN], Domain.Whole(4))
            .ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(2.0 / 3)).Within(1e-12));
            Assert.That(estimate.DegreesOfFreedom, Is.EqualTo(1));
            Assert.That(estimate.Base, Is.EqualTo(2));
        });
    }

    [Test]
    public void Mean_RowWithoutWeight_StaysInTheDesignOnly()
    {
        // As above, with the third row valid but weightless: n = 3, so v = 3/2 · 0.5.
        var estimate = Linearisation.Mean(Design(1, 1, 0), [1, 3, 99], Domain.Whole(3)).ToEstimate();

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Value, Is.EqualTo(2));
            Assert.That(estimate.StandardError, Is.EqualTo(Math.Sqrt(0.75)).Within(1e-12));
            Assert.That(estimate.Base, Is.EqualTo(2));
        });
    }

    [Test]
    public void Proportions_AllLevels_SumToOneAndCovary()
    {
        // p = 1/2, 1/4, 1/4 of four rows: V = n/(n − 1) · p(1 − p)/n = p(1 − p)/3, covariances −p q/3. Level d holds nobody.
        var answers = Partition.FromCodes([0, 0, 1, 2], ["a", "b", "c", "d"]);

        var shares = Linearisation.Proportions(Design(1, 1, 1, 1), answers, Domain.Whole(4));
        var matrix = DesignVariance.Matrix(shares);

        Assert.Multiple(() =>
        {
            Assert.That(shares.Select(share => share.Value), Is.EqualTo((double?[])[0.5, 0.25, 0.25, 0]));
            Assert.That(matrix[0, 0], Is.EqualTo(0.25 / 3).Within(1e-12));
            Assert.That(matrix[0, 1], Is.EqualTo(-0.125 / 3).Within(1e-12));
            Assert.That(matrix[2, 1], Is.EqualTo(-0.0625 / 3).Within(1e-12));
            Assert.That(matrix[3, 3], Is.Zero);
        });
    }

    [Test]
    public void Proportion_LevelNobodyHas_IsZeroAndNotAbsent() =>
        Assert.That(
            Linearisation.Proportion(Design(1, 1), Partition.Of(["yes", "yes"]), "no", Domain.Whole(2)).Value,
            Is.Zero
        );

    [Test]
    public void Mean_NoRowInTheDomain_IsAbsentWithTheReason() =>
        Assert.That(
            Linearisation.Mean(Design(1, 1), [1, 2], Domain.Of(Partition.Of(["a", "a"]), "z")).Absence,
            Is.EqualTo(ScoringFault.EmptyDomain)
        );

    [Test]
    public void Mean_NoValidAnswerInTheDomain_IsAbsentWithTheReason() =>
        Assert.That(
            Linearisation.Mean(Design(1, 1), [double.NaN, 2], Domain.Of(Partition.Of(["a", "b"]), "a")).Absence,
            Is.EqualTo(ScoringFault.AllMissing)
        );

    [Test]
    public void Mean_NoWeightInTheDomain_IsAbsentWithTheReason() =>
        Assert.That(
            Linearisation.Mean(Design(0, 1), [1, 2], Domain.Of(Partition.Of(["a", "b"]), "a")).Absence,
            Is.EqualTo(ScoringFault.ZeroWeights)
        );

    [Test]
    public void Mean_NoWeightAtAll_ComesBeforeAnEmptyDomain() =>
        Assert.That(
            Linearisation.Mean(Design(0, 0), [1, 2], Domain.Of(Partition.Of(["a", "a"]), "z")).Absence,
            Is.EqualTo(ScoringFault.ZeroWeights)
        );

    [Test]
    public void Proportions_NoRowInTheDomain_AreAbsentWithTheReason()
    {
        var answers = Partition.Of(["x", "y"]);

        var shares = Linearisation.Proportions(Design(1, 1), answers, Domain.Where("nobody", [false, false]));

        Assert.That(shares.Select(share => share.Absence), Is.All.EqualTo(ScoringFault.EmptyDomain));
    }

    [Test]
    public void Mean_InfiniteValue_IsRefused() =>
        Assert.That(
            () => Linearisation.Mean(Design(1, 1), [1, double.NegativeInfinity], Domain.Whole(2)),
            Throws.ArgumentException
        );

    [Test]
    public void Total_SumBeyondTheRangeOfNumbers_IsRefused() =>
        Assert.That(
            () => Linearisation.Total(Design(10, 10), [1e308, 1e308], Domain.Whole(2)),
            Throws.TypeOf<OverflowException>()
        );

    [Test]
    public void Mean_ValuesOfOtherRows_IsRefused() =>
        Assert.That(() => Linearisation.Mean(Design(1, 1), [1], Domain.Whole(2)), Throws.ArgumentException);

    [Test]
    public void Proportion_AnswersOfOtherRows_IsRefused() =>
        Assert.That(
            () => Linearisation.Proportion(Design(1, 1), Partition.Of(["a"]), "a", Domain.Whole(2)),
            Throws.ArgumentException
        );

    [Test]
    public void Ratio_SmallDenominator_IsNoZero() =>
        // (1 + 2)/(1e-300 + 2e-300); and 0.1 + 0.2 − 0.2999999 is small, but far from what rounding leaves.
        Assert.Multiple(() =>
        {
            Assert.That(
                Linearisation.Ratio(Design(1, 1), [1, 2], [1e-300, 2e-300], Domain.Whole(2)).Value,
                Is.EqualTo(1e300).Within(1e288)
            );
            Assert.That(
                Linearisation.Ratio(Design(1, 1, 1), [1, 2, 3], [0.1, 0.2, -0.2999999], Domain.Whole(3)).Value,
                Is.EqualTo(6e7).Within(1)
            );
        });

    private static SampleDesign Design(params double[] weights) =>
        SampleDesign.Of(new SamplingPlan { Weights = weights });
}
