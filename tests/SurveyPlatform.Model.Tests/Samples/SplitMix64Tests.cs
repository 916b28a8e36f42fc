using SurveyPlatform.Samples.Drawing;

namespace SurveyPlatform.Model.Tests.Samples;

public sealed class SplitMix64Tests
{
    [Test]
    public void NextUInt64_OfAKnownSeed_GivesThePublishedSequence()
    {
        // The first five of seed 1234567, as printed at https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64.
        var random = new SplitMix64(1234567);

        Assert.That(
            Enumerable.Range(0, 5).Select(_ => random.NextUInt64()),
            Is.EqualTo([
                6457827717110365317UL,
                3203168211198807973UL,
                9817491932198370423UL,
                4593380528125082431UL,
                16408922859458223821UL,
            ])
        );
    }

    [Test]
    public void NextWeighted_AgainstItsWeights_FollowsThem()
    {
        var random = new SplitMix64(1);
        var drawn = new int[3];
        for (var i = 0; i < 10_000; i++)
        {
            drawn[random.NextWeighted([3, 0, 1])]++;
        }

        // Four standard deviations of a share of ¾ in 10,000 draws are 4 · √(0.75 · 0.25 / 10,000) ≈ 0.0173.
        Assert.Multiple(() =>
        {
            Assert.That(drawn[0] / 10_000.0, Is.EqualTo(0.75).Within(0.0173));
            Assert.That(drawn[1], Is.Zero);
        });
    }

    [Test]
    public void NextNormal_OverManyDraws_HasMean0AndDeviation1()
    {
        var random = new SplitMix64(2);
        var draws = Enumerable.Range(0, 10_000).Select(_ => random.NextNormal()).ToList();

        // Four standard errors: 4/√10,000 of the mean, about 4/√20,000 of the deviation.
        Assert.Multiple(() =>
        {
            Assert.That(draws.Average(), Is.Zero.Within(0.04));
            Assert.That(Math.Sqrt(draws.Average(draw => draw * draw)), Is.EqualTo(1).Within(0.029));
        });
    }
}
