using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Browser.Tests.Console;

/// <summary>What must hold of every page of the console, on an analyst's screen and on a phone.</summary>
public sealed class EveryPageTests : BrowserTest
{
    /// <summary>Pages and states by name, each with the way there for somebody who is signed in.</summary>
    private static readonly Dictionary<string, Func<IPage, Task>> Ways = new()
    {
        ["surveys"] = page => page.GotoAsync(Analyst.Home),
        ["surveys in English"] = page => page.GotoAsync($"{Analyst.Home}?lang=en"),
        ["wave"] = page => page.GotoAsync(Analyst.SeededWave),
        ["wave without responses"] = async page => await page.GotoAsync(PathOf(await Product.OpenSurveyAsync())),
        ["wave with suspect responses"] = OpenSuspectWaveAsync,
        ["results in English"] = page => page.GotoAsync($"{Analyst.SeededWave}/results?lang=en"),
        ["results with every detail open"] = async page =>
        {
            await page.GotoAsync($"{Analyst.SeededWave}/results");
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        },
        ["results without responses"] = async page =>
            await page.GotoAsync($"{PathOf(await Product.OpenSurveyAsync())}/results"),
        ["closing a wave"] = async page => await page.GotoAsync($"{PathOf(await Product.OpenSurveyAsync())}/close"),
        ["keys"] = page => page.GotoAsync($"{Analyst.Home}/keys"),
        ["keys with faults"] = async page =>
        {
            await page.GotoAsync($"{Analyst.Home}/keys");
            await page.Locator("#name").FillAsync("热线");
            await page.Locator("section form button").ClickAsync();
            await Expect(page.Locator(".fault")).ToBeVisibleAsync();
        },
        ["key issued"] = IssueKeyAsync,
        ["revoking a key"] = async page =>
        {
            await IssueKeyAsync(page);
            await page.GotoAsync($"{Analyst.Home}/keys");
            await page.Locator("a[href$='/revoke']").First.ClickAsync();
        },
        ["slips of a new wave"] = async page =>
            await page.GotoAsync($"{PathOf(await Product.OpenSurveyAsync())}/slips"),
        ["slips with a fault"] = async page =>
        {
            await page.GotoAsync($"{Analyst.SeededWave}/slips");
            await SlipTests.GiveNamesAsync(page, "王代表，火星");
            await Expect(page.Locator(".fault")).ToBeVisibleAsync();
        },
        ["slips issued"] = async page =>
        {
            var wave = await SlipTests.PrintAsync(page, "990102", "Children", count: 3);
            await page.GotoAsync($"{wave}/slips");
        },
        ["slips to print"] = page => SlipTests.PrintAsync(page, "990103", "Itself", count: 10),
        ["voiding slips"] = async page =>
        {
            var wave = await SlipTests.PrintAsync(page, "990103", "Itself", count: 2);
            await page.GotoAsync($"{wave}/slips/void?area=990103");
        },
        ["people to be reminded"] = async page =>
        {
            var wave = PathOf(await Product.OpenSurveyAsync());
            await page.GotoAsync($"{wave}/slips");
            await page.RunAndWaitForDownloadAsync(() => SlipTests.GiveNamesAsync(page, "王代表，澜城区\n李专家"));
            await page.GotoAsync($"{wave}/slips/reminders");
        },
        ["helpers of a new wave"] = async page =>
            await page.GotoAsync($"{PathOf(await Product.OpenSurveyAsync())}/helpers"),
        ["helpers with a fault"] = async page =>
        {
            await page.GotoAsync($"{Analyst.SeededWave}/helpers");
            await HelperTests.GiveNamesAsync(page, "王小云，火星");
            await Expect(page.Locator(".fault")).ToBeVisibleAsync();
        },
        ["helpers enlisted"] = async page =>
        {
            await page.GotoAsync($"{PathOf(await Product.OpenSurveyAsync())}/helpers");
            await HelperTests.GiveNamesAsync(page, "王小云，澜城区\n李立");
        },
        ["helpers at work"] = async page => await page.GotoAsync(await HelperTests.SetToWorkAsync()),
        ["wave of helpers"] = async page =>
            await page.GotoAsync(
                (await HelperTests.SetToWorkAsync()).Replace("/helpers", "", StringComparison.Ordinal)
            ),
        ["taking a helper's link back"] = async page =>
            await page.GotoAsync($"{await HelperTests.SetToWorkAsync()}/{Uri.EscapeDataString("澜01")}/void"),
        ["no such page"] = page => page.GotoAsync($"{Analyst.Home}/waves/{Guid.NewGuid()}"),
    };

    private static string? cookies;

    private static IEnumerable<string> Names => Ways.Keys;

    [Test]
    public async Task Page_OnAPhoneAndOnADesk_IsAccessibleAndNeedsNoSidewaysScrolling(
        [ValueSource(nameof(Names))] string name,
        [Values(320, 1366)] int width
    )
    {
        var page = await OpenSignedInAsync(width);
        await Ways[name](page);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await ListViolationsAsync(page), Is.Empty, "WCAG 2.2 AA");
            Assert.That(await OverflowAsync(page), Is.Zero, "Sideways scrolling");
        });
    }

    [Test]
    public async Task SignInPage_LookedAtByAxe_HoldsWcag22AA([Values] bool isRefused, [Values(320, 1366)] int width)
    {
        var page = await OpenPhoneAsync(width);
        await page.GotoAsync(Analyst.Home);
        if (isRefused)
        {
            await page.Locator("#name").FillAsync("nobody");
            await page.Locator("#password").FillAsync("wrong");
            await page.Locator("main button[type=submit]").ClickAsync();
            await Expect(page.Locator("#fault")).ToBeVisibleAsync();
        }

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await ListViolationsAsync(page), Is.Empty);
            Assert.That(await OverflowAsync(page), Is.Zero);
        });
    }

    private static string PathOf(TestSurvey survey) => $"{Analyst.Home}/waves/{survey.WaveId}";

    private static async Task OpenSuspectWaveAsync(IPage page)
    {
        var survey = await Product.OpenSurveyAsync();
        await Product.FileSuspectAsync(survey, Enum.GetValues<Suspicions>().Aggregate((all, one) => all | one));
        await page.GotoAsync(PathOf(survey));
        await Expect(page.GetByText("填得比最快的阅读还快")).ToBeVisibleAsync();
    }

    private static async Task IssueKeyAsync(IPage page)
    {
        await page.GotoAsync($"{Analyst.Home}/keys");
        await page.Locator("#name").FillAsync("热线系统");
        await page.Locator("input[name=scope]").First.CheckAsync();
        await page.Locator("section form button").ClickAsync();
        await Expect(page.Locator(".secret")).ToBeVisibleAsync();
    }

    /// <summary>Signing in is slow on purpose, so the tests of pages do it once.</summary>
    private async Task<IPage> OpenSignedInAsync(int width)
    {
        if (cookies is null)
        {
            var first = await OpenPhoneAsync();
            await Analyst.SignInAsync(first);
            await Expect(first.Locator("h1")).ToHaveTextAsync("调查");
            cookies = await first.Context.StorageStateAsync();
        }

        return await OpenPhoneAsync(width, cookies: cookies);
    }
}
