using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests;

/// <summary>One program and one browser for all tests; each test has its own browser context and its own survey.</summary>
[SetUpFixture]
public sealed class House
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static Product? product;
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>Where Chromium is installed, unless the environment names another place.</summary>
    public static string Chromium => Environment.GetEnvironmentVariable("SURVEY_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public static bool HasChromium => File.Exists(Chromium);

    public static Product Product => product ?? throw new InvalidOperationException("The program was not started.");

    public static IBrowser Browser => browser ?? throw new InvalidOperationException("The browser was not started.");

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        if (!HasChromium)
        {
            return;
        }

        product = Product.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (product is not null)
        {
            await product.DisposeAsync();
        }
    }
}
