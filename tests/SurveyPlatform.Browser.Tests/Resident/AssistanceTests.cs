using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>A helper goes from door to door with a phone, with a network and without.</summary>
public sealed class AssistanceTests : BrowserTest
{
    [Test]
    public async Task Helper_WithoutANetworkForAWhile_FilesEachInTheModeItWasGivenIn()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await OpenAsync(page, await Product.EnlistAsync(survey, "王小云"), AnswerMode.FaceToFace);
        await Expect(page.Locator("#progress")).ToContainTextAsync("入户访问");
        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
        await form.ReadReceiptAsync();
        await page.GetByText("再填一份").ClickAsync();
        await page.WaitForURLAsync("**/a/form*");

        await page.Context.SetOfflineAsync(true);
        await page.Locator("#mode").SelectOptionAsync(nameof(AnswerMode.Telephone));
        await HandInAsync(page);
        await Expect(form.Status).ToContainTextAsync("网络恢复后会自动提交");
        await page.Locator("#next").ClickAsync();
        await Expect(page.Locator("form input:checked")).ToHaveCountAsync(0);
        await page.Locator("#mode").SelectOptionAsync(nameof(AnswerMode.Helped));
        await HandInAsync(page);
        await page.Locator("#next").ClickAsync();
        await Expect(page.Locator("#queue")).ToContainTextAsync("本机还有2份等待提交");
        await page.Locator("#mode").SelectOptionAsync(nameof(AnswerMode.Paper));

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#queue li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#queue")).Not.ToContainTextAsync("等待提交");
        Assert.That(
            await Product.ListModesAsync(survey),
            Is.EqualTo(
                new (AnswerMode?, string?)[]
                {
                    (AnswerMode.FaceToFace, "澜01"),
                    (AnswerMode.Telephone, "澜01"),
                    (AnswerMode.Helped, "澜01"),
                }
            )
        );
    }

    [Test]
    public async Task Page_ClosedWhileResponsesWait_SendsThemWhenItIsOpenedAgainAndShowsABlankForm()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        await OpenAsync(page, await Product.EnlistAsync(survey, "王小云"), AnswerMode.FaceToFace);
        await page.Context.SetOfflineAsync(true);
        await HandInAsync(page);
        await Expect(page.Locator("#next")).ToBeVisibleAsync();
        await page.GotoAsync("about:blank");
        await page.Context.SetOfflineAsync(false);

        await page.GotoAsync("/a/form");
        await Expect(page.Locator("#queue")).ToContainTextAsync("刚交上1份");
        await Expect(page.Locator("form input:checked")).ToHaveCountAsync(0);
        Assert.That(await Product.ListModesAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Helper_TakenBackWhileResponsesWait_StillHasThemAndHandsThemInWithANewLink()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await OpenAsync(page, await Product.EnlistAsync(survey, "王小云"), AnswerMode.FaceToFace);
        await page.Context.SetOfflineAsync(true);
        await HandInAsync(page);
        await page.Locator("#next").ClickAsync();
        await Product.VoidAsync(survey, "澜01");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#queue")).ToContainTextAsync("没有收下，仍存在本机");
        await Expect(page.Locator("#queue")).ToContainTextAsync("换一个新链接");
        Assert.That(await Product.ListModesAsync(survey), Is.Empty);

        await OpenAsync(page, await Product.EnlistAsync(survey, "王小云"), AnswerMode.Helped);
        await page.Locator("#queue button").ClickAsync();
        await Expect(page.Locator("#mode")).ToHaveValueAsync(nameof(AnswerMode.FaceToFace));
        await form.SubmitAsync();
        await form.ReadReceiptAsync();
        Assert.That(
            await Product.ListModesAsync(survey),
            Is.EqualTo(new (AnswerMode?, string?)[] { (AnswerMode.FaceToFace, "澜02") })
        );
    }

    [Test]
    public async Task Form_WithAnItemLeftOut_IsNotHandedInWhileTheResidentIsThere()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await OpenAsync(page, await Product.EnlistAsync(survey, "王小云"), AnswerMode.FaceToFace);
        await page.Context.SetOfflineAsync(true);
        await form.TickAsync("sex", "female");
        await form.SubmitAsync();
        await Expect(form.Status).ToContainTextAsync("道必答题没有答");
        await Expect(page.Locator("#queue")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Helper_WithoutAScript_FilesOneAfterTheOther()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: false);
        var form = new CityForm(page);
        await OpenAsync(page, await Product.EnlistAsync(survey, "王小云"), AnswerMode.Helped);
        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
        await form.ReadReceiptAsync();
        await page.GetByText("再填一份").ClickAsync();
        await page.Locator("#mode").SelectOptionAsync(nameof(AnswerMode.Paper));
        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
        await form.ReadReceiptAsync();
        Assert.That(
            await Product.ListModesAsync(survey),
            Is.EqualTo(new (AnswerMode?, string?)[] { (AnswerMode.Helped, "澜01"), (AnswerMode.Paper, "澜01") })
        );
    }

    /// <summary>Opens a link and chooses how to ask.</summary>
    internal static async Task OpenAsync(IPage page, string link, AnswerMode mode)
    {
        await page.GotoAsync(link);
        await page.Locator($"input[value={mode}]").CheckAsync();
        await page.GetByText("开始填写").ClickAsync();
        await page.WaitForURLAsync("**/a/form*");
    }

    /// <summary>Fills the form in and hands it in.</summary>
    internal static async Task HandInAsync(IPage page)
    {
        var form = new CityForm(page);
        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
    }
}
