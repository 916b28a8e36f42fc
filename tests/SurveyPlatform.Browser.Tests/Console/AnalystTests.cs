using System.IO.Compression;
using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Console;

public sealed class AnalystTests : BrowserTest
{
    [Test]
    public async Task Results_OfTheSeededWave_ShowARankingWithIntervalsAndDistributions([Values] bool runsScript)
    {
        var page = await OpenPhoneAsync(width: 1366, runsScript);
        await Analyst.SignInAsync(page);

        await page.Locator($"a[href='{Analyst.SeededWave}/results']").First.ClickAsync();

        await Expect(FigureOf(page, "ranking")).ToBeVisibleAsync();
        await Expect(FigureOf(page, "ratings")).ToBeVisibleAsync();
        await Expect(page.Locator(SectionOf("ranking"))).ToContainTextAsync("95%");
    }

    [Test]
    public async Task Summary_DownloadedFromTheResults_IsAWorkbookWithAChineseName()
    {
        var page = await OpenPhoneAsync(width: 1366);
        await Analyst.SignInAsync(page);
        await page.GotoAsync($"{Analyst.SeededWave}/results");

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator($"a[href='{Analyst.SeededWave}/summary.xlsx']").First.ClickAsync()
        );

        Assert.That(download.SuggestedFilename, Does.Contain("满意度").And.EndsWith(".xlsx"));
        await using var parts = await ZipFile.OpenReadAsync(await download.PathAsync());
        Assert.That(parts.GetEntry("xl/workbook.xml"), Is.Not.Null);
    }

    [Test]
    public async Task Wave_ClosedByHand_TakesNoFurtherResponses()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(width: 1366);
        await Analyst.SignInAsync(page);
        await page.GotoAsync($"{Analyst.Home}/waves/{survey.WaveId}");

        await page.Locator("a.danger").ClickAsync();
        await page.Locator("button.danger").ClickAsync();

        await page.WaitForURLAsync($"**/console/waves/{survey.WaveId}");
        await page.GotoAsync(survey.Path);
        await Expect(page.GetByText("不开放填写").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Page_OfTheConsole_AskedForBeforeSigningIn_IsShownAfterIt()
    {
        var page = await OpenPhoneAsync(width: 1366);
        await page.GotoAsync($"{Analyst.SeededWave}/results");
        await Expect(page.Locator("#password")).ToBeVisibleAsync();

        await Analyst.GiveNameAndPasswordAsync(page);

        await page.WaitForURLAsync($"**{Analyst.SeededWave}/results");
    }

    /// <summary>Each chart is drawn twice, and one of the two is shown.</summary>
    private static ILocator FigureOf(IPage page, string heading) =>
        page.Locator($"{SectionOf(heading)} svg").Filter(new() { Visible = true }).First;

    private static string SectionOf(string heading) => $"section[aria-labelledby={heading}]";
}
