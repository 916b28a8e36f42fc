using System.Net;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Areas that are no tree are told which area and why, and nothing of them is stored.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class BadAreaTests(TestStorage storage) : ProductTests(storage)
{
    private const string Address = "/api/v1/areas";
    private const string City = """{ "code": "1", "name": { "zh-CN": "市" } }""";

    [TestCase("[]", "$.areas", "areas.none")]
    [TestCase("""[{ "code": "1", "name": { "zh-CN": "市" }, "parent": "1" }]""", "$.areas[0].parent", "areas.root")]
    [TestCase($"[{City}, {City}]", "$.areas[1].parent", "areas.root")]
    [TestCase(
        $$"""[{{City}}, { "code": "2", "name": { "zh-CN": "区" }, "parent": "2" }]""",
        "$.areas[1].parent",
        "areas.parent-not-before"
    )]
    [TestCase(
        $$"""[{{City}}, { "code": "1", "name": { "zh-CN": "区" }, "parent": "1" }]""",
        "$.areas[1].code",
        "areas.code-twice"
    )]
    [TestCase("""[{ "code": "\" ' x/..", "name": { "zh-CN": "市" } }]""", "$.areas[0].code", "areas.code-unfit")]
    [TestCase("""[{ "code": "1", "name": { "zh-CN": " " } }]""", "$.areas[0].name", "text.unreadable")]
    public async Task Add_AreasThatAreNoTree_NamesTheAreaAndStoresNothing(string areas, string path, string code)
    {
        using var response = await Client.PostJsonAsync(Address, $$"""{ "code": "none", "areas": {{areas}} }""");

        await response.ReadFaultAsync(path, code);
        await AssertNotOnFileAsync("none");
    }

    [TestCase("[null]", "$.areas[0]")]
    [TestCase($"[{City}, null]", "$.areas[1]")]
    [TestCase("""[{ "code": null, "name": { "zh-CN": "市" } }]""", "$.areas[0].code")]
    [TestCase("""[{ "code": "a\u0000b", "name": { "zh-CN": "市" } }]""", "$.areas[0].code")]
    [TestCase("""[{ "code": "1", "name": { "zh-CN": "a\u0000b" } }]""", "$.areas[0].name")]
    public async Task Add_AreasThatCannotBeRead_AreRefusedWithTheirPlace(string areas, string path)
    {
        using var response = await Client.PostJsonAsync(Address, $$"""{ "code": "none", "areas": {{areas}} }""");

        await response.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", path);
        await AssertNotOnFileAsync("none");
    }

    [Test]
    public async Task Add_UnderACodeThatNoAddressCarries_IsRefused()
    {
        using var response = await Client.PostJsonAsync(Address, $$"""{ "code": "../a", "areas": [{{City}}] }""");

        await response.ReadFaultAsync("$.code", "areas.code-unfit");
    }

    private async Task AssertNotOnFileAsync(string code)
    {
        using var response = await Client.GetAsync($"{Address}/{code}");
        await response.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-areas");
    }
}
