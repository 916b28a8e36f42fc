using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Whatever is wrong with what a system sends, it is told what and where, and nothing of it is stored.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class BadInputTests(TestStorage storage)
{
    private const string Fit = """{ "sex": "m", "road": 5 }""";

    private TestProduct product = null!;
    private HttpClient system = null!;
    private Guid waveId;

    [SetUp]
    public async Task Start()
    {
        product = await TestProduct.StartAsync(storage);
        system = await product.CreateSystemAsync();
        waveId = await TwelveRows.SetUpAsync(system);
    }

    [TearDown]
    public async Task Stop()
    {
        system.Dispose();
        await product.DisposeAsync();
    }

    [TestCase("""{ "sex": "m", "colour": "red" }""", "colour", "unknownItem")]
    [TestCase("""{ "sex": "m", "road": true }""", "road", "wrongKind")]
    [TestCase("""{ "sex": ["m"] }""", "sex", "wrongKind")]
    [TestCase("""{ "sex": "m", "road": "5" }""", "road", "notOffered")]
    [TestCase("""{ "sex": "x" }""", "sex", "notOffered")]
    [TestCase("""{ "sex": "m", "road": 6 }""", "road", "notOffered")]
    [TestCase("""{ "sex": "m", "road": 4.5 }""", "road", "notOffered")]
    [TestCase("""{ "road": 5 }""", "sex", "required")]
    [TestCase("""{ "sex": " " }""", "sex", "required")]
    [TestCase("""{ "sex": "m", "people": 21 }""", "people", "outOfRange")]
    [TestCase("""{ "sex": "m", "people": 2.5 }""", "people", "tooManyDecimals")]
    [TestCase("""{ "sex": "m", "improve": ["a", "b", "c"] }""", "improve", "tooMany")]
    [TestCase("""{ "sex": "m", "improve": ["a", "a"] }""", "improve", "repeated")]
    [TestCase("""{ "sex": "m", "improve": ["a", "none"] }""", "improve", "excludesOthers")]
    [TestCase("""{ "sex": "m", "road": 1, "why": "一二三四五六七八九十一" }""", "why", "tooLong")]
    public async Task File_WithAnUnfitAnswer_NamesTheItemAndStoresNothing(string answers, string item, string code)
    {
        var problem = await FileAsync(TwelveRows.Response(Guid.NewGuid(), answers), HttpStatusCode.UnprocessableEntity);

        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/answers-unfit"));
        var faults = problem["faults"]!.AsArray().Select(fault => $"{fault!["item"]} {fault["code"]}");
        Assert.That(faults, Is.EqualTo(new[] { $"{item} {code}" }));
        await AssertStoredAsync(0);
    }

    [Test]
    public async Task File_AnswerToAnItemThatIsNotAsked_IsDroppedAndTheRestKept()
    {
        await FileAsync(
            TwelveRows.Response(Guid.NewGuid(), """{ "sex": "m", "road": 5, "why": "far too long for this item" }"""),
            HttpStatusCode.Created
        );

        var page = await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses");
        Assert.That(page["responses"]![0]!["answers"]!.AsObject().ContainsKey("why"), Is.False);
    }

    [Test]
    public async Task File_TheSameResponseAgain_ChangesNothingAndAnswersAsTheFirstTime()
    {
        var response = TwelveRows.Response(Guid.NewGuid(), Fit);
        var first = await FileAsync(response, HttpStatusCode.Created);
        var again = await FileAsync(response, HttpStatusCode.OK);

        Assert.That(again["receipt"]!.GetValue<string>(), Is.EqualTo(first["receipt"]!.GetValue<string>()));
        await AssertStoredAsync(1);
    }

    [Test]
    public async Task File_TheSameResponseFromManyClientsAtOnce_StoresItOnce()
    {
        var response = TwelveRows.Response(Guid.NewGuid(), Fit).ToJsonString();
        var filings = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => system.PostJsonAsync($"/api/v1/waves/{waveId}/responses", response))
        );

        Assert.That(filings.Count(filing => filing.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(filings.Count(filing => filing.StatusCode == HttpStatusCode.OK), Is.EqualTo(19));
        await AssertStoredAsync(1);
    }

    [Test]
    public async Task File_TheSameIdWithOtherAnswers_IsRefusedAndTheFirstStays()
    {
        var id = Guid.NewGuid();
        await FileAsync(TwelveRows.Response(id, Fit), HttpStatusCode.Created);
        var problem = await FileAsync(
            TwelveRows.Response(id, """{ "sex": "f", "road": 1 }"""),
            HttpStatusCode.Conflict
        );

        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/response-id-taken"));
        var page = await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses");
        Assert.That(page["responses"]![0]!["answers"]!["sex"]!.GetValue<string>(), Is.EqualTo("m"));
    }

    [Test]
    public async Task File_ToAnUnknownWave_IsNotFound()
    {
        using var response = await system.PostJsonAsync(
            $"/api/v1/waves/{Guid.NewGuid()}/responses",
            TwelveRows.Response(Guid.NewGuid(), Fit)
        );

        var problem = await response.ReadJsonAsync(HttpStatusCode.NotFound);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/unknown-wave"));
    }

    [Test]
    public async Task File_AfterClosing_IsRefusedWhileAResendOfWhatIsOnFileIsStillAnswered()
    {
        var filed = TwelveRows.Response(Guid.NewGuid(), Fit);
        await FileAsync(filed, HttpStatusCode.Created);
        using var closed = await system.PostAsync($"/api/v1/waves/{waveId}/close", content: null);
        Assert.That((await closed.ReadJsonAsync(HttpStatusCode.OK))["state"]!.GetValue<string>(), Is.EqualTo("closed"));

        var problem = await FileAsync(TwelveRows.Response(Guid.NewGuid(), Fit), HttpStatusCode.Conflict);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/wave-not-open"));
        await FileAsync(filed, HttpStatusCode.OK);
        await AssertStoredAsync(1);
    }

    [Test]
    public async Task File_BeforeOpening_IsRefused()
    {
        var now = DateTimeOffset.UtcNow;
        var planned = await TwelveRows.SetUpAsync(system, now.AddDays(1), now.AddDays(2));
        using var response = await system.PostJsonAsync(
            $"/api/v1/waves/{planned}/responses",
            TwelveRows.Response(Guid.NewGuid(), Fit)
        );

        var problem = await response.ReadJsonAsync(HttpStatusCode.Conflict);
        Assert.That(problem["detail"]!.GetValue<string>(), Is.EqualTo("The wave has not opened yet."));
    }

    [TestCase("""{ "responseId": 5, "answers": {} }""", "$.responseId")]
    [TestCase("""{ "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11", "answers": {}, "admin": true }""", "$.admin")]
    [TestCase("""{ "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11" }""", "$")]
    [TestCase(
        """{ "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11", "answers": { "sex": "m", "sex": "f" } }""",
        "$.answers"
    )]
    [TestCase(
        """{ "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11", "answers": { "sex": { "a": 1 } } }""",
        "$.answers.sex"
    )]
    [TestCase(
        """{ "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11", "answers": { "sex": "\ud800" } }""",
        "$.answers.sex"
    )]
    [TestCase("{ not json", "$")]
    [TestCase("", "$")]
    public async Task File_BodyThatIsNotTheForm_IsRefusedWithItsPlace(string body, string path)
    {
        using var response = await system.PostJsonAsync($"/api/v1/waves/{waveId}/responses", body);

        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/body-unreadable"));
        Assert.That(problem["path"]?.GetValue<string>() ?? "$", Does.StartWith(path));
        await AssertStoredAsync(0);
    }

    [Test]
    public async Task File_DeepJson_IsRefusedBeforeItIsRead()
    {
        var deep = new string('[', 5000) + new string(']', 5000);
        using var response = await system.PostJsonAsync(
            $"/api/v1/waves/{waveId}/responses",
            $$"""{ "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11", "answers": { "sex": {{deep}} } }"""
        );

        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/body-unreadable"));
        await AssertStoredAsync(0);
    }

    [Test]
    public async Task File_InvalidUtf8_IsRefused()
    {
        byte[] body =
        [
            .. "{ \"responseId\": \"4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11\", \"answers\": { \"sex\": \""u8,
            0xC3,
            0x28,
            .. "\" } }"u8,
        ];
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await system.PostAsync($"/api/v1/waves/{waveId}/responses", content);

        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/body-unreadable"));
        await AssertStoredAsync(0);
    }

    [Test]
    public async Task File_TenMegabytes_IsRefused()
    {
        var body = $$"""
            { "responseId": "4e2f4c0a-1d1c-4c5e-9d55-1f3f6f0f8c11", "answers": { "why": "{{new string(
                'x',
                10 * 1024 * 1024
            )}}" } }
            """;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/waves/{waveId}/responses")
        {
            Content = content,
        };
        // The server answers before it has read the body; without this the client might still be writing.
        request.Headers.ExpectContinue = true;
        using var response = await system.SendAsync(request);

        var problem = await response.ReadJsonAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/body-too-large"));
        await AssertStoredAsync(0);
    }

    [Test]
    public async Task File_AsPlainText_IsAnUnsupportedMediaType()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await system.PostAsync($"/api/v1/waves/{waveId}/responses", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [Test]
    public async Task AddWave_ThatClosesBeforeItOpens_NamesTheRule()
    {
        var surveys = await system.GetJsonAsync("/api/v1/surveys");
        var wave = new JsonObject
        {
            ["id"] = Guid.NewGuid(),
            ["title"] = new JsonObject { ["zh-CN"] = "第二轮" },
            ["questionnaireId"] = Guid.NewGuid(),
            ["questionnaireVersion"] = 1,
            ["opensAt"] = "2026-03-02T00:00:00Z",
            ["closesAt"] = "2026-03-01T00:00:00Z",
        };
        using var response = await system.PostJsonAsync($"/api/v1/surveys/{surveys[0]!["id"]}/waves", wave);

        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);
        Assert.That(problem["faults"]![0]!["code"]!.GetValue<string>(), Is.EqualTo("wave.closes-before-it-opens"));
    }

    [Test]
    public async Task Publish_ADraftWithAFaultyCondition_NamesPlaceAndPosition()
    {
        var questionnaire = JsonNode.Parse(TwelveRows.Questionnaire)!;
        questionnaire["sections"]![0]!["items"]![4]!["visibleWhen"] = "road <= and";
        var id = Guid.NewGuid();
        using var added = await system.PostJsonAsync(
            "/api/v1/questionnaires",
            new JsonObject { ["id"] = id, ["questionnaire"] = questionnaire }
        );
        await added.ReadJsonAsync(HttpStatusCode.Created);
        using var response = await system.PostAsync($"/api/v1/questionnaires/{id}/publish", content: null);

        var problem = await response.ReadJsonAsync(HttpStatusCode.UnprocessableEntity);
        var fault = problem["faults"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(fault["path"]!.GetValue<string>(), Is.EqualTo("$.sections[0].items[4].visibleWhen"));
            Assert.That(fault["position"]!.GetValue<int>(), Is.EqualTo(8));
        });
    }

    private async Task<JsonNode> FileAsync(JsonObject body, HttpStatusCode expected)
    {
        using var response = await system.PostJsonAsync($"/api/v1/waves/{waveId}/responses", body);
        return await response.ReadJsonAsync(expected);
    }

    private async Task AssertStoredAsync(int count)
    {
        var page = await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses");
        Assert.That(page["responses"]!.AsArray(), Has.Count.EqualTo(count));
    }
}
