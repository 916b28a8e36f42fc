using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Browser.Tests.Resident;
using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Browser.Tests.Console;

/// <summary>Helpers from the list in the console to what came in from each.</summary>
public sealed class HelperTests : BrowserTest
{
    [Test]
    public async Task Helpers_EnlistedAtWorkAndTakenBack_StandInTheTable()
    {
        var desk = await OpenPhoneAsync(1366);
        await Analyst.SignInAsync(desk);
        var survey = await Product.OpenSurveyAsync();
        var helpers = $"{Analyst.Home}/waves/{survey.WaveId}/helpers";
        await desk.GotoAsync(helpers);
        await GiveNamesAsync(desk, "王小云，澜城区\n李立");
        var links = await desk.Locator(".address a").AllInnerTextsAsync();
        Assert.That(links, Has.Count.EqualTo(2).And.Unique);

        var phone = await OpenPhoneAsync();
        await AssistanceTests.OpenAsync(phone, new Uri(links[0]).AbsolutePath, AnswerMode.FaceToFace);
        await AssistanceTests.HandInAsync(phone);
        await new CityForm(phone).ReadReceiptAsync();

        await desk.GotoAsync(helpers);
        await desk.Locator("tbody a").First.ClickAsync();
        await desk.Locator("main button.danger").ClickAsync();
        await desk.WaitForURLAsync($"**{helpers}");

        // One response, in person; the order of the columns is that of the modes.
        var rows = await desk.Locator("tbody tr").AllInnerTextsAsync();
        var cells = rows.Select(row => row.Split('\t', StringSplitOptions.TrimEntries)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(cells[0][..3], Is.EqualTo(new[] { "助01", "李立", "不分地区" }));
            Assert.That(cells[1][..8], Is.EqualTo(new[] { "澜01", "王小云", "澜城区", "1", "0", "1", "0", "0" }));
            Assert.That(cells[0][^1], Does.StartWith("已停用"));
        });
    }

    internal static async Task GiveNamesAsync(IPage page, string names)
    {
        await page.Locator("#names").FillAsync(names);
        await page.GetByText("生成链接").ClickAsync();
    }

    /// <summary>Two helpers of a wave of its own, one of whom filed and one of whom was taken back.</summary>
    /// <returns>The path of their page.</returns>
    internal static async Task<string> SetToWorkAsync()
    {
        var survey = await Product.OpenSurveyAsync();
        await Product.EnlistAsync(survey, "王小云");
        await Product.EnlistAsync(survey, "李立");
        await Product.VoidAsync(survey, "澜02");
        await Product.FileAsync(survey, AnswerMode.FaceToFace, "澜01");
        await Product.FileAsync(survey, AnswerMode.SelfCompleted, helper: null);
        return $"{Analyst.Home}/waves/{survey.WaveId}/helpers";
    }
}
