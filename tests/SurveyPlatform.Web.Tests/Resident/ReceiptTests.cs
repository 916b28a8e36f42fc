using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Resident;

/// <summary>What the holder of a receipt is told, and how answers are taken back with it.</summary>
internal sealed class ReceiptTests : ProductTests
{
    private HttpClient phone = null!;
    private Guid waveId;

    [SetUp]
    public async Task SetUpWave()
    {
        phone = Product.CreatePhone();
        waveId = await TwelveRows.SetUpAsync(Client);
    }

    [TearDown]
    public void PutPhoneAway() => phone.Dispose();

    [Test]
    public async Task Check_WhileTheWaveIsOpen_SaysCountedAndOffersToTakeTheAnswersBack()
    {
        var receipt = await FileAsync(Guid.NewGuid());

        using var page = await phone.GetAsync($"/r/{receipt}");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(
                await TextOfAsync(page),
                Does.Contain("已计入统计").And.Contain($"action=\"/r/{receipt}/withdraw?lang=zh-CN\"")
            );
        });
    }

    [Test]
    public async Task Withdraw_Confirmed_LeadsToAPageThatSaysTakenBackAndTheAnswersAreGone()
    {
        var receipt = await FileAsync(Guid.NewGuid());

        using var sent = await WithdrawAsync(receipt);
        using var page = await phone.GetAsync(sent.Headers.Location);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(sent.Headers.Location!.OriginalString, Is.EqualTo($"/r/{receipt}"));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(await TextOfAsync(page), Does.Contain("已撤回").And.Not.Contain("/withdraw"));
            Assert.That(await ListAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task Withdraw_WithoutTheTick_TakesNothingBackAndSaysSo()
    {
        var receipt = await FileAsync(Guid.NewGuid());

        using var sent = await WithdrawAsync(receipt, isSure: false);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await TextOfAsync(sent), Does.Contain("还没有撤回").And.Contain("已计入统计"));
            Assert.That(await ListAsync(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Withdraw_FromAPageOfAnotherSite_TakesNothingBack()
    {
        var receipt = await FileAsync(Guid.NewGuid());

        using var sent = await WithdrawAsync(receipt, site: "cross-site");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(await ListAsync(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Withdraw_WithAReceiptThatNobodyWasGiven_LeadsToAPageThatSaysUnknown()
    {
        using var sent = await WithdrawAsync("AAAAAAAAAAAA");
        using var page = await phone.GetAsync(sent.Headers.Location);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Withdraw_AfterTheWaveClosed_TakesNothingBackAndSaysThatItIsTooLate()
    {
        var receipt = await FileAsync(Guid.NewGuid());
        using var closed = await Client.PostAsync($"/api/v1/waves/{waveId}/close", content: null);

        using var sent = await WithdrawAsync(receipt);
        using var page = await phone.GetAsync(sent.Headers.Location);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await TextOfAsync(page),
                Does.Contain("已计入统计").And.Contain("不能再撤回").And.Not.Contain("/withdraw")
            );
            Assert.That(await ListAsync(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task ReceiptAfterFiling_OfAnswersTakenBack_ThanksForNothing()
    {
        var receipt = await FileAsync(Guid.NewGuid());
        var path = await PathAsync();
        using var before = await phone.GetAsync($"{path}/receipt/{receipt}");
        using var sent = await WithdrawAsync(receipt);

        using var after = await phone.GetAsync($"{path}/receipt/{receipt}");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await TextOfAsync(before), Does.Contain("谢谢"));
            Assert.That(await TextOfAsync(after), Does.Contain("已撤回").And.Not.Contain("谢谢"));
        });
    }

    [Test]
    public async Task Resend_OfAnswersTakenBack_IsGoneForSystemsAndPhonesAlike()
    {
        var id = Guid.NewGuid();
        using var sent = await WithdrawAsync(await FileAsync(id));

        using var again = await PostAsync(id);
        using var batch = await Client.PostAsync(
            $"/api/v1/waves/{waveId}/responses/batch",
            new StringContent(Fit(id).ToJsonString(), new MediaTypeHeaderValue("application/x-ndjson"))
        );
        using var form = await SubmitAsync(id);

        var line = await batch.ReadJsonAsync(HttpStatusCode.OK);
        await Assert.MultipleAsync(async () =>
        {
            await again.ReadProblemAsync(HttpStatusCode.Gone, "response-withdrawn");
            Assert.That(line["outcome"]!.GetValue<string>(), Is.EqualTo("fault"));
            Assert.That(line["problem"]!["type"]!.GetValue<string>(), Is.EqualTo("/problems/response-withdrawn"));
            Assert.That(form.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
            Assert.That(await TextOfAsync(form), Does.Contain("这份回答您已经撤回，不再计入统计。"));
            Assert.That(await ListAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task Scores_AfterOneOfThreeIsTakenBack_AreThoseOfTheTwo()
    {
        // Unweighted, 5, 3 and 1 of five steps are (100 + 50 + 0) / 3 = 50; without the 1 they are 75.
        await FileAsync(Guid.NewGuid(), road: 5);
        await FileAsync(Guid.NewGuid(), road: 3);
        var receipt = await FileAsync(Guid.NewGuid(), road: 1);
        var before = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
        using var sent = await WithdrawAsync(receipt);

        var after = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores");

        Assert.Multiple(() =>
        {
            Assert.That(ScoreOf(before), Is.EqualTo((50.0, 3)));
            Assert.That(ScoreOf(after), Is.EqualTo((75.0, 2)));
        });
    }

    [Test]
    public async Task Wave_FromWhichAnswersWereTakenBack_IsStillTheOneThatWasSent()
    {
        var told = await Client.GetJsonAsync($"/api/v1/waves/{waveId}");
        var wave = new JsonObject();
        foreach (var name in new[] { "id", "title", "questionnaireId", "questionnaireVersion", "opensAt", "closesAt" })
        {
            wave[name] = told[name]!.DeepClone();
        }

        using var sent = await WithdrawAsync(await FileAsync(Guid.NewGuid()));

        using var again = await Client.PostJsonAsync($"/api/v1/surveys/{told["surveyId"]}/waves", wave);
        await again.ReadJsonAsync(HttpStatusCode.OK);
    }

    private static JsonObject Fit(Guid id, int road = 5) =>
        TwelveRows.Response(id, $$"""{ "sex": "m", "road": {{road}} }""");

    private static (double Value, int Base) ScoreOf(JsonNode scores)
    {
        var score = scores["items"]![0]!["overall"]!["score"]!;
        return (Math.Round(score["value"]!.GetValue<double>(), digits: 9), score["base"]!.GetValue<int>());
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private Task<HttpResponseMessage> PostAsync(Guid id, int road = 5) =>
        Client.PostJsonAsync($"/api/v1/waves/{waveId}/responses", Fit(id, road));

    private async Task<string> FileAsync(Guid id, int road = 5)
    {
        using var filed = await PostAsync(id, road);
        return (await filed.ReadJsonAsync(HttpStatusCode.Created))["receipt"]!.GetValue<string>();
    }

    private async Task<JsonArray> ListAsync() =>
        (await Client.GetJsonAsync($"/api/v1/waves/{waveId}/responses"))["responses"]!.AsArray();

    private async Task<string> PathAsync()
    {
        var wave = await Client.GetJsonAsync($"/api/v1/waves/{waveId}");
        return $"/s/{(await Client.GetJsonAsync($"/api/v1/surveys/{wave["surveyId"]}"))["slug"]}";
    }

    private async Task<HttpResponseMessage> WithdrawAsync(string receipt, bool isSure = true, string? site = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/r/{receipt}/withdraw")
        {
            Content = new FormUrlEncodedContent(isSure ? [new("sure", "yes")] : []),
        };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await phone.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SubmitAsync(Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await PathAsync())
        {
            Content = new FormUrlEncodedContent([new(TypedForm.Wave, $"{waveId}"), new("sex", "m"), new("road", "5")]),
        };
        request.Headers.Add("Idempotency-Key", $"{id}");
        return await phone.SendAsync(request);
    }
}
