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
}
