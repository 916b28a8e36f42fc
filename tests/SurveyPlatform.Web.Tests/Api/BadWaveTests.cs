using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A wave that breaks a rule is told which, and is not added.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class BadWaveTests(TestStorage storage) : ProductTests(storage)
{
    private JsonNode wave = null!;
    private string address = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        wave = await Client.GetJsonAsync($"/api/v1/waves/{await TwelveRows.SetUpAsync(Client)}");
        address = $"/api/v1/surveys/{wave["surveyId"]}/waves";
    }

    [TestCase("2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "$.closesAt", "wave.closes-before-it-opens")]
    [TestCase("2026-03-01T00:00:00.0001Z", "2026-03-01T00:00:00.0004Z", "$.closesAt", "wave.too-short")]
    [TestCase("2026-03-01T00:00:00Z", "2026-03-01T00:00:00.999Z", "$.closesAt", "wave.too-short")]
    [TestCase("0001-01-01T00:00:00Z", "2026-03-01T00:00:00Z", "$.opensAt", "wave.instant")]
    [TestCase("2026-03-01T00:00:00Z", "9999-12-31T23:59:59Z", "$.closesAt", "wave.instant")]
    public async Task AddWave_ForNoTimeToAnswerIn_NamesTheRule(
        string opensAt,
        string closesAt,
        string path,
        string code
    )
    {
        var form = Form();
        form["opensAt"] = opensAt;
        form["closesAt"] = closesAt;
        using var response = await Client.PostJsonAsync(address, form);

        await response.ReadFaultAsync(path, code);
    }

    [Test]
    public async Task AddWave_WithoutATitleToRead_NamesTheRule()
    {
        var form = Form();
        form["title"] = new JsonObject { ["fr"] = "Vague" };
        using var response = await Client.PostJsonAsync(address, form);

        await response.ReadFaultAsync("$.title", "text.unreadable");
    }

    [Test]
    public async Task AddWave_TheSameAgain_AnswersAsTheFirstTimeThoughItWasClosedSince()
    {
        var form = Form();
        form["opensAt"] = "2026-03-01T08:00:00.1234567+08:00";
        form["closesAt"] = "2999-03-01T00:00:00Z";
        using var first = await Client.PostJsonAsync(address, form);
        await first.ReadJsonAsync(HttpStatusCode.Created);
        using var again = await Client.PostJsonAsync(address, form);
        var open = await again.ReadJsonAsync(HttpStatusCode.OK);
        var close = $"/api/v1/waves/{form["id"]!.GetValue<Guid>()}/close";
        using var closed = await Client.PostAsync(close, content: null);
        using var late = await Client.PostJsonAsync(address, form);

        Assert.That(open["state"]!.GetValue<string>(), Is.EqualTo("open"));
        Assert.That((await late.ReadJsonAsync(HttpStatusCode.OK))["state"]!.GetValue<string>(), Is.EqualTo("closed"));
    }

    [Test]
    public async Task AddWave_AnotherUnderTheSameId_IsRefused()
    {
        var form = Form();
        using var first = await Client.PostJsonAsync(address, form);
        form["closesAt"] = "2999-03-01T00:00:00Z";
        using var other = await Client.PostJsonAsync(address, form);

        await other.ReadProblemAsync(HttpStatusCode.Conflict, "id-taken");
    }

    [Test]
    public async Task AddWave_WhoseSurveyNamesABreakdownThatTheQuestionnaireLacks_NamesTheTag()
    {
        var id = Guid.NewGuid();
        using var survey = await Client.PostJsonAsync(
            "/api/v1/surveys",
            $$"""
            { "id": "{{id}}", "slug": "s-{{id:N}}", "title": { "zh-CN": "调查" }, "commissioner": { "zh-CN": "某市" },
              "breakdowns": ["sex", "zz"] }
            """
        );
        await survey.ReadJsonAsync(HttpStatusCode.Created);
        using var response = await Client.PostJsonAsync($"/api/v1/surveys/{id}/waves", Form());

        var problem = await response.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-breakdown");
        Assert.That(problem["tags"]!.ToJsonString(), Is.EqualTo("""["zz"]"""));
        Assert.That(problem["known"]!.ToJsonString(), Is.EqualTo("""["sex"]"""));
    }

    private JsonObject Form() =>
        new()
        {
            ["id"] = Guid.NewGuid(),
            ["title"] = wave["title"]!.DeepClone(),
            ["questionnaireId"] = wave["questionnaireId"]!.DeepClone(),
            ["questionnaireVersion"] = wave["questionnaireVersion"]!.DeepClone(),
            ["opensAt"] = wave["opensAt"]!.DeepClone(),
            ["closesAt"] = wave["closesAt"]!.DeepClone(),
        };
}
