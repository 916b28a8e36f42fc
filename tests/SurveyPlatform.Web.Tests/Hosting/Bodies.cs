using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Sends and reads JSON as text, so that no type of the product stands between a test and the wire.</summary>
internal static class Bodies
{
    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string address, string json) =>
        client.PostAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string address, JsonNode json) =>
        client.PostJsonAsync(address, json.ToJsonString());

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string address, string json) =>
        client.PutAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));

    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return await response.ReadJsonAsync(HttpStatusCode.OK);
    }

    /// <summary>The body of an answer that has to have this status; else the test fails and shows the body.</summary>
    public static async Task<JsonNode> ReadJsonAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>A problem of the catalogue, and where it says it is.</summary>
    public static async Task<JsonNode> ReadProblemAsync(
        this HttpResponseMessage response,
        HttpStatusCode expected,
        string slug,
        string? path = null
    )
    {
        var problem = await response.ReadJsonAsync(expected);
        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/" + slug), problem.ToJsonString());
        if (path is not null)
        {
            Assert.That(problem["path"]?.GetValue<string>(), Is.EqualTo(path), problem.ToJsonString());
        }

        return problem;
    }

    /// <summary>The one rule that a request breaks, and where.</summary>
    public static async Task ReadFaultAsync(this HttpResponseMessage response, string path, string code)
    {
        var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest, "request-unfit");
        var faults = problem["faults"]!.AsArray().Select(fault => $"{fault!["path"]} {fault["code"]}");
        Assert.That(faults, Does.Contain($"{path} {code}"));
    }
}
