namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>What a wave says of numbers so large that their squares, or their bounds, are none; no questionnaire lets them pass.</summary>
public sealed class HugeAnswerTests
{
    [Test]
    public void Score_OfAnAnswerWhoseSquareIsNoNumber_WritesTheVarianceAsASquare()
    {
        // m = 3e200/3; of one answer beside zeros the error is the mean itself.
        var mean = MeanOf("3e200");
        Assert.Multiple(() =>
        {
            Assert.That(mean.StandardError, Is.EqualTo(1e200).Within(1e188));
            Assert.That(mean.Arithmetic, Has.None.Contains("Infinity"));
            Assert.That(mean.Arithmetic, Has.Some.Contains("= (1E+200)²; se = √V = 1E+200"));
        });
    }

    [Test]
    public void Score_OfAnAnswerWhoseBoundsAreNoNumbers_IsRefused() =>
        // m = se = 5.7e307, and t(2) = 4.3.
        Assert.That(() => MeanOf("1.7e308"), Throws.TypeOf<OverflowException>());

    private static Scoring.Estimates.Estimate MeanOf(string people)
    {
        string[] rows =
        [
            .. new[] { people, "0", "0" }.Select(number =>
                $$"""{ "sex": "f", "age": "old", "a": 3, "people": {{number}} }"""
            ),
        ];
        var scores = SmallWave.Score(plan => plan with { LeastBase = 1, Breakdowns = [], IsExplained = true }, rows);
        return scores.Distributions.Single(one => one.Field.Code == "people").Numbers!.Mean;
    }
}
