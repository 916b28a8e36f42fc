using System.Text.Json.Nodes;
using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Resident;

public sealed class FillInTests : BrowserTest
{
    [Test]
    public async Task Form_FilledInAndSubmitted_IsOnFileAndGivesAReceiptThatCounts(
        [Values(320, 360)] int width,
        [Values] bool runsScript
    )
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(width, runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await form.TickAsync("service.attitude", "5");
        await form.TickAsync("nps", "0");
        await form.TickAsync("improve", "health");
        await form.TickAsync("improve", "food");
        await page.Locator("#f-household").FillAsync("３");
        await page.Locator("#f-suggestions").FillAsync("修路 & <灯>\n“多谢” 👍");

        await form.SubmitAsync();
        var receipt = await form.ReadReceiptAsync();

        var answers = JsonNode.Parse((await Product.ListAnswersAsync(survey)).Single())!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That((string?)answers["area"], Is.EqualTo("990103003"));
            Assert.That((int?)answers["rate_elderly"], Is.EqualTo(4));
            Assert.That((string?)answers["rate_infant"], Is.EqualTo("dontKnow"));
            Assert.That((int?)answers["service.attitude"], Is.EqualTo(5));
            Assert.That((int?)answers["nps"], Is.Zero);
            Assert.That((int?)answers["household"], Is.EqualTo(3));
            Assert.That(answers["improve"]!.ToJsonString(), Is.EqualTo("""["health","food"]"""));
            Assert.That((string?)answers["suggestions"], Is.EqualTo("修路 & <灯>\n“多谢” 👍"));
            Assert.That(answers.ContainsKey("use_meals"), Is.False, "It is asked of those over 60 only.");
        });
        await page.GotoAsync($"/r/{receipt}");
        await Expect(page.Locator("[role=status]")).ToContainTextAsync("已计入统计");
    }

    [Test]
    public async Task Form_PressedTwiceQuickly_IsCountedOnce([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();

        await page.Locator("#form button:not([type=button])").DblClickAsync();
        await form.ReadReceiptAsync();

        Assert.That(await Product.ListAnswersAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Form_OfAWaveThatClosedMeanwhile_SaysSoAndFilesNothing([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await Product.CloseAsync(survey);

        await form.SubmitAsync();

        await Expect(page.GetByText("您的回答没有提交")).ToBeVisibleAsync();
        Assert.That(await Product.ListAnswersAsync(survey), Is.Empty);
    }
}
