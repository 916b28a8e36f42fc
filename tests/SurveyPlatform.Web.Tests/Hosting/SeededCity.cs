using System.Net;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Sets the seeds up the way another system would: over HTTP, one request after the other.</summary>
internal static class SeededCity
{
    public static JsonObject ReadSeed(string file) => JsonNode.Parse(File.ReadAllBytes(PathOf(file)))!.AsObject();

    /// <summary>Hands in areas, questionnaire, survey and a wave that is open now.</summary>
    /// <returns>The id of the wave.</returns>
    public static async Task<Guid> SetUpAsync(HttpClient system)
    {
        await MustAsync(await system.PostJsonAsync("/api/v1/areas", ReadSeed("areas.json")));
        var questionnaireId = Guid.NewGuid();
        var questionnaire = new JsonObject
        {
            ["id"] = questionnaireId,
            ["questionnaire"] = ReadSeed("questionnaire.json"),
        };
        await MustAsync(await system.PostJsonAsync("/api/v1/questionnaires", questionnaire));
        using var published = await system.PostAsync(
            $"/api/v1/questionnaires/{questionnaireId}/publish",
            content: null
        );
        var version = (await published.ReadJsonAsync(HttpStatusCode.OK))["version"]!.GetValue<int>();

        var survey = ReadSeed("survey.json");
        survey["population"] = ReadSeed("population.json");
        await MustAsync(await system.PostJsonAsync("/api/v1/surveys", survey));
        return await AddWaveAsync(system, survey["id"]!.GetValue<Guid>(), questionnaireId, version);
    }

    public static async Task<Guid> AddWaveAsync(HttpClient system, Guid surveyId, Guid questionnaireId, int version)
    {
        var waveId = Guid.NewGuid();
        var wave = new JsonObject
        {
            ["id"] = waveId,
            ["title"] = new JsonObject { ["zh-CN"] = "2026年度", ["en"] = "2026" },
            ["questionnaireId"] = questionnaireId,
            ["questionnaireVersion"] = version,
            ["opensAt"] = DateTimeOffset.UtcNow.AddDays(-1),
            ["closesAt"] = DateTimeOffset.UtcNow.AddDays(30),
        };
        await MustAsync(await system.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave));
        return waveId;
    }

    public static string[] ReadSamples() => File.ReadAllLines(Repository.PathOf("samples", "responses.ndjson"));

    private static string PathOf(string file) => Repository.PathOf("seeds", file);

    private static async Task MustAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.That(response.IsSuccessStatusCode, Is.True, await response.Content.ReadAsStringAsync());
        }
    }
}
