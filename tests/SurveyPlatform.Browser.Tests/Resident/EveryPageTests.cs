using Microsoft.Playwright;
using SurveyPlatform.Browser.Tests.Hosting;
using SurveyPlatform.Model.Assistance;

namespace SurveyPlatform.Browser.Tests.Resident;

/// <summary>What must hold of every page that a resident can come to, in every state that it can be in.</summary>
public sealed class EveryPageTests : BrowserTest
{
    private const string UnknownCode = "AAAA-AAAA-AAAA";

    /// <summary>Pages and states by name, each with the way there.</summary>
    private static readonly Dictionary<string, Func<IPage, Task>> Ways = new()
    {
        ["start"] = page => page.GotoAsync("/"),
        ["form"] = OpenFormAsync,
        ["form in English"] = async page => await page.GotoAsync($"{(await Product.OpenSurveyAsync()).Path}?lang=en"),
        ["form with all items shown"] = ShowAllItemsAsync,
        ["form in large type"] = async page =>
        {
            await OpenFormAsync(page);
            await page.Locator("#big").CheckAsync();
        },
        ["form with faults"] = async page =>
        {
            await OpenFormAsync(page);
            await page.Locator("#f-household").FillAsync("很多");
            await new CityForm(page).SubmitAsync();
            await Expect(page.Locator("form .fault").First).ToBeVisibleAsync();
        },
        ["form with faults in large type"] = async page =>
        {
            await OpenFormAsync(page);
            await new CityForm(page).SubmitAsync();
            await Expect(page.Locator("form .fault").First).ToBeVisibleAsync();
            await page.Locator("#big").CheckAsync();
        },
        ["form of every kind of item"] = async page =>
            await page.GotoAsync((await Product.OpenSurveyAsync(EveryKind.Questionnaire())).Path),
        ["form with a question during a flood"] = AskAsync,
        ["form with a question in large type"] = async page =>
        {
            await AskAsync(page);
            await page.Locator("#big").CheckAsync();
        },
        ["receipt"] = FileAsync,
        ["receipt that is counted"] = CheckAsync,
        ["receipt of answers taken back"] = async page =>
        {
            await CheckAsync(page);
            await page.Locator("[name=sure]").CheckAsync();
            await page.GetByText("撤回我的回答").ClickAsync();
            await Expect(page.GetByText("不再计入统计。")).ToBeVisibleAsync();
        },
        ["book of receipts"] = async page =>
        {
            await CheckAsync(page);
            await page.GetByText("打开回执公示簿").ClickAsync();
            await page.WaitForURLAsync("**/r/book/**");
        },
        ["receipt to look up"] = page => page.GotoAsync("/r"),
        ["receipt not found"] = page => page.GotoAsync($"/r/{UnknownCode}"),
        ["code to type"] = page => page.GotoAsync("/t"),
        ["code mistyped"] = page => page.GotoAsync("/t/2222222223"),
        ["code that is not good"] = page => page.GotoAsync("/t/3222222223"),
        ["helper's start"] = async page =>
            await page.GotoAsync(await Product.EnlistAsync(await Product.OpenSurveyAsync(), "王小云")),
        ["helper's form"] = OpenAssistedAsync,
        ["helper's form with faults"] = async page =>
        {
            await OpenAssistedAsync(page);
            await page.Locator("#slip").FillAsync("3222222223");
            await AssistanceTests.HandInAsync(page);
            await Expect(page.GetByText("这份回答没有提交").Or(page.GetByText("您的这份回答没有提交")))
                .ToBeVisibleAsync();
        },
        ["helper's receipt"] = async page =>
        {
            await OpenAssistedAsync(page);
            await AssistanceTests.HandInAsync(page);
            await new CityForm(page).ReadReceiptAsync();
        },
        ["helper's link that is not good"] = page => page.GotoAsync("/a/3222222223"),
        ["helper's link taken back"] = async page =>
        {
            var survey = await Product.OpenSurveyAsync();
            var link = await Product.EnlistAsync(survey, "王小云");
            await Product.VoidAsync(survey, "澜01");
            await page.GotoAsync(link);
        },
        ["closed wave"] = async page => await page.GotoAsync((await Product.OpenSurveyAsync(isOver: true)).Path),
        ["unknown survey"] = page => page.GotoAsync("/s/no-such-survey"),
    };

