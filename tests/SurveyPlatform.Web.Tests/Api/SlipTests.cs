using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Slips as a system issues them, follows them and files with them.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class SlipTests(TestStorage storage) : ProductTests(storage)
{
    [Test]
    public async Task Responses_OfTwoHundredAtOnceWithFiftyCodes_AreFifty()
    {
        var wave = await SlipWave.SetUpAsync(Client);
        var codes = await wave.IssueCodesAsync(Client, 50);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => FileAsync(wave, Guid.NewGuid(), codes[i % 50]))
        );
        Assert.Multiple(() =>
        {
            Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(50));
            Assert.That(
                answers.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => answer.Type),
                Is.All.EqualTo("/problems/slip-used").And.Exactly(150).Items
            );
        });
        Assert.That(await wave.CountAsync(Client), Is.EqualTo((50, 0, 50, 0)));
    }

    [Test]
    public async Task Response_WithABadCode_IsRefusedAndSaysWhy()
    {
        var wave = await SlipWave.SetUpAsync(Client);
        var slips = await wave.IssueAsync(Client, 2);
        var serial = slips[0]["serial"]!.GetValue<string>();
        using var voided = await Client.PostJsonAsync(
            $"/api/v1/waves/{wave.Id}/slips/void",
            new JsonObject { ["serials"] = new JsonArray(serial, serial, "00-00") }
        );
        Assert.That((await voided.ReadJsonAsync(HttpStatusCode.OK))["voided"]!.GetValue<int>(), Is.EqualTo(1));
        var (taken, good) = (slips[0]["code"]!.GetValue<string>(), slips[1]["code"]!.GetValue<string>());
        var id = Guid.NewGuid();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await FileAsync(wave, Guid.NewGuid(), "3222222223"),
                Is.EqualTo((HttpStatusCode.Forbidden, "/problems/slip-unknown"))
            );
            Assert.That(
                await FileAsync(wave, Guid.NewGuid(), taken),
                Is.EqualTo((HttpStatusCode.Conflict, "/problems/slip-void"))
            );
            Assert.That(
                (await FileAsync(wave, id, $" {good.ToLowerInvariant()} ")).Status,
                Is.EqualTo(HttpStatusCode.Created)
            );
            Assert.That((await FileAsync(wave, id, good)).Status, Is.EqualTo(HttpStatusCode.OK), "a resend");
            Assert.That(
                (await FileAsync(wave, Guid.NewGuid(), code: null)).Status,
                Is.EqualTo(HttpStatusCode.Created),
                "a system needs none"
            );
        });
        Assert.That(await wave.CountAsync(Client), Is.EqualTo((2, 0, 1, 1)));
    }

    [Test]
    public async Task Slips_OfPlacesAndPeople_AreListedWithoutTheirCodes()
    {
        var waveId = await SeededCity.SetUpAsync(Client);
        using var issued = await Client.PostJsonAsync(
            $"/api/v1/waves/{waveId}/slips",
            """
            { "printed": [{ "area": "990103", "count": 2 }, { "area": "990102", "count": 1 }],
              "personal": [{ "addressee": " 王代表 " }, { "addressee": "李专家", "area": "990102" }] }
            """
        );
        var slips = (await issued.ReadJsonAsync(HttpStatusCode.Created))["slips"]!.AsArray();
        var listed = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/slips?kind=personal&state=issued");
        var summary = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/slips/summary");
        Assert.Multiple(() =>
        {
            Assert.That(
                slips.Select(slip => $"{slip!["kind"]} {slip["area"]} {slip["addressee"]}"),
                Is.EqualTo(
                    new[]
                    {
                        "printed 990103 ",
                        "printed 990103 ",
                        "printed 990102 ",
                        "personal  王代表",
                        "personal 990102 李专家",
                    }
                )
            );
            Assert.That(
                slips.Select(slip => slip!["link"]!.GetValue<string>()),
                Is.EqualTo(slips.Select(slip => $"{Client.BaseAddress}t/{slip!["code"]}"))
            );
            Assert.That(
                listed["slips"]!.AsArray().Select(slip => slip!["addressee"]!.GetValue<string>()),
                Is.EqualTo(new[] { "李专家", "王代表" })
            );
            Assert.That(
                summary["places"]!
                    .AsArray()
                    .Select(place => $"{place!["area"]} {place["name"]?["zh-CN"]} {place["kind"]} {place["issued"]}"),
                Is.EqualTo(
                    new[]
                    {
                        "990102 澜城区 personal 1",
                        "990102 澜城区 printed 1",
                        "990103 望汀区 printed 2",
                        "  personal 1",
                    }
                )
            );
        });
        foreach (var slip in slips)
        {
            Assert.That(
                listed.ToJsonString() + summary.ToJsonString(),
                Does.Not.Contain(slip!["code"]!.GetValue<string>())
            );
        }
    }

    [TestCase("""{ "printed": [{ "count": 0 }] }""", "slips.count")]
    [TestCase("""{ "printed": [{ "count": 20000 }, { "count": 1 }] }""", "slips.too-many")]
    [TestCase("""{ "personal": [{ "addressee": " " }] }""", "slips.addressee")]
    [TestCase("{}", "slips.none")]
    public async Task Slips_ThatCannotBe_AreRefused(string body, string code)
    {
        var wave = await SlipWave.SetUpAsync(Client);
        using var answer = await Client.PostJsonAsync($"/api/v1/waves/{wave.Id}/slips", body);
        var problem = await answer.ReadProblemAsync(HttpStatusCode.BadRequest, "request-unfit");
        Assert.That(problem.ToJsonString(), Does.Contain(code));
    }

    [Test]
    public async Task Slips_ForAPlaceThatNobodyIsAskedFor_AreRefused()
    {
        var wave = await SlipWave.SetUpAsync(Client);
        using var answer = await Client.PostJsonAsync(
            $"/api/v1/waves/{wave.Id}/slips",
            """{ "printed": [{ "area": "990102", "count": 1 }] }"""
        );
        await answer.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-place");
    }

    [Test]
    public async Task Slips_OfAClosedWave_AreNotIssued()
    {
        var wave = await SlipWave.SetUpAsync(Client);
        using var closed = await Client.PostAsync($"/api/v1/waves/{wave.Id}/close", content: null);
        using var answer = await Client.PostJsonAsync(
            $"/api/v1/waves/{wave.Id}/slips",
            """{ "printed": [{ "count": 1 }] }"""
        );
        await answer.ReadProblemAsync(HttpStatusCode.Conflict, "wave-not-open");
    }

    [Test]
    public async Task Slips_ByAKeyThatReadsThem_CannotBeIssued()
    {
        var wave = await SlipWave.SetUpAsync(Client);
        using var reader = await Product.CreateSystemAsync("slips:read");
        using var answer = await reader.PostJsonAsync(
            $"/api/v1/waves/{wave.Id}/slips",
            """{ "printed": [{ "count": 1 }] }"""
        );
        await answer.ReadProblemAsync(HttpStatusCode.Forbidden, "scope-missing");
    }

    [TestCase("kind=0")]
    [TestCase("state=lost")]
    public async Task List_ByWhatIsNoKindOrState_IsRefused(string query)
    {
        var wave = await SlipWave.SetUpAsync(Client);
        using var answer = await Client.GetAsync($"/api/v1/waves/{wave.Id}/slips?{query}");
        await answer.ReadProblemAsync(HttpStatusCode.BadRequest, "parameter-unreadable");
    }

    [TestCase("{}")]
    [TestCase("""{ "serials": ["1"], "area": "990102" }""")]
    public async Task Void_OfNothingOrOfBoth_IsRefused(string body)
    {
        var wave = await SlipWave.SetUpAsync(Client);
        using var answer = await Client.PostJsonAsync($"/api/v1/waves/{wave.Id}/slips/void", body);
        var problem = await answer.ReadProblemAsync(HttpStatusCode.BadRequest, "request-unfit");
        Assert.That(problem.ToJsonString(), Does.Contain("slips.serials-or-area"));
    }

    private async Task<(HttpStatusCode Status, string? Type)> FileAsync(SlipWave wave, Guid id, string? code)
    {
        var response = TwelveRows.Response(id, """{ "sex": "m", "road": 5 }""");
        if (code is not null)
        {
            response["slipCode"] = code;
        }

        using var answer = await Client.PostJsonAsync($"/api/v1/waves/{wave.Id}/responses", response);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return (answer.StatusCode, (string?)body["type"]);
    }
}
