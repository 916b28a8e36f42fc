using System.Net;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>A slip in the hands of a resident, from its QR code to the receipt.</summary>
internal sealed class SlipTests : ProductTests
{
    private HttpClient phone = null!;
    private SlipWave wave = null!;

    [SetUp]
    public async Task SetUpWave()
    {
        phone = Product.CreatePhone();
        wave = await SlipWave.SetUpAsync(Client);
    }

    [TearDown]
    public void PutPhoneAway() => phone.Dispose();

    [Test]
    public async Task Visit_WithAGoodCode_LeadsToThePageAndFilesOnce()
    {
        var code = (await wave.IssueCodesAsync(Client, 1))[0];
        using var visit = await phone.GetAsync($"/t/{code}");
        var cookie = CookieOf(visit);
        using var page = await GetAsync(wave.Path, cookie);
        using var filed = await FileAsync(cookie, Guid.NewGuid());
        using var second = await FileAsync(cookie, Guid.NewGuid());
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(visit.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(visit.Headers.Location!.OriginalString, Is.EqualTo(wave.Path));
            Assert.That(
                visit.Headers.GetValues("Set-Cookie").Single(),
                Does.Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/s/")
            );
            Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("道路").And.Not.Contain(code));
            Assert.That(filed.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(Cleared(filed), Is.True);
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await TextOfAsync(second), Does.Contain("已经用过").And.Contain("没有提交"));
        });
        Assert.That(await wave.CountAsync(Client), Is.EqualTo((1, 0, 1, 0)));
    }

    [Test]
    public async Task Page_OfPeopleWithDifferentSlips_IsTheSameToTheByte()
    {
        var codes = await wave.IssueCodesAsync(Client, 2);
        var pages = new List<byte[]>();
        foreach (var code in codes)
        {
            using var visit = await phone.GetAsync($"/t/{code}");
            using var page = await GetAsync(wave.Path, CookieOf(visit));
            pages.Add(await page.Content.ReadAsByteArrayAsync());
        }

        Assert.That(pages[1], Is.EqualTo(pages[0]));
    }

    [Test]
    public async Task Resend_AfterTheAnswerGotLost_GetsItsReceiptAgain()
    {
        using var visit = await phone.GetAsync($"/t/{(await wave.IssueCodesAsync(Client, 1))[0]}");
        var (cookie, id) = (CookieOf(visit), Guid.NewGuid());
        using var first = await FileAsync(cookie, id, isScript: true);
        using var again = await FileAsync(cookie, id, isScript: true);
        using var without = await FileAsync(cookie: null, id, isScript: true);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(Cleared(first), Is.True);
            Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
            Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task Visit_WithACodeThatIsNotGood_SaysSoAndGivesNoCookie()
    {
        var slips = await wave.IssueAsync(Client, 2);
        var (used, taken) = (slips[0]["code"]!.GetValue<string>(), slips[1]["code"]!.GetValue<string>());
        using var visit = await phone.GetAsync($"/t/{used}");
        using var filed = await FileAsync(CookieOf(visit), Guid.NewGuid());
        using var voided = await Client.PostJsonAsync(
            $"/api/v1/waves/{wave.Id}/slips/void",
            $$"""{ "serials": ["{{slips[1]["serial"]}}"] }"""
        );
        await Assert.MultipleAsync(async () =>
        {
            await AssertToldAsync(used, HttpStatusCode.Conflict, "已经用过");
            await AssertToldAsync(taken, HttpStatusCode.NotFound, "不能用");
            await AssertToldAsync("3222222223", HttpStatusCode.NotFound, "不能用");
            await AssertToldAsync("3222222222", HttpStatusCode.UnprocessableEntity, "输错了");
        });
    }

    [Test]
    public async Task Visit_AfterTheWaveClosed_SaysNoMoreThanThatItIsNotGood()
    {
        var code = (await wave.IssueCodesAsync(Client, 1))[0];
        using var closed = await Client.PostAsync($"/api/v1/waves/{wave.Id}/close", content: null);
        await AssertToldAsync(code, HttpStatusCode.NotFound, "不能用");
    }

    [Test]
    public async Task Visit_BeforeTheWaveOpens_SaysWhenItDoes()
    {
        var planned = await SlipWave.SetUpAsync(
            Client,
            change: wave => wave["opensAt"] = DateTimeOffset.UtcNow.AddHours(12)
        );
        await AssertToldAsync((await planned.IssueCodesAsync(Client, 1))[0], HttpStatusCode.OK, "还没有开始");
    }

    [Test]
    public async Task Page_WithoutASlip_AsksForOneBeforeTheQuestionsAndAForm_IsNotTaken()
    {
        using var page = await GetAsync(wave.Path, cookie: null);
        using var filed = await FileAsync(cookie: null, Guid.NewGuid());
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await TextOfAsync(page),
                Does.Contain("凭问卷码").And.Contain("href=\"/t\"").And.Not.Contain("道路")
            );
            Assert.That(filed.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(await TextOfAsync(filed), Does.Contain("没有提交"));
        });
    }

    [Test]
    public async Task Typed_WithGapsAndInSmallLetters_LeadsToThePage()
    {
        var code = (await wave.IssueCodesAsync(Client, 1))[0].ToLowerInvariant();
        using var page = await phone.GetAsync("/t");
        using var form = new FormUrlEncodedContent([new("code", $"{code[..3]} {code[3..6]} {code[6..]}")]);
        using var led = await phone.PostAsync("/t?lang=en", form);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await TextOfAsync(page), Does.Contain("输入问卷码"));
            Assert.That(led.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(led.Headers.Location!.OriginalString, Is.EqualTo($"{wave.Path}?lang=en"));
        });
    }

    [Test]
    public async Task OpenWave_WithAndWithoutASlip_TakesBoth()
    {
        var open = await SlipWave.SetUpAsync(Client, "open");
        using var visit = await phone.GetAsync($"/t/{(await open.IssueCodesAsync(Client, 1))[0]}");
        wave = open;
        using var with = await FileAsync(CookieOf(visit), Guid.NewGuid());
        using var without = await FileAsync(cookie: null, Guid.NewGuid());
        Assert.That(
            (with.StatusCode, without.StatusCode),
            Is.EqualTo((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther))
        );
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static bool Cleared(HttpResponseMessage answer) =>
        answer
            .Headers.GetValues("Set-Cookie")
            .Any(cookie => cookie.StartsWith("slip-", StringComparison.Ordinal) && cookie.Contains("1970"));

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task AssertToldAsync(string code, HttpStatusCode status, string words)
    {
        using var visit = await phone.GetAsync($"/t/{code}");
        Assert.That(visit.StatusCode, Is.EqualTo(status));
        Assert.That(await TextOfAsync(visit), Does.Contain(words).And.Not.Contain(code));
        Assert.That(visit.Headers.Contains("Set-Cookie"), Is.False);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? cookie) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cookie);

    private Task<HttpResponseMessage> FileAsync(string? cookie, Guid id, bool isScript = false)
    {
        var fields = new Dictionary<string, string>
        {
            [TypedForm.Wave] = $"{wave.Id}",
            ["sex"] = "m",
            ["road"] = "5",
        };
        var request = new HttpRequestMessage(HttpMethod.Post, wave.Path)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Add("Idempotency-Key", $"{id}");
        if (isScript)
        {
            request.Headers.Accept.ParseAdd("application/json");
        }

        return SendAsync(request, cookie);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? cookie)
    {
        using (request)
        {
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            return await phone.SendAsync(request);
        }
    }
}
