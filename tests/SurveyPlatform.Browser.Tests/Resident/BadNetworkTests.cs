using SurveyPlatform.Browser.Tests.Hosting;

namespace SurveyPlatform.Browser.Tests.Resident;

public sealed class BadNetworkTests : BrowserTest
{
    [Test]
    public async Task Form_SubmittedWithoutANetwork_WaitsAndIsCountedOnceWhenItIsBack()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await page.Context.SetOfflineAsync(true);

        await form.SubmitAsync();
        await Expect(form.Status).ToContainTextAsync("网络恢复后会自动提交");
        Assert.That(await Product.ListAnswersAsync(survey), Is.Empty);

        await page.Context.SetOfflineAsync(false);
        await form.ReadReceiptAsync();
        Assert.That(await Product.ListAnswersAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Answer_ThatGotLostOnItsWayBack_IsAskedForAgainAndCountedOnce()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        var isFirst = true;
        await page.RouteAsync(
            $"**{survey.Path}",
            async route =>
            {
                if (route.Request.Method == "POST" && isFirst)
                {
                    // The server takes it, and the phone never hears of that.
                    isFirst = false;
                    await route.FetchAsync();
                    await route.AbortAsync();
                    return;
                }

                await route.ContinueAsync();
            }
        );

        await form.SubmitAsync();
        await Expect(form.Status).ToContainTextAsync("网络恢复后会自动提交");
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await form.ReadReceiptAsync();

        Assert.That(await Product.ListAnswersAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Page_ClosedBeforeTheAnswersArrived_SendsThemWhenItIsOpenedAgain()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await page.RouteAsync(
            $"**{survey.Path}",
            route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync()
        );
        await form.SubmitAsync();
        await Expect(form.Status).ToContainTextAsync("网络恢复后会自动提交");
        await page.UnrouteAllAsync();

        await page.GotoAsync(survey.Path);
        await form.ReadReceiptAsync();

        Assert.That(await Product.ListAnswersAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Page_Reloaded_ShowsWhatWasFilledInAndSaysSo()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.ChoosePlaceAsync();
        await form.TickAsync("ageband", "70plus");
        await form.TickAsync("use_meals", "often");
        await page.Locator("#f-suggestions").FillAsync("多修路");
        await Expect(form.Status).ToHaveTextAsync("已保存在本机");

        await page.ReloadAsync();

        await Expect(form.Status).ToContainTextAsync("已恢复");
        await Expect(page.Locator("input[name=use_meals][value=often]")).ToBeCheckedAsync();
        await Expect(form.Item("use_meals")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-suggestions")).ToHaveValueAsync("多修路");
        await Expect(form.Item("area").Locator(".areas select").Nth(1)).ToHaveValueAsync("990103003");
    }

    [Test]
    public async Task Draft_ClearedOnASharedPhone_IsGoneAfterAReload()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.TickAsync("sex", "male");
        await Expect(form.Status).ToHaveTextAsync("已保存在本机");

        await page.Locator("#clear").ClickAsync();
        await page.Locator("#clear").ClickAsync();
        await Expect(page.Locator("input[name=sex]:checked")).ToHaveCountAsync(0);
        await page.ReloadAsync();

        await Expect(page.Locator("input[name=sex]:checked")).ToHaveCountAsync(0);
    }
}
