using Microsoft.Playwright;
using SurveyPlatform.Web.Accounts;

namespace SurveyPlatform.Browser.Tests.Console;

/// <summary>Somebody at the console, signed in with the demonstration account that the program prints at its start.</summary>
internal static class Analyst
{
    public const string Home = "/console";

    /// <summary>The wave of <c>seeds/wave.json</c>, which holds the 2,000 sample responses.</summary>
    public const string SeededWave = Home + "/waves/b83e4d17-52c6-4f09-a1d8-7e94306bc25f";

    public static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(Home);
        await GiveNameAndPasswordAsync(page);
    }

    /// <summary>On the page that asks for them, wherever it came from.</summary>
    public static async Task GiveNameAndPasswordAsync(IPage page)
    {
        await page.Locator("#name").FillAsync(Demonstration.Name);
        await page.Locator("#password").FillAsync(Demonstration.Password);
        await page.Locator("main button[type=submit]").ClickAsync();
    }
}
