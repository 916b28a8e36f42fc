using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SurveyPlatform.Browser.Tests.Hosting;

/// <summary>What tests in a real browser stand on. Where Chromium is absent they are skipped by name.</summary>
public abstract class BrowserTest
{
    /// <summary>The rules of WCAG 2.2 AA are those of all versions up to it.</summary>
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
    };

    private readonly List<IBrowserContext> contexts = [];

    protected static Product Product => House.Product;

    [OneTimeSetUp]
    public void NeedsChromium()
    {
        if (!House.HasChromium)
        {
            Assert.Ignore($"There is no Chromium at {House.Chromium}; SURVEY_TEST_CHROMIUM can name another place.");
        }
    }

    [TearDown]
    public async Task CloseContextsAsync()
    {
        foreach (var context in contexts)
        {
            await context.CloseAsync();
        }

        contexts.Clear();
    }

    /// <summary>A phone of somebody who was never here before.</summary>
    /// <param name="width">Of the screen, in CSS pixels.</param>
    /// <param name="runsScript">False as in a browser without JavaScript.</param>
    /// <param name="language">What its owner reads.</param>
    /// <param name="cookies">Those that its owner has already, as Playwright writes them down.</param>
    protected async Task<IPage> OpenPhoneAsync(
        int width = 360,
        bool runsScript = true,
        string language = "zh-CN",
        string? cookies = null
    )
    {
        var context = await House.Browser.NewContextAsync(
            new()
            {
                BaseURL = Product.Address.ToString(),
                JavaScriptEnabled = runsScript,
                Locale = language,
                StorageState = cookies,
                ViewportSize = new() { Width = width, Height = 740 },
            }
        );
        contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>What axe finds against WCAG 2.2 AA, one line a finding.</summary>
    protected static async Task<IReadOnlyList<string>> ListViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Wcag22AA);
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")
            ),
        ];
    }

    /// <summary>
    /// The same for a page without JavaScript: axe is a script itself and would never come back there, so what the page
    /// shows is looked at in a second context, whose script is kept from being fetched.
    /// </summary>
    protected async Task<IReadOnlyList<string>> ListViolationsWithoutScriptAsync(IPage page)
    {
        var html = await page.ContentAsync();
        var second = await OpenPhoneAsync(page.ViewportSize!.Width);
        await second.RouteAsync("**/*.js", route => route.AbortAsync());
        await second.SetContentAsync(html);
        return await ListViolationsAsync(second);
    }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    protected static Task<int> OverflowAsync(IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
