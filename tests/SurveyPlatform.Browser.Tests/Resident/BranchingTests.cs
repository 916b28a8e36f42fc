using System.Text.Json.Nodes;
using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Resident;

public sealed class BranchingTests : BrowserTest
{
    [Test]
    public async Task Item_WithACondition_ComesAndGoesWithTheAnswerItHangsOn([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await Expect(form.Item("use_meals")).ToBeHiddenAsync();
        await Expect(form.Item("reason")).ToBeHiddenAsync();

        await form.TickAsync("ageband", "70plus");
        await form.TickAsync("overall", "2");
        await Expect(form.Item("use_meals")).ToBeVisibleAsync();
        await Expect(form.Item("reason")).ToBeVisibleAsync();

        await form.TickAsync("ageband", "40-49");
        await form.TickAsync("overall", "dontKnow");
        await Expect(form.Item("use_meals")).ToBeHiddenAsync();
        await Expect(form.Item("reason")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Answer_ToAnItemThatWentOutOfSight_IsNotFiled([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.TickAsync("ageband", "70plus");
        await form.TickAsync("use_meals", "often");
        await form.AnswerAllRequiredAsync();

        await form.SubmitAsync();
        await form.ReadReceiptAsync();

        var answers = JsonNode.Parse((await Product.ListAnswersAsync(survey)).Single())!.AsObject();
        Assert.That(answers.ContainsKey("use_meals"), Is.False);
    }

    [Test]
    public async Task Item_RequiredAndJustShown_MustBeAnswered([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync(runsScript: runsScript);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await form.TickAsync("ageband", "60-69");

        await form.SubmitAsync();

        await Expect(form.Faults).ToHaveCountAsync(1);
        await Expect(form.Item("use_meals").Locator(".fault")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Choice_ThatExcludesTheOthers_UnticksThemByScript()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.TickAsync("improve", "health");

        await form.TickAsync("improve", "nothing");

        await Expect(page.Locator("input[name=improve]:checked")).ToHaveValueAsync("nothing");
    }
}
