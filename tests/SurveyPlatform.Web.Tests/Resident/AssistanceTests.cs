using System.Net;
using System.Text.RegularExpressions;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>A helper with a phone, from the link to the receipt and on to the next resident, without a script.</summary>
internal sealed partial class AssistanceTests : ProductTests
{
    private HttpClient phone = null!;
    private SlipWave wave = null!;
    private string link = null!;

    [SetUp]
    public async Task SetUpWave()
    {
        phone = Product.CreatePhone();
        wave = await SlipWave.SetUpAsync(Client);
        link = PathOf((await Helpers.EnlistAsync(Client, wave.Id, "王小云"))[0]["link"]!.GetValue<string>());
    }

    [TearDown]
    public void PutPhoneAway() => phone.Dispose();

    [Test]
    public async Task Link_Opened_AsksForTheModeOnceAndFilesOneResponseAfterTheOther()
    {
        var opened = await OpenAsync(link);
        using var start = await GetAsync("/a", opened);
        var chosen = await ChooseAsync(opened, "FaceToFace");
        using var page = await GetAsync("/a/form", chosen);
        var form = await page.Content.ReadAsStringAsync();
        var first = await FileAsync(form, chosen);
        using var receipt = await GetAsync(first.Headers.Location!.OriginalString, chosen);
        using var next = await GetAsync("/a/form", chosen);
        var second = await FileAsync(await next.Content.ReadAsStringAsync(), chosen, ("-mode", "Helped"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await start.Content.ReadAsStringAsync(), Does.Contain("王小云").And.Contain("助01"));
            Assert.That(form, Does.Contain("代填：助01").And.Match("value=\"FaceToFace\"[^>]*selected"));
            Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(
                await receipt.Content.ReadAsStringAsync(),
                Does.Contain("本人记下").And.Contain("href=\"/a/form\"").And.Contain("再填一份")
            );
            Assert.That(
                second.Headers.GetValues("Set-Cookie").Single(),
                Does.Contain(".Helped").And.Contain("path=/a")
            );
            Assert.That(
                await Helpers.ListModesAsync(Client, wave.Id),
                Is.EqualTo(new[] { "faceToFace 助01", "helped 助01" }),
                "The wave takes slips only, and the link lets in."
            );
        });
    }

    [Test]
    public async Task Form_SentTwice_CountsOnceAndOffersTheNext()
    {
        var chosen = await ChooseAsync(await OpenAsync(link), "Helped");
        using var page = await GetAsync("/a/form", chosen);
        var form = await page.Content.ReadAsStringAsync();
        var first = await FileAsync(form, chosen);
        var again = await FileAsync(form, chosen);
        var changed = await FileAsync(form, chosen, ("road", "1"));
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(again.Headers.Location, Is.EqualTo(first.Headers.Location));
            Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await changed.Content.ReadAsStringAsync(), Does.Contain("再填一份"));
            Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Has.Count.EqualTo(1));
        });
    }

    [TestCase("Paper", 0, Description = "typing in takes no reading")]
    [TestCase("FaceToFace", 1, Description = "nobody asks and hears two answers in no time")]
    public async Task Form_FiledInNoTime_IsSuspectUnlessItWasOnPaper(string mode, int suspicions)
    {
        var chosen = await ChooseAsync(await OpenAsync(link), mode);
        using var page = await GetAsync("/a/form", chosen);
        await FileAsync(await page.Content.ReadAsStringAsync(), chosen, ("-seconds", "0"));
        var listed = await Client.GetJsonAsync($"/api/v1/waves/{wave.Id}/responses");
        Assert.That(listed["responses"]![0]!["suspicions"]!.AsArray(), Has.Count.EqualTo(suspicions));
    }

    [Test]
    public async Task Form_WithFaults_ComesBackWithTheModeAndTheSlipThatWereTyped()
    {
        var code = (await wave.IssueCodesAsync(Client, 1))[0];
        var chosen = await ChooseAsync(await OpenAsync(link), "Helped");
        using var page = await GetAsync("/a/form", chosen);
        var form = await page.Content.ReadAsStringAsync();
        var faulty = await FileAsync(form, chosen, ("-mode", "Telephone"), ("-slip", code), ("sex", ""));
        var back = await faulty.Content.ReadAsStringAsync();
        var filed = await FileAsync(back, chosen, ("-mode", "Telephone"), ("-slip", code));
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(faulty.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(back, Does.Match("value=\"Telephone\"[^>]*selected").And.Contain(code));
            Assert.That(back, Does.Contain(HiddenIn(form, "-response")));
            Assert.That(filed.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Is.EqualTo(new[] { "telephone 助01" }));
        });
        Assert.That(await wave.CountAsync(Client), Is.EqualTo((1, 0, 1, 0)), "The slip is used with it.");
    }

    [Test]
    public async Task Form_WithASlipThatIsNotGood_ComesBackWithAllThatWasTyped()
    {
        var chosen = await ChooseAsync(await OpenAsync(link), "Helped");
        using var page = await GetAsync("/a/form", chosen);
        var refused = await FileAsync(await page.Content.ReadAsStringAsync(), chosen, ("-slip", "3222222223"));
        var back = await refused.Content.ReadAsStringAsync();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(back, Does.Contain("没有提交").And.Contain("3222222223").And.Match("value=\"5\"[^>]*checked"));
            Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Is.Empty);
        });
    }

    [Test]
    public async Task Link_TakenBack_IsRefusedInPlainWordsAndAResendIsNot()
    {
        var chosen = await ChooseAsync(await OpenAsync(link), "Paper");
        using var page = await GetAsync("/a/form", chosen);
        var form = await page.Content.ReadAsStringAsync();
        using var other = await GetAsync("/a/form", chosen);
        var first = await FileAsync(form, chosen);
        await Helpers.VoidAsync(Client, wave.Id, "助01");

        using var visit = await phone.GetAsync(link);
        using var blank = await GetAsync("/a/form", chosen);
        var late = await FileAsync(await other.Content.ReadAsStringAsync(), chosen);
        var again = await FileAsync(form, chosen);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await TextOfAsync(visit, HttpStatusCode.Conflict), Does.Contain("已停用"));
            Assert.That(await TextOfAsync(blank, HttpStatusCode.Conflict), Does.Contain("已停用"));
            Assert.That(
                await TextOfAsync(late, HttpStatusCode.Conflict),
                Does.Contain("没有提交").And.Contain("换一个新链接")
            );
            Assert.That(again.Headers.Location, Is.EqualTo(first.Headers.Location), "It was filed while it was good.");
            Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Form_ThatWaitedInThePhone_IsFiledInTheNameAndModeItWasGivenIn()
    {
        var other = PathOf((await Helpers.EnlistAsync(Client, wave.Id, "李立"))[0]["link"]!.GetValue<string>());
        var chosen = await ChooseAsync(await OpenAsync(link), "FaceToFace");
        using var page = await GetAsync("/a/form", chosen);
        var form = await page.Content.ReadAsStringAsync();

        // Somebody else has the phone by now, and another mode.
        var meanwhile = await ChooseAsync(await OpenAsync(other), "Telephone");
        await FileAsync(form, meanwhile);
        Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Is.EqualTo(new[] { "faceToFace 助01" }));
    }

    [TestCase("")]
    [TestCase("3222222223")]
    public async Task Form_WithoutAGoodLink_IsNotTaken(string code)
    {
        var chosen = await ChooseAsync(await OpenAsync(link), "Helped");
        using var page = await GetAsync("/a/form", chosen);
        var refused = await FileAsync(await page.Content.ReadAsStringAsync(), chosen, ("-helper", code));
        Assert.That(await TextOfAsync(refused, HttpStatusCode.Forbidden), Does.Contain("没有提交"));
        Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Is.Empty);
    }

    [Test]
    public async Task Form_AfterTheWaveClosed_SaysThatItIsOver()
    {
        var chosen = await ChooseAsync(await OpenAsync(link), "Helped");
        using var page = await GetAsync("/a/form", chosen);
        using var closed = await Client.PostAsync($"/api/v1/waves/{wave.Id}/close", content: null);
        var late = await FileAsync(await page.Content.ReadAsStringAsync(), chosen);
        using var visit = await phone.GetAsync(link);
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await TextOfAsync(visit, HttpStatusCode.Forbidden), Does.Contain("不能用"));
    }

    [Test]
    public async Task Page_WithoutALinkOrAMode_AsksForThem()
    {
        using var nobody = await GetAsync("/a/form", cookie: null);
        using var modeless = await GetAsync("/a/form", await OpenAsync(link));
        Assert.That(await TextOfAsync(nobody, HttpStatusCode.Forbidden), Does.Contain("不能用"));
        Assert.That(modeless.Headers.Location!.OriginalString, Is.EqualTo("/a"));
    }

    [Test]
    public async Task ResidentOfTheSameSurvey_WithoutAHelper_IsSelfCompleted()
    {
        using var visit = await phone.GetAsync($"/t/{(await wave.IssueCodesAsync(Client, 1))[0]}");
        using var request = new HttpRequestMessage(HttpMethod.Post, wave.Path)
        {
            Content = new FormUrlEncodedContent([new("sex", "m"), new("-mode", "Helped"), new("-helper", link[3..])]),
        };
        request.Headers.Add("Cookie", visit.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var filed = await phone.SendAsync(request);
        Assert.That(await Helpers.ListModesAsync(Client, wave.Id), Is.EqualTo(new[] { "selfCompleted " }));
    }

    private static string PathOf(string link) => new Uri(link).AbsolutePath;

    private async Task<string> OpenAsync(string path)
    {
        using var visit = await phone.GetAsync(path);
        Assert.That(visit.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(visit.Headers.Location!.OriginalString, Is.EqualTo("/a"));
        return visit.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<string> ChooseAsync(string cookie, string mode)
    {
        using var form = new FormUrlEncodedContent([new("-mode", mode)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/a") { Content = form };
        request.Headers.Add("Cookie", cookie);
        using var chosen = await phone.SendAsync(request);
        Assert.That(chosen.Headers.Location!.OriginalString, Is.EqualTo("/a/form"));
        return chosen.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await phone.SendAsync(request);
    }

    /// <summary>Sends a page's form as a browser would, with answers to it, or with what is said instead.</summary>
    private async Task<HttpResponseMessage> FileAsync(
        string page,
        string cookie,
        params (string Name, string Text)[] instead
    )
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TypedForm.Wave] = HiddenIn(page, "-wave"),
            [TypedForm.Language] = HiddenIn(page, "-language"),
            [TypedForm.Helper] = HiddenIn(page, "-helper"),
            [TypedForm.Response] = HiddenIn(page, "-response"),
            [TypedForm.Mode] = SelectedMode().Match(page).Groups["mode"].Value,
            ["sex"] = "m",
            ["road"] = "5",
        };
        foreach (var (name, text) in instead)
        {
            fields[name] = text;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/a/form")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Add("Cookie", cookie);
        return await phone.SendAsync(request);
    }

    private static string HiddenIn(string page, string name)
    {
        var hidden = Regex.Match(
            page,
            $"name=\"{name}\" value=\"(?<value>[^\"]*)\"",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        Assert.That(hidden.Success, Is.True, name);
        return hidden.Groups["value"].Value;
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(expected), text);
        return text;
    }

    [GeneratedRegex("value=\"(?<mode>[A-Za-z]+)\"[^>]*selected", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SelectedMode();
}
