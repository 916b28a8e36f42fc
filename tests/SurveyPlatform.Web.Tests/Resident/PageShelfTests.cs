using SurveyPlatform.Web.Resident.Serving;

namespace SurveyPlatform.Web.Tests.Resident;

[TestFixture]
public sealed class PageShelfTests
{
    private readonly Guid wave = Guid.NewGuid();

    [Test]
    public async Task GetAsync_ManyAtOnce_RendersOnce()
    {
        using var shelf = new PageShelf();
        var rendered = 0;
        var visitors = Enumerable
            .Range(0, 50)
            .Select(_ => Task.Run(() => shelf.GetAsync(wave, "en", Render, CancellationToken.None)));

        var pages = await Task.WhenAll([.. visitors]);

        Assert.That(rendered, Is.EqualTo(1));
        Assert.That(pages.Distinct().Count(), Is.EqualTo(1));

        async Task<KeptPage> Render()
        {
            Interlocked.Increment(ref rendered);
            await Task.Yield();
            return Page("one");
        }
    }

    [Test]
    public async Task GetAsync_OtherLanguageOrWave_IsAnotherPage()
    {
        using var shelf = new PageShelf();

        var english = await shelf.GetAsync(wave, "en", () => Task.FromResult(Page("en")), CancellationToken.None);
        var chinese = await shelf.GetAsync(wave, "zh-CN", () => Task.FromResult(Page("zh")), CancellationToken.None);
        var next = await shelf.GetAsync(
            Guid.NewGuid(),
            "en",
            () => Task.FromResult(Page("next")),
            CancellationToken.None
        );

        Assert.That(new[] { english, chinese, next }.Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task GetAsync_AfterARenderingThatFailed_RendersAgain()
    {
        using var shelf = new PageShelf();
        await Assert.ThatAsync(
            () => shelf.GetAsync(wave, "en", () => throw new InvalidOperationException("no"), CancellationToken.None),
            Throws.InvalidOperationException
        );

        var page = await shelf.GetAsync(wave, "en", () => Task.FromResult(Page("yes")), CancellationToken.None);

        Assert.That(page.Policy, Is.EqualTo("yes"));
    }

    private static KeptPage Page(string policy) => new(new KeptContent("<p>", "text/html"), policy);
}