    private static IEnumerable<string> Names => Ways.Keys;

    private static async Task OpenAssistedAsync(IPage page) =>
        await AssistanceTests.OpenAsync(
            page,
            await Product.EnlistAsync(await Product.OpenSurveyAsync(), "王小云"),
            AnswerMode.FaceToFace
        );

    /// <summary>
    /// A tick is hit anywhere on its label, so the label is what has to be large; links inside a text are exempt.
    /// </summary>
    private const string SmallTargets = """
        () => [...document.querySelectorAll('button, select, textarea, input[type=text], label:has(input), a.way')]
          .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 44)
          .map(target => target.outerHTML.slice(0, 120))
        """;

    [Test]
    public async Task Page_WithScript_IsAccessibleFitsThePhoneAndKeepsToItself(
        [ValueSource(nameof(Names))] string name,
        [Values(320, 360)] int width
    )
    {
        var page = await OpenPhoneAsync(width);
        var complaints = ListenForComplaints(page);
        await Ways[name](page);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await ListViolationsAsync(page), Is.Empty, "WCAG 2.2 AA");
            Assert.That(await OverflowAsync(page), Is.Zero, "Sideways scrolling");
            Assert.That(await page.EvaluateAsync<string[]>(SmallTargets), Is.Empty, "Targets below 44 pixels");
            Assert.That(complaints, Is.Empty, "Strangers, breaches of the policy, errors");
        });
    }

    [Test]
    public async Task Page_WithoutScript_IsAccessibleAndFitsThePhone([ValueSource(nameof(Names))] string name)
    {
        var page = await OpenPhoneAsync(width: 320, runsScript: false);
        await Ways[name](page);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await OverflowAsync(page), Is.Zero, "Sideways scrolling");
            Assert.That(await ListViolationsWithoutScriptAsync(page), Is.Empty, "WCAG 2.2 AA");
        });
    }

    /// <summary>What the page loads from elsewhere, and what the browser finds wrong with it.</summary>
    private static List<string> ListenForComplaints(IPage page)
    {
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url))
            {
                complaints.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            // Chromium notes each answer of 404, 409, 410 and 422 here; these are the product's own.
            if (
                message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private static bool IsOwn(string url) =>
        url.StartsWith(Product.Address.ToString(), StringComparison.Ordinal)
        || url.StartsWith("data:", StringComparison.Ordinal);

    private static async Task OpenFormAsync(IPage page) => await page.GotoAsync((await Product.OpenSurveyAsync()).Path);

    private static async Task ShowAllItemsAsync(IPage page)
    {
        await OpenFormAsync(page);
        var form = new CityForm(page);
        await form.TickAsync("ageband", "70plus");
        await form.TickAsync("under3", "yes");
        await form.TickAsync("overall", "1");
        await Expect(form.Item("reason")).ToBeVisibleAsync();
    }

    private static async Task FileAsync(IPage page)
    {
        await OpenFormAsync(page);
        var form = new CityForm(page);
        await form.AnswerAllRequiredAsync();
        await form.SubmitAsync();
        await form.ReadReceiptAsync();
    }

    /// <summary>Sent as without a script: the page's own would answer for its phone.</summary>
    private static async Task AskAsync(IPage page)
    {
        var survey = await Product.OpenSurveyAsync();
        Product.Alarm(survey);
        await page.GotoAsync(survey.Path);
        await page.EvaluateAsync("() => document.getElementById('form').submit()");
        await Expect(page.Locator("#f-check")).ToBeVisibleAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await FileAsync(page);
        await page.GetByText("查询这个回执码").ClickAsync();
        await page.WaitForURLAsync("**/r/**");
    }
}
