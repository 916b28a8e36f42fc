using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Many responses in one request: each line is filed or refused by itself, and answered in its order.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class ResponseBatchTests(TestStorage storage)
{
    private const string Fit = """{ "sex": "m", "road": 5 }""";
    private const string Ndjson = "application/x-ndjson";

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

    [Test]
    public async Task File_TheTwoThousandSamples_FilesThemAllAndAgainChangesNothing()
    {
        waveId = await SeededCity.SetUpAsync(system);
        var samples = SeededCity.ReadSamples();
        var body = Encoding.UTF8.GetBytes(string.Join('\n', samples) + "\n");

        var first = await FileAsync(body);
        var again = await FileAsync(body);

        Assert.Multiple(() =>
        {
            Assert.That(first.Select(line => line["line"]!.GetValue<int>()), Is.EqualTo(Enumerable.Range(1, 2000)));
            Assert.That(
                first.Select(line => line["responseId"]!.GetValue<string>()),
                Is.EqualTo(samples.Select(sample => JsonNode.Parse(sample)!["responseId"]!.GetValue<string>()))
            );
            Assert.That(first.Select(OutcomeOf), Has.All.EqualTo("filed"));
            Assert.That(again.Select(OutcomeOf), Has.All.EqualTo("alreadyFiled"));
            Assert.That(again.Select(ReceiptOf), Is.EqualTo(first.Select(ReceiptOf)));
        });
        var scores = await system.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
        Assert.That(scores["responses"]!.GetValue<int>(), Is.EqualTo(2000));
    }

    [Test]
    public async Task File_BadLinesAmongGoodOnes_NamesEachFaultAndFilesTheRest()
    {
        var (first, last) = (Guid.NewGuid(), Guid.NewGuid());
        byte[] body =
        [
            .. Line(first, Fit),
            .. "{ not json\n"u8,
            .. Line(Guid.NewGuid(), """{ "sex": "m", "colour": "red" }"""),
            .. "\n"u8,
            .. "null\n"u8,
            .. Encoding.ASCII.GetBytes($"{{ \"why\": \"{new string('x', 1024 * 1024)}\" }}\n"),
            .. "{ \"responseId\": \""u8,
            0xC3,
            0x28,
            .. "\" }\n"u8,
            .. Encoding.UTF8.GetBytes(
                "{ \"responseId\": \"00000000-0000-0000-0000-000000000000\", \"answers\": {} }\n"
            ),
            .. Line(first, """{ "sex": "f", "road": 1 }"""),
            .. Line(Guid.NewGuid(), """{ "road": 5, "people": 21 }"""),
            // The last line may do without its end.
            .. Line(last, Fit)[..^1],
        ];

        var results = await FileAsync(body);

        string[] expected =
        [
            "filed",
            "body-unreadable",
            "answers-unfit",
            "body-unreadable",
            "body-unreadable",
            "body-too-large",
            "body-unreadable",
            "request-unfit",
            "response-id-taken",
            "answers-unfit",
            "filed",
        ];
        Assert.That(results.Select(result => TypeOf(result) ?? OutcomeOf(result)), Is.EqualTo(expected));
        Assert.Multiple(() =>
        {
            Assert.That(
                results.Where(result => TypeOf(result) is not null).Select(OutcomeOf),
                Has.All.EqualTo("fault")
            );
            Assert.That(
                results[9]["problem"]!["faults"]!.AsArray().Select(fault => $"{fault!["item"]} {fault["code"]}"),
                Is.EquivalentTo(new[] { "sex required", "people outOfRange" })
            );
            Assert.That(results[1]["problem"]!["path"]!.GetValue<string>(), Is.EqualTo("$"));
            Assert.That(results[8]["responseId"]!.GetValue<Guid>(), Is.EqualTo(first));
            Assert.That(results[10]["responseId"]!.GetValue<Guid>(), Is.EqualTo(last));
        });
        await AssertStoredAsync(2);
    }

    [Test]
    public async Task File_WithABomAndCarriageReturns_ReadsItAsWindowsWroteIt()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Line(Guid.NewGuid(), Fit)[..^1], .. "\r\n"u8];

        var results = await FileAsync(body);

        Assert.That(results.Select(OutcomeOf), Is.EqualTo(new[] { "filed" }));
    }

    [Test]
    public async Task File_TheSameResponseOnManyLines_IsFiledByTheFirst()
    {
        var id = Guid.NewGuid();
        byte[] body =
        [
            .. Enumerable.Repeat(Line(id, Fit), 50).SelectMany(line => line),
            .. Line(id, """{ "sex": "f" }"""),
        ];

        var results = await FileAsync(body);

        Assert.Multiple(() =>
        {
            Assert.That(OutcomeOf(results[0]), Is.EqualTo("filed"));
            Assert.That(results[1..50].Select(OutcomeOf), Has.All.EqualTo("alreadyFiled"));
            Assert.That(TypeOf(results[50]), Is.EqualTo("response-id-taken"));
        });
        await AssertStoredAsync(1);
    }

    [Test]
    public async Task File_AfterClosing_RefusesNewLinesAndAnswersResentOnes()
    {
        var filed = Line(Guid.NewGuid(), Fit);
        await FileAsync(filed);
        using var closed = await system.PostAsync($"/api/v1/waves/{waveId}/close", content: null);
        closed.EnsureSuccessStatusCode();

        var results = await FileAsync([.. filed, .. Line(Guid.NewGuid(), Fit)]);

        Assert.That(OutcomeOf(results[0]), Is.EqualTo("alreadyFiled"));
        Assert.That(TypeOf(results[1]), Is.EqualTo("wave-not-open"));
    }

    [Test]
    public async Task File_LineByLine_IsAnsweredBeforeTheBodyEnds()
    {
        using var line = await RawConnection.OpenAsync(product.ClientOptions.BaseAddress);
        await line.SendAsync(
            $"POST {Address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Ndjson}\r\n"
                + $"Authorization: {system.DefaultRequestHeaders.Authorization}\r\nTransfer-Encoding: chunked\r\n\r\n"
        );
        var first = Encoding.UTF8.GetString(Line(Guid.NewGuid(), Fit));
        await line.SendAsync($"{first.Length:x}\r\n{first}\r\n");
        var head = await line.ReadUntilAsync("\"filed\"");

        Assert.That(head, Does.StartWith("HTTP/1.1 200 OK"));
        await line.SendAsync($"{first.Length:x}\r\n{first}\r\n0\r\n\r\n");
        await line.ReadUntilAsync("\"alreadyFiled\"");
    }

    [Test]
    public async Task File_MoreLinesThanABatchHas_StopsThereAndSaysSo()
    {
        var results = await FileAsync(Enumerable.Repeat((byte)'\n', 2_000_000).ToArray());

        Assert.Multiple(() =>
        {
            Assert.That(results, Has.Count.EqualTo(10_001));
            Assert.That(TypeOf(results[^2]), Is.EqualTo("body-unreadable"));
            Assert.That(TypeOf(results[^1]), Is.EqualTo("body-too-large"));
        });
    }

    [Test]
    public async Task File_MoreBytesThanABatchHas_IsRefusedBeforeItIsRead()
    {
        using var line = await RawConnection.OpenAsync(product.ClientOptions.BaseAddress);
        await line.SendAsync(
            $"POST {Address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Ndjson}\r\n"
                + $"Authorization: {system.DefaultRequestHeaders.Authorization}\r\nContent-Length: 1000000000\r\n\r\n"
        );
        var answer = await line.ReadUntilAsync("/problems/body-too-large");

        Assert.That(answer, Does.StartWith("HTTP/1.1 413"));
    }

    [Test]
    public async Task File_ToAnUnknownWave_IsNotFound()
    {
        using var response = await PostAsync(system, Guid.NewGuid(), Line(Guid.NewGuid(), Fit), Ndjson);

        var problem = await response.ReadJsonAsync(HttpStatusCode.NotFound);
        Assert.That(problem["type"]!.GetValue<string>(), Does.EndWith("/problems/unknown-wave"));
    }

    [Test]
    public async Task File_WithAKeyOfAnotherScope_IsForbidden()
    {
        using var reader = await product.CreateSystemAsync(ApiScopes.ReadResponses);
        using var response = await PostAsync(reader, waveId, Line(Guid.NewGuid(), Fit), Ndjson);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task File_AsJson_IsAnUnsupportedMediaType()
    {
        using var response = await PostAsync(system, waveId, Line(Guid.NewGuid(), Fit), "application/json");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    private string Address => $"/api/v1/waves/{waveId}/responses/batch";

    private static byte[] Line(Guid id, string answers) =>
        Encoding.UTF8.GetBytes(TwelveRows.Response(id, answers).ToJsonString() + "\n");

    private static string? OutcomeOf(JsonNode line) => line["outcome"]?.GetValue<string>();

    private static string? ReceiptOf(JsonNode line) => line["receipt"]?.GetValue<string>();

    private static string? TypeOf(JsonNode line) => line["problem"]?["type"]?.GetValue<string>().Split('/')[^1];

    private async Task<List<JsonNode>> FileAsync(byte[] body)
    {
        using var response = await PostAsync(system, waveId, body, Ndjson);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(Ndjson));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, Guid waveId, byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        return await client.PostAsync($"/api/v1/waves/{waveId}/responses/batch", content);
    }

    private async Task AssertStoredAsync(int count)
    {
        var page = await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses");
        Assert.That(page["responses"]!.AsArray(), Has.Count.EqualTo(count));
    }
}
