using System.Net;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Enlists helpers the way a system does.</summary>
internal static class Helpers
{
    /// <returns>Code, link, name and place of each.</returns>
    public static async Task<IReadOnlyList<JsonNode>> EnlistAsync(HttpClient system, Guid waveId, params string[] names)
    {
        var people = new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name })]);
        using var answer = await system.PostJsonAsync(
            $"/api/v1/waves/{waveId}/helpers",
            new JsonObject { ["helpers"] = people }
        );
        return [.. (await answer.ReadJsonAsync(HttpStatusCode.Created))["helpers"]!.AsArray().Select(one => one!)];
    }

    public static async Task VoidAsync(HttpClient system, Guid waveId, string code)
    {
        using var answer = await system.PostAsync(
            $"/api/v1/waves/{waveId}/helpers/{Uri.EscapeDataString(code)}/void",
            content: null
        );
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    /// <summary>What is on file, without what differs each time: one text a response, in the order of filing.</summary>
    public static async Task<IReadOnlyList<string>> ListModesAsync(HttpClient system, Guid waveId)
    {
        var page = await system.GetJsonAsync($"/api/v1/waves/{waveId}/responses");
        return [.. page["responses"]!.AsArray().Select(one => $"{one!["mode"]} {one["helper"]}")];
    }
}
