using System.Net;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>A wave on the twelve rows' questionnaire, and slips for it.</summary>
/// <param name="Id">The wave.</param>
/// <param name="Path">The public address of its survey.</param>
internal sealed record SlipWave(Guid Id, string Path)
{
    /// <param name="system">Sets it up.</param>
    /// <param name="access">Who may answer: <c>open</c> or <c>slipsOnly</c>.</param>
    /// <param name="change">What the wave is to be besides.</param>
    public static async Task<SlipWave> SetUpAsync(
        HttpClient system,
        string access = "slipsOnly",
        Action<JsonObject>? change = null
    )
    {
        // Its survey begins with a wave that is over.
        var first = await TwelveRows.SetUpAsync(
            system,
            DateTimeOffset.UtcNow.AddDays(-9),
            DateTimeOffset.UtcNow.AddDays(-8)
        );
        var told = await system.GetJsonAsync($"/api/v1/waves/{first}");
        var wave = new JsonObject
        {
            ["id"] = Guid.NewGuid(),
            ["title"] = new JsonObject { ["zh-CN"] = "凭码" },
            ["questionnaireId"] = told["questionnaireId"]!.GetValue<string>(),
            ["questionnaireVersion"] = 1,
            ["opensAt"] = DateTimeOffset.UtcNow.AddDays(-1),
            ["closesAt"] = DateTimeOffset.UtcNow.AddDays(1),
            ["access"] = access,
        };
        change?.Invoke(wave);
        var surveyId = told["surveyId"]!.GetValue<string>();
        using var added = await system.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        await added.ReadJsonAsync(HttpStatusCode.Created);
        var survey = await system.GetJsonAsync($"/api/v1/surveys/{surveyId}");
        return new SlipWave(wave["id"]!.GetValue<Guid>(), $"/s/{survey["slug"]}");
    }

    public async Task<IReadOnlyList<JsonNode>> IssueAsync(HttpClient system, int count)
    {
        using var answer = await system.PostJsonAsync(
            $"/api/v1/waves/{Id}/slips",
            $$"""{ "printed": [{ "count": {{count}} }] }"""
        );
        return [.. (await answer.ReadJsonAsync(HttpStatusCode.Created))["slips"]!.AsArray().Select(slip => slip!)];
    }

    public async Task<IReadOnlyList<string>> IssueCodesAsync(HttpClient system, int count) =>
        [.. (await IssueAsync(system, count)).Select(slip => slip["code"]!.GetValue<string>())];

    /// <summary>Issued, open, used and void.</summary>
    public async Task<(int Issued, int Open, int Used, int Void)> CountAsync(HttpClient system)
    {
        var told = await system.GetJsonAsync($"/api/v1/waves/{Id}/slips/summary");
        int Of(string name) => told[name]!.GetValue<int>();
        return (Of("issued"), Of("open"), Of("used"), Of("void"));
    }
}
