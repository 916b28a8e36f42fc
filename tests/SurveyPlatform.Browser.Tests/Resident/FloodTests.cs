using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>What residents notice of the defences against machines: next to nothing.</summary>
public sealed class FloodTests : BrowserTest
{
    [Test]
    public async Task Form_SentDuringAFlood_IsCheckedByItselfAndCounted()
    {
        var survey = await Product.OpenSurveyAsync();
        Product.Alarm(survey);
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        // The work begins only once somebody has seen what the page says meanwhile.
        await page.RouteAsync(
            "**/check.js",
            async route =>
            {
                await Expect(form.Status).ToHaveTextAsync("正在检查，请稍候……");
                await route.ContinueAsync();
            }
        );

        await form.SubmitAsync();
        await form.ReadReceiptAsync();

        // A test taps faster than anybody.
        var suspicions = await Product.ListSuspicionsAsync(survey);
        Assert.That(suspicions.Select(one => one & ~Suspicions.TooQuick), Is.EqualTo(new[] { Suspicions.None }));
    }

    [Test]
    public async Task Form_WhoseCheckCouldNotBeFetched_WaitsAndIsCountedAfterwards()
    {
        var survey = await Product.OpenSurveyAsync();
        Product.Alarm(survey);
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await page.RouteAsync("**/check.js", route => route.AbortAsync());
        await form.SubmitAsync();
        await Expect(form.Status).ToContainTextAsync("网络恢复后会自动提交");

        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await form.ReadReceiptAsync();

        Assert.That(await Product.ListSuspicionsAsync(survey), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Form_SentWithoutAScriptDuringAFlood_AsksAnEasyQuestionAndKeepsAllThatWasFilledIn()
    {
        var survey = await Product.OpenSurveyAsync();
        Product.Alarm(survey);
        var page = await OpenPhoneAsync(runsScript: false);
        var form = new CityForm(page);
        await page.GotoAsync(survey.Path);
        await form.AnswerAllRequiredAsync();
        await page.Locator("#f-suggestions").FillAsync("多修路");

        await form.SubmitAsync();
        await Expect(page.Locator("#faults")).ToContainTextAsync("您填的内容都还在");
        await Expect(page.Locator("#f-suggestions")).ToHaveValueAsync("多修路");
        await page.GetByRole(AriaRole.Link, new() { Name = "去答题" }).ClickAsync();
        await page.GetByLabel("等于几").FillAsync(await ReadSumAsync(page));
        await form.SubmitAsync();
        await form.ReadReceiptAsync();

        Assert.That(await Product.ListSuspicionsAsync(survey), Is.EqualTo(new[] { Suspicions.Questioned }));
        Assert.That((await Product.ListAnswersAsync(survey))[0], Does.Contain("多修路"));
    }

    [Test]
    public async Task Form_SentAgainByTheNextPersonAtThePhone_IsThankedForLikeTheFirst()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        var form = new CityForm(page);
        var thanks = new List<string>();
        for (var person = 0; person < 2; person++)
        {
            await page.GotoAsync(survey.Path);
            await form.AnswerAllRequiredAsync();
            await form.SubmitAsync();
            await form.ReadReceiptAsync();
            thanks.Add(await page.Locator("h1").InnerTextAsync());
        }

        Assert.That(thanks[1], Is.EqualTo(thanks[0]));
        var suspicions = await Product.ListSuspicionsAsync(survey);
        Assert.That(suspicions[1].HasFlag(Suspicions.SameDevice), Is.True);
        Assert.That(suspicions[0].HasFlag(Suspicions.SameDevice), Is.False);
    }

    [Test]
    public async Task Trap_OnTheForm_IsReachedByNobody([Values] bool runsScript)
    {
        var survey = await Product.OpenSurveyAsync(EveryKind.Questionnaire());
        var page = await OpenPhoneAsync(runsScript: runsScript);
        await page.GotoAsync(survey.Path);
        var trap = page.Locator("[name=home-page]");

        Assert.That(await trap.CountAsync(), Is.EqualTo(1));
        await Expect(trap).Not.ToBeInViewportAsync();
        Assert.That(await page.GetByRole(AriaRole.Textbox, new() { Name = "请不要填写这一栏" }).CountAsync(), Is.Zero);
        Assert.That(await ListTabStopsAsync(page), Does.Contain("BUTTON").And.None.Contains("home-page"));
    }

    [Test]
    public async Task Digest_OfAnyShortText_IsThatOfTheServer()
    {
        var survey = await Product.OpenSurveyAsync();
        var page = await OpenPhoneAsync();
        await page.GotoAsync(survey.Path);
        string[] texts =
        [
            .. Enumerable.Range(0, 56).Select(length => new string('~', length)),
            "abc",
            "Zz09-_:1234567",
        ];

        var digests = await page.EvaluateAsync<int[][]>(
            "async ([path, texts]) => { const { digest } = await import(path); return texts.map(text => digest(text)); }",
            new object[] { Product.CheckScriptPath, texts }
        );

        Assert.That(digests, Is.EqualTo(texts.Select(WordsOf)));
    }

    private static int[] WordsOf(string text)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(text));
        return
        [
            .. Enumerable.Range(0, 8).Select(i => BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(sizeof(int) * i))),
        ];
    }

    private static async Task<string> ReadSumAsync(IPage page)
    {
        const string Numbers = "零一二三四五六七八九十";
        var question = await page.Locator("label[for=f-check]").InnerTextAsync();
        var sum =
            Numbers.IndexOf(question[0], StringComparison.Ordinal)
            + Numbers.IndexOf(question[2], StringComparison.Ordinal);
        return Numbers[sum].ToString();
    }

    /// <summary>All that the Tab key comes to, once round the page.</summary>
    private static async Task<List<string>> ListTabStopsAsync(IPage page)
    {
        const string Here = "() => document.activeElement.tagName + ' ' + (document.activeElement.name ?? '')";
        var stops = new List<string>();
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>(Here);
            if (stop.StartsWith("BODY", StringComparison.Ordinal) && stops.Count > 0)
            {
                break;
            }

            stops.Add(stop.Trim());
        }

        return stops;
    }
}
