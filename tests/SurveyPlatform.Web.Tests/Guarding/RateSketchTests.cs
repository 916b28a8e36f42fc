using SurveyPlatform.Web.Guarding;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Guarding;

internal sealed class RateSketchTests
{
    private static readonly DateTimeOffset Minute = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Count_WithinAMinute_GoesOnAndEachKeyByItself()
    {
        var (clock, sketch) = Make();

        Assert.That(new[] { sketch.Count("a"), sketch.Count("a"), sketch.Count("b") }, Is.EqualTo(new[] { 1, 2, 1 }));
        clock.Now = Minute.AddSeconds(59.9);
        Assert.That(sketch.Count("a"), Is.EqualTo(3));
    }

    [Test]
    public void Count_InTheNextMinute_BeginsAnew()
    {
        var (clock, sketch) = Make();
        sketch.Count("a");

        clock.Now = Minute.AddMinutes(1);

        Assert.That(sketch.Count("a"), Is.EqualTo(1));
    }

    [Test]
    public void UntilNext_IsTheRestOfTheMinute()
    {
        var (clock, sketch) = Make();

        clock.Now = Minute.AddSeconds(42);

        Assert.That(sketch.UntilNext, Is.EqualTo(TimeSpan.FromSeconds(18)));
    }

    [Test]
    public async Task Count_ManyAtOnce_MissesNone()
    {
        var (_, sketch) = Make();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountTimes(sketch, 1000))));

        Assert.That(sketch.Count("a"), Is.EqualTo(8001));
    }

    [Test]
    public void Count_OfAMillionInventedKeys_TakesNoMemory()
    {
        var (_, sketch) = Make();
        sketch.Count(-1L);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var key = 0L; key < 1_000_000; key++)
        {
            sketch.Count(key);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void Count_AmongThousandsOfOthers_IsNeverTooFewAndSeldomTooMany()
    {
        var (_, sketch) = Make();
        for (var key = 0; key < 3000; key++)
        {
            sketch.Count(key);
        }

        // 3,000 of 32,768 cells are taken in each row: a key meets others in both with a chance of (3000/32768)² = 0.8 %.
        // Of 1,000 keys 8 do; 40 is eleven standard deviations away.
        var counts = Enumerable.Range(10_000, 1000).Select(key => sketch.Count(key)).ToList();
        Assert.That(counts, Is.All.GreaterThanOrEqualTo(1));
        Assert.That(counts.Count(count => count > 1), Is.LessThan(40));
    }

    private static (HandClock, RateSketch) Make()
    {
        var clock = new HandClock(Minute);
        return (clock, new RateSketch(clock));
    }

    private static void CountTimes(RateSketch sketch, int times)
    {
        for (var i = 0; i < times; i++)
        {
            sketch.Count("a");
        }
    }
}
