using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Resident;

public sealed class FaultTests : BrowserTest
{
    [Test]
    public async Task Form_SubmittedWithGaps_TellsEachFaultBesideItsItemAndKeepsTheRest([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.TickAsync("sex", "male");
        await page.Locator("#f-household").FillAsync("很多");

        await form.SubmitAsync();

        await Expect(form.Item("residence").Locator(".fault")).ToHaveTextAsync("请选择一项");
        await Expect(form.Item("area").Locator(".fault")).ToHaveTextAsync("请选择地区");
        await Expect(form.Item("household").Locator(".fault")).ToHaveTextAsync("请填写1到20之间的数");
        await Expect(form.Item("sex").Locator(".fault")).ToHaveCountAsync(0);
        await Expect(page.Locator("input[name=sex][value=male]")).ToBeCheckedAsync();
        await Expect(page.Locator("#f-household")).ToHaveValueAsync("很多");
        await Expect(page.Locator("#f-household")).ToHaveAttributeAsync("aria-invalid", "true");
        var describedBy = await page.Locator("#f-household").GetAttributeAsync("aria-describedby");
        Assert.That(describedBy!.Split(' '), Does.Contain("e-household"));
        Assert.That(await Product.ListAnswersAsync(survey), Is.Empty);
    }

    [Test]
    public async Task Page_SentBackWithoutScript_AnswersUnprocessableAndLinksFromEachFaultToItsItem()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: false);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);

        var answer = await page.RunAndWaitForResponseAsync(
            form.SubmitAsync,
            response => response.Request.Method == "POST"
        );

        Assert.That(answer.Status, Is.EqualTo(422));
        var links = page.Locator("#faults a");
        await Expect(links).ToHaveCountAsync(await form.Faults.CountAsync());
        foreach (var link in await links.AllAsync())
        {
            var target = (await link.GetAttributeAsync("href"))![1..];
            await Expect(page.Locator($"[id='{target}']")).ToHaveCountAsync(1);
        }

        await links.Filter(new LocatorFilterOptions { HasText = "性别" }).ClickAsync();
        await Expect(form.Item("sex")).ToBeInViewportAsync();
        Assert.That(await page.TitleAsync(), Does.StartWith("请修改"));
    }

    [Test]
    public async Task Form_SubmittedWithGapsByScript_PutsTheFocusOnTheFirstFaultAndSaysHowMany()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.ChoosePlaceAsync();

        await form.SubmitAsync();

        await Expect(page.Locator("input[name=residence]").First).ToBeFocusedAsync();
        var faults = await form.Faults.CountAsync();
        await Expect(form.Status).ToContainTextAsync($"有{faults}处");
    }

    [Test]
    public async Task Fault_OfAnItemThatIsAnsweredNow_GoesAway()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.SubmitAsync();
        await Expect(form.Item("sex").Locator(".fault")).ToHaveCountAsync(1);

        await form.TickAsync("sex", "male");

        await Expect(form.Item("sex").Locator(".fault")).ToHaveCountAsync(0);
        await Expect(form.Item("residence").Locator(".fault")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Form_MendedAfterItCameBack_IsTaken([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.SubmitAsync();
        await Expect(form.Item("sex").Locator(".fault")).ToHaveCountAsync(1);

        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
        await form.ReadReceiptAsync();

        Assert.That(await Product.ListAnswersAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Form_AgainstACheckAcrossItems_SaysTheQuestionnairesOwnMessage([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await form.TickAsync("under3", "yes");
        await form.TickAsync("use_infant", "wanted");
        await page.Locator("#f-household").FillAsync("1");

        await form.SubmitAsync();

        await Expect(form.Item("household").Locator(".fault")).ToContainTextAsync("至少应是2口人");
        Assert.That(await Product.ListAnswersAsync(survey), Is.Empty);
    }
}
