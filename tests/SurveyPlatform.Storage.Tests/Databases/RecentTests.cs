using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>What is remembered, and for how long.</summary>
public sealed class RecentTests
{
    private readonly HandClock clock = new();
    private readonly List<string> asked = [];

    private Recent<string, string> recent = null!;

    [SetUp]
    public void Begin()
    {
        asked.Clear();
        recent = new Recent<string, string>(clock);
    }

    [Test]
    public async Task GetAsync_WithinASecond_ReadsOnce()
    {
        await FindAsync("wave");
        clock.Pass(TimeSpan.FromMilliseconds(999));
        var found = await FindAsync("wave");

        Assert.That(found, Is.EqualTo("wave 1"));
        Assert.That(asked, Is.EqualTo(new[] { "wave" }));
    }

    [Test]
    public async Task GetAsync_AfterASecond_ReadsAgain()
    {
        await FindAsync("wave");
        clock.Pass(TimeSpan.FromSeconds(1));

        Assert.That(await FindAsync("wave"), Is.EqualTo("wave 2"));
    }

    [Test]
    public async Task Forget_OneOfTwo_ReadsThatOneAgain()
    {
        await FindAsync("one");
        await FindAsync("other");
        recent.Forget("one");
        await FindAsync("one");
        await FindAsync("other");

        Assert.That(asked, Is.EqualTo(new[] { "one", "other", "one" }));
    }

    [Test]
    public async Task ForgetAll_ReadsEverythingAgain()
    {
        await FindAsync("one");
        recent.ForgetAll();
        await FindAsync("one");

        Assert.That(asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task GetAsync_WhatIsNotThere_IsAskedForEachTime()
    {
        await FindAsync("nothing");

        Assert.That(await FindAsync("nothing"), Is.Null);
        Assert.That(asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task GetAsync_ManyAtOnce_ReadOnce()
    {
        var readings = 0;
        var all = Enumerable
            .Range(0, 100)
            .Select(_ =>
                Task.Run(async () =>
                    await recent.GetAsync(
                        "wave",
                        async (key, _) =>
                        {
                            Interlocked.Increment(ref readings);
                            await Task.Delay(200, CancellationToken.None);
                            return key;
                        },
                        CancellationToken.None
                    )
                )
            );

        Assert.That(await Task.WhenAll(all), Has.All.EqualTo("wave"));
        Assert.That(readings, Is.EqualTo(1));
    }

    [Test]
    public void GetAsync_AfterAReadingThatFailed_ReadsAgain()
    {
        Assert.That(
            async () => await recent.GetAsync("wave", (_, _) => throw new TimeoutException(), CancellationToken.None),
            Throws.TypeOf<TimeoutException>()
        );
        Assert.That(async () => await FindAsync("wave"), Is.EqualTo("wave 1"));
    }

    private async Task<string?> FindAsync(string key) =>
        await recent.GetAsync(
            key,
            (name, _) =>
            {
                asked.Add(name);
                return Task.FromResult(name == "nothing" ? null : $"{name} {asked.Count(one => one == name)}");
            },
            CancellationToken.None
        );

    /// <summary>A clock that goes on when it is told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => ticks += time.Ticks;

        public override long GetTimestamp() => ticks;
    }
}
