using SurveyPlatform.Scoring.IndicatorWeights;

namespace SurveyPlatform.Scoring.Tests.IndicatorWeights;

public sealed class CombinedWeightsTests
{
    [Test]
    public void Multiply_WeightsInAnyUnit_GivesTheSharesOfTheProducts() =>
        // 3·1 : 1·2 = 3 : 2.
        Assert.That(CombinedWeights.Multiply([3, 1], [10, 20]), Is.EqualTo(new[] { 0.6, 0.4 }).Within(1e-12));

    [Test]
    public void Blend_WeightsInAnyUnit_GivesTheMeanOfTheShares() =>
        // 0.4 · (3/4, 1/4) + 0.6 · (1/2, 1/2) = (0.6, 0.4).
        Assert.That(CombinedWeights.Blend([3, 1], [10, 10], 0.4), Is.EqualTo(new[] { 0.6, 0.4 }).Within(1e-12));

    [Test]
    public void Join_UnfitWeights_NamesTheFault()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => CombinedWeights.Multiply([1, 0], [0, 1]), Refusal.With("ZERO_WEIGHTS"));
            Assert.That(() => CombinedWeights.Blend([1, 0], [0, 0], 0.5), Refusal.With("ZERO_WEIGHTS"));
            Assert.That(() => CombinedWeights.Blend([1, -1], [1, 1], 0.5), Refusal.With("NEGATIVE_WEIGHT"));
            Assert.That(() => CombinedWeights.Multiply([1, double.NaN], [1, 1]), Refusal.With("MISSING_WEIGHT"));
            Assert.That(() => CombinedWeights.Multiply([1], [1, 1]), Throws.ArgumentException);
            Assert.That(() => CombinedWeights.Blend([1, 1], [1, 1], 1.5), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }
}
