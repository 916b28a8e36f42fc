using SurveyPlatform.Scoring.Disclosure;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Disclosure;

public sealed class ReliabilityTests
{
    [TestCase(60, 20, 30, 10, 59, Unreliability.None)]
    [TestCase(60, 20.1, 30, 30, 90, Unreliability.HighVariation)]
    [TestCase(60, 1, 7, 58, 62, Unreliability.FewDegreesOfFreedom)]
    [TestCase(60, 1, 8, 12, 108, Unreliability.None)]
    [TestCase(60, 1, 8, 12, 108.1, Unreliability.WideInterval)]
    [TestCase(-60, 30, 3, -160, 40, (Unreliability)7)]
    public void Of_EachLimit_IsFlaggedBeyondIt(
        double value,
        double error,
        int df,
        double low,
        double high,
        Unreliability expected
    )
    {
        // cv 20/60 is a third and no more; 160 % of 60 is 96.
        var estimate = new Estimate
        {
            Value = value,
            StandardError = error,
            DegreesOfFreedom = df,
            Low = low,
            High = high,
        };

        Assert.That(Reliability.Of(estimate), Is.EqualTo(expected));
    }

    [Test]
    public void Of_AbsentEstimate_IsNotUnreliable() =>
        Assert.That(Reliability.Of(Estimate.None(ScoringFault.AllMissing)), Is.EqualTo(Unreliability.None));

    [Test]
    public void Of_NoIntervalAndValueZero_HasNothingToExceed() =>
        Assert.That(
            Reliability.Of(
                new Estimate
                {
                    Value = 0,
                    StandardError = 1,
                    DegreesOfFreedom = 10,
                }
            ),
            Is.EqualTo(Unreliability.None)
        );
}
