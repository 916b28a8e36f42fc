using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Indices;

public sealed class NetPromoterScoreTests
{
    private static readonly Domain Whole = Domain.Whole(5);

    [Test]
    public void Score_Boundaries_FallWhereTheSourcePutsThem()
    {
        // 9 promotes; 8 and 7 are passive; 6 detracts; missing is out. Weights 2, 1, 1, 4: (200 − 400)/8 = −25.
        var nps = new NetPromoterScore(Design(2, 1, 1, 4, 9), [9, 8, 7, 6, double.NaN]);

        Assert.Multiple(() =>
        {
            Assert.That(nps.Score(Whole).Value, Is.EqualTo(-25).Within(1e-12));
            Assert.That(nps.Promoters(Whole).Value, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(nps.Passives(Whole).Value, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(nps.Detractors(Whole).Value, Is.EqualTo(0.5).Within(1e-12));
        });
    }

    [Test]
    public void MultinomialStandardError_EqualWeights_AgreesWithTheSumDoneByHand()
    {
        // P = 0.4, D = 0.2: 100 √((0.6 − 0.04)/5).
        var nps = new NetPromoterScore(Design(3, 3, 3, 3, 3), [10, 9, 8, 7, 0]);

        Assert.That(nps.MultinomialStandardError(Whole), Is.EqualTo(100 * Math.Sqrt(0.112)).Within(1e-9));
    }

    [Test]
    public void MultinomialStandardError_UnequalWeights_DoesNotExist()
    {
        var nps = new NetPromoterScore(Design(1, 2, 1, 1, 1), [10, 9, 8, 7, 0]);

        Assert.That(nps.MultinomialStandardError(Whole), Is.Null);
    }

    [Test]
    public void Score_NobodyAnswered_IsAbsent()
    {
        var nps = new NetPromoterScore(Design(1), [double.NaN]);

        Assert.Multiple(() =>
        {
            Assert.That(nps.Score(Domain.Whole(1)).Absence, Is.EqualTo(ScoringFault.AllMissing));
            Assert.That(nps.MultinomialStandardError(Domain.Whole(1)), Is.Null);
        });
    }

    [TestCase(11, "11")]
    [TestCase(-1, "-1")]
    [TestCase(9.5, "9.5")]
    public void New_AnswerOffTheScale_NamesTheAnswer(double answer, string key) =>
        Assert.That(
            () => new NetPromoterScore(Design(1), [answer]),
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("UNKNOWN_CODE")
                .And.Property("Key")
                .EqualTo(key)
        );

    [Test]
    public void New_AnswersOfOtherRows_IsRefused() =>
        Assert.That(() => new NetPromoterScore(Design(1, 1), [5]), Throws.ArgumentException);

    private static SampleDesign Design(params double[] weights) =>
        SampleDesign.Of(new SamplingPlan { Weights = weights });
}
