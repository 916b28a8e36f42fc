using SurveyPlatform.Scoring.Replication;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class SplitMix64Tests
{
    // The first outputs that implementations of the reference code publish for these seeds.
    [TestCase(
        1234567UL,
        new[]
        {
            6457827717110365317UL,
            3203168211198807973UL,
            9817491932198370423UL,
            4593380528125082431UL,
            16408922859458223821UL,
        }
    )]
    [TestCase(0UL, new[] { 0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL, 0x06C45D188009454FUL, 0xF88BB8A8724C81ECUL })]
    public void Next_SeedWithPublishedOutputs_GivesThem(ulong seed, ulong[] outputs)
    {
        var random = new SplitMix64(seed);

        Assert.That(outputs.Select(_ => random.Next()), Is.EqualTo(outputs));
    }

    [Test]
    public void Stream_AnyNumber_StartsAtThatOutput()
    {
        var seeds = new SplitMix64(42);

        for (var number = 0; number < 5; number++)
        {
            var expected = new SplitMix64(seeds.Next()).Next();
            Assert.That(SplitMix64.Stream(42, number).Next(), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Below_ManyDraws_AreEven()
    {
        // 70,000 draws of seven: each 10,000 with a standard deviation of 93.
        var (random, counts) = (new SplitMix64(1), new int[7]);
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.Below(7)]++;
        }

        Assert.That(counts, Is.All.InRange(9_600, 10_400));
    }

    [Test]
    public void Below_One_IsZero() => Assert.That(new SplitMix64(9).Below(1), Is.Zero);

    [Test]
    public void Below_NoBound_IsRefused() =>
        Assert.That(() => new SplitMix64(9).Below(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
