using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Console;

/// <summary>What only a browser can tell of the charts: how large their texts come out.</summary>
public sealed class ChartTests : BrowserTest
{
    /// <summary>The texts of every visible chart that stick out of it, or lie over one another by more than a pixel.</summary>
    private const string Crowded = """
        () => [...document.querySelectorAll('figure svg')].filter(svg => svg.checkVisibility()).flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
          const outside = texts
            .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1
              || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
            .map(({ text }) => `outside: ${text}`);
          const over = texts.flatMap((one, i) => texts.slice(i + 1)
            .filter(other => one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1
              && one.box.top < other.box.bottom - 1 && other.box.top < one.box.bottom - 1)
            .map(other => `over one another: ${one.text} | ${other.text}`));
          return [...outside, ...over];
        })
        """;

    [Test]
    public async Task Texts_OfEveryChart_StayInsideAndApart(
        [Values("", "/results")] string below,
        [Values("zh-CN", "en")] string language,
        [Values(360, 1366)] int width
    )
    {
        var page = await OpenPhoneAsync(width);
        await Analyst.SignInAsync(page);
        await page.GotoAsync($"{Analyst.SeededWave}{below}?lang={language}");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await page.Locator("figure svg").CountAsync(), Is.Positive);
            Assert.That(await page.EvaluateAsync<string[]>(Crowded), Is.Empty);
        });
    }
}
