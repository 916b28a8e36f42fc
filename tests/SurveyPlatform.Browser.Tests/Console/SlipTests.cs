using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Browser.Tests.Resident;

namespace SurveyPlatform.Browser.Tests.Console;

/// <summary>Slips from the printed sheet in the console to the receipt on a phone, and back into the table of returns.</summary>
public sealed class SlipTests : BrowserTest
{
    [Test]
    public async Task Slips_PrintedUsedAndVoided_StandInTheTableOfReturns([Values] bool runsScript)
    {
        var desk = await OpenPhoneAsync(1366);
        await Analyst.SignInAsync(desk);
        var wave = await PrintAsync(desk, "990102", "Itself", count: 3);
        var codes = await desk.Locator(".code").AllInnerTextsAsync();
        var serials = await desk.Locator(".foot span").AllInnerTextsAsync();
        Assert.That(codes, Has.Count.EqualTo(3).And.Unique);

        var phone = await OpenPhoneAsync(runsScript: runsScript);
        await phone.GotoAsync("/t");
        await phone.Locator("#code").FillAsync(codes[0].ToLowerInvariant());
        await phone.Locator("main button").ClickAsync();
        await phone.WaitForURLAsync("**/s/**");
        var form = new CityForm(phone);
        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
        await form.ReadReceiptAsync();
        await phone.GotoAsync($"/t/{codes[0].Replace(" ", "", StringComparison.Ordinal)}");
        await Expect(phone.Locator("h1")).ToHaveTextAsync("这个问卷码已经用过了");

        await desk.GotoAsync($"{wave}/slips");
        await desk.Locator("#serial").FillAsync(serials[1]);
        await desk.GetByText("查找并作废").ClickAsync();
        await desk.GetByText("确定作废").ClickAsync();

        // Of three, one is used, one void and one open: half of those that are not void are used.
        await Expect(desk.Locator("tbody tr")).ToHaveCountAsync(1);
        var cells = await desk.Locator("tbody td.num").AllInnerTextsAsync();
        Assert.That(cells, Is.EqualTo(new[] { "3", "1", "1", "1", "50.0%" }));
    }

    [Test]
    public async Task Links_OfPeople_LeaveWhoHasNotAnsweredOnTheListOfReminders()
    {
        var desk = await OpenPhoneAsync(1366);
        await Analyst.SignInAsync(desk);
        var survey = await Product.OpenSurveyAsync();
        await desk.GotoAsync($"{Analyst.Home}/waves/{survey.WaveId}/slips");
        var file = await desk.RunAndWaitForDownloadAsync(() => GiveNamesAsync(desk, "王代表，澜城区\n李专家"));
        Assert.That(file.SuggestedFilename, Does.EndWith("个人链接.xlsx"));

        await desk.GotoAsync($"{Analyst.Home}/waves/{survey.WaveId}/slips/reminders");
        Assert.That(await desk.Locator("tbody th").AllInnerTextsAsync(), Is.EqualTo(new[] { "王代表", "李专家" }));
    }

    /// <summary>Prints slips of a wave of its own, for somebody who is signed in.</summary>
    /// <returns>The path of the wave.</returns>
    internal static async Task<string> PrintAsync(IPage page, string within, string spread, int count)
    {
        var survey = await Product.OpenSurveyAsync();
        var wave = $"{Analyst.Home}/waves/{survey.WaveId}";
        await page.GotoAsync($"{wave}/slips");
        await page.Locator("#within").SelectOptionAsync(within);
        await page.Locator($"input[value={spread}]").CheckAsync();
        await page.Locator("#count").FillAsync($"{count}");
        await page.GetByText("生成纸条").ClickAsync();
        await Expect(page.Locator(".code").First).ToBeVisibleAsync();
        return wave;
    }

    internal static async Task GiveNamesAsync(IPage page, string names)
    {
        await page.Locator("#names").FillAsync(names);
        await page.GetByText("生成链接并下载").ClickAsync();
    }
}
