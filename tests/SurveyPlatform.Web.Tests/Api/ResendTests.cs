using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A response that is sent again is the same only if all of it is; else it is told what differs.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class ResendTests(TestStorage storage) : ProductTests(storage)
{
    private string address = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var questionnaire = JsonNode.Parse(
            TwelveRows.Questionnaire.Replace("\"zh-CN\": ", "\"en\": \"x\", \"zh-CN\": ", StringComparison.Ordinal)
        )!;
        questionnaire["languages"] = new JsonArray("zh-CN", "en");
        address = $"/api/v1/waves/{await TwelveRows.SetUpAsync(Client, questionnaire.ToJsonString())}/responses";
    }

    [Test]
    public async Task File_AgainWithTheSameAnswersLanguageAndSeconds_AnswersAsTheFirstTime()
    {
        var sent = await FileAsync();
        using var again = await Client.PostJsonAsync(address, sent);

        await again.ReadJsonAsync(HttpStatusCode.OK);
    }

    [TestCase("seconds", "61")]
    [TestCase("seconds", null)]
    [TestCase("language", "\"en\"")]
    [TestCase("answers", """{ "sex": "m", "road": 4 }""")]
    public async Task File_AgainWithSomethingElse_IsRefused(string member, string? json)
    {
        var sent = await FileAsync();
        sent[member] = json is null ? null : JsonNode.Parse(json);
        using var again = await Client.PostJsonAsync(address, sent);

        await again.ReadProblemAsync(HttpStatusCode.Conflict, "response-id-taken");
    }

    [Test]
    public async Task File_AgainWithAnUnknownItemAdded_NamesTheItem()
    {
        var sent = await FileAsync();
        sent["answers"]!["colour"] = "red";
        using var again = await Client.PostJsonAsync(address, sent);

        var problem = await again.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "answers-unfit");
        Assert.That(problem["faults"]![0]!["item"]!.GetValue<string>(), Is.EqualTo("colour"));
    }

    [TestCase("xx<script>")]
    [TestCase("fr")]
    [TestCase("EN")]
    public async Task File_InALanguageThatTheQuestionnaireLacks_NamesTheRule(string language)
    {
        var body = TwelveRows.Response(Guid.NewGuid(), """{ "sex": "m" }""");
        body["language"] = language;
        using var response = await Client.PostJsonAsync(address, body);

        await response.ReadFaultAsync("$.language", "response.language-unknown");
    }

    [Test]
    public async Task File_WithACharacterThatNoDatabaseKeeps_IsRefusedWithItsPlace()
    {
        using var response = await Client.PostJsonAsync(
            address,
            $$"""{ "responseId": "{{Guid.NewGuid()}}", "language": "a\u0000b", "answers": { "sex": "m" } }"""
        );

        await response.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", "$.language");
    }

    private async Task<JsonObject> FileAsync()
    {
        var body = TwelveRows.Response(Guid.NewGuid(), """{ "sex": "m", "road": 5 }""");
        body["seconds"] = 60;
        body["language"] = "zh-CN";
        using var filed = await Client.PostJsonAsync(address, body);
        await filed.ReadJsonAsync(HttpStatusCode.Created);
        return body;
    }
}
