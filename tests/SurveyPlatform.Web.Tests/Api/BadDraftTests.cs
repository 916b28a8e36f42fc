using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A draft may have faults; what is no draft at all is told with its place, and never gets on file.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class BadDraftTests(TestStorage storage) : ProductTests(storage)
{
    private const string Address = "/api/v1/questionnaires";
    private const string Title = """{ "zh-CN": "题" }""";

    private static readonly TestCaseData[] NoDrafts =
    [
        Case("sections", "[null]", "$.questionnaire.sections[0]"),
        Case("sections/0/items", "[null]", "$.questionnaire.sections[0].items[0]"),
        Case("sections/0/items/3/choices/1", "null", "$.questionnaire.sections[0].items[3].choices[1]"),
        Case("sections/0/items/0/tags", "[null]", "$.questionnaire.sections[0].items[0].tags[0]"),
        Case("sections/0/items/1/checks", "[null]", "$.questionnaire.sections[0].items[1].checks[0]"),
        Case("scales", "[null]", "$.questionnaire.scales[0]"),
        Case("scales/0/steps/2", "null", "$.questionnaire.scales[0].steps[2]"),
        Case("scales/0/nonAnswers", "[null]", "$.questionnaire.scales[0].nonAnswers[0]"),
        Case("index/children", "[null]", "$.questionnaire.index.children[0]"),
        Case("languages", "[null]", "$.questionnaire.languages[0]"),
        Case("sections/0/items/0", $$"""{ "code": "a", "stem": {{Title}} }""", "$.questionnaire.sections[0].items[0]"),
        Case("sections/0/items/0", """{ "kind": "moon" }""", "$.questionnaire.sections[0].items[0]"),
        Case("sections/0/items/2/least", "1e999", "$.questionnaire.sections[0].items[2].least"),
        Case("sections/0/items/2/most", "-1e999", "$.questionnaire.sections[0].items[2].most"),
        Case("index/weight", "1e999", "$.questionnaire.index.weight"),
        Case("code", "\"a\\u0000b\"", "$.questionnaire.code"),
        Case("code", "\"\\ud800\"", "$.questionnaire.code"),
        Case("title", """{ "zh-CN": "a\u0000b" }""", "$.questionnaire.title"),
        Case("title", """{ "zh-CN": "\ud800" }""", "$.questionnaire.title"),
        Case("sections/0/items/0/tags", "[\"a\\u0000b\"]", "$.questionnaire.sections[0].items[0].tags[0]"),
    ];

    [TestCaseSource(nameof(NoDrafts))]
    public async Task Add_WhatIsNoDraft_IsRefusedWithItsPlaceAndLeavesTheIdFree(string at, string json, string path)
    {
        var id = Guid.NewGuid();
        using var refused = await Client.PostJsonAsync(Address, Body(id, Spoilt(at, json)));
        await refused.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", path);

        using var nothing = await Client.GetAsync($"{Address}/{id}");
        await nothing.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-questionnaire");
        using var sound = await Client.PostJsonAsync(Address, Body(id, TwelveRows.Questionnaire));
        await sound.ReadJsonAsync(HttpStatusCode.Created);
    }

    [TestCaseSource(nameof(NoDrafts))]
    public async Task Save_WhatIsNoDraft_IsRefusedWithItsPlaceAndLeavesTheDraftAlone(
        string at,
        string json,
        string path
    )
    {
        var id = Guid.NewGuid();
        using var added = await Client.PostJsonAsync(Address, Body(id, TwelveRows.Questionnaire));
        var before = await added.ReadJsonAsync(HttpStatusCode.Created);

        var body = $$"""{ "revision": {{before["revision"]}}, "questionnaire": {{Spoilt(at, json)}} }""";
        using var refused = await Client.PutJsonAsync($"{Address}/{id}", body);
        await refused.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", path);

        var after = await Client.GetJsonAsync($"{Address}/{id}");
        Assert.That(after.ToJsonString(), Is.EqualTo(before.ToJsonString()));
    }

    private static TestCaseData Case(string at, string json, string path) =>
        new TestCaseData(at, json, path).SetArgDisplayNames(at, json);

    private static string Body(Guid id, string questionnaire) =>
        $$"""{ "id": "{{id}}", "questionnaire": {{questionnaire}} }""";

    /// <summary>The twelve rows' questionnaire with one value of its text replaced, though the value be no good JSON.</summary>
    private static string Spoilt(string at, string json)
    {
        const string Mark = "here";
        var root = JsonNode.Parse(TwelveRows.Questionnaire)!;
        var steps = at.Split('/');
        var node = root;
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var i) ? node[i]! : node[step]!;
        }

        if (int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var last))
        {
            node[last] = Mark;
        }
        else
        {
            node[steps[^1]] = Mark;
        }

        return root.ToJsonString().Replace($"\"{Mark}\"", json, StringComparison.Ordinal);
    }
}
