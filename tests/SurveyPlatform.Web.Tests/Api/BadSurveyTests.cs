using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A survey that breaks a rule is told which, and is not set up.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class BadSurveyTests(TestStorage storage) : ProductTests(storage)
{
    private const string Address = "/api/v1/surveys";

    private const string Population = """
        { "code": "p", "source": "made up", "dimensions": ["sex"], "cells": [{ "key": ["m"], "count": 6 }] }
        """;

    [TestCase("breakdowns", "[null]", "$.breakdowns[0]")]
    [TestCase("breakdowns", "[\"sex\", null]", "$.breakdowns[1]")]
    [TestCase("weighting", """{ "postStrata": [null] }""", "$.weighting.postStrata[0]")]
    [TestCase("weighting", """{ "postStrata": [["sex"], ["sex", null]] }""", "$.weighting.postStrata[1][1]")]
    [TestCase("weighting", """{ "postStrata": [], "margins": [null] }""", "$.weighting.margins[0]")]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"]], "trimming": { "basis": "mode" } }""",
        "$.weighting.trimming.basis"
    )]
    [TestCase("sampling", """{ "strata": { "areaLevel": 1 } }""", "$.sampling.strata")]
    [TestCase("sampling", """{ "strata": { "tag": "area" }, "lonelyUnits": "hide" }""", "$.sampling.lonelyUnits")]
    [TestCase("confidence", "null", "$.confidence")]
    [TestCase(
        "population",
        """{ "code": "p", "source": "s", "dimensions": [null], "cells": [] }""",
        "$.population.dimensions[0]"
    )]
    [TestCase(
        "population",
        """{ "code": "p", "source": "s", "dimensions": ["sex"], "cells": [null] }""",
        "$.population.cells[0]"
    )]
    [TestCase(
        "population",
        """{ "code": "p", "source": "s", "dimensions": ["sex"], "cells": [{ "key": [null], "count": 1 }] }""",
        "$.population.cells[0].key[0]"
    )]
    [TestCase("slug", "\"a\\u0000\"", "$.slug")]
    public async Task Add_WhatCannotBeRead_IsRefusedWithItsPlace(string member, string json, string path)
    {
        var survey = Survey();
        survey[member] = JsonNode.Parse(json);
        using var response = await Client.PostJsonAsync(Address, survey);

        await response.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", path);
        await AssertNotOnFileAsync(survey);
    }

    [TestCase("slug", "\"a\\n\"", "$.slug", "survey.slug")]
    [TestCase("slug", "\"A\"", "$.slug", "survey.slug")]
    [TestCase("title", """{ "fr": "Sondage" }""", "$.title", "text.unreadable")]
    [TestCase("title", """{ "zh-CN": "" }""", "$.title", "text.unreadable")]
    [TestCase("title", """{ "zh-CN": "调查", "en": " " }""", "$.title", "text.unreadable")]
    [TestCase("commissioner", """{ "en": "Congress" }""", "$.commissioner", "text.unreadable")]
    [TestCase("breakdowns", "[\"\"]", "$.breakdowns[0]", "survey.breakdown-empty")]
    [TestCase("breakdowns", "[\"sex\", \"sex\"]", "$.breakdowns[0]", "survey.breakdown-twice")]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"]], "leastPerCell": -5 }""",
        "$.weighting.leastPerCell",
        "weighting.least-per-cell"
    )]
    [TestCase("weighting", """{ "postStrata": [] }""", "$.weighting.postStrata", "weighting.no-post-strata")]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex", "sex"]] }""",
        "$.weighting.postStrata[0]",
        "weighting.dimension-twice"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"], ["age"]] }""",
        "$.weighting.postStrata[1]",
        "survey.post-stratum-unknown"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [], "margins": [["sex"], ["age"]] }""",
        "$.weighting.margins[1]",
        "survey.margin-unknown"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [], "margins": [["sex"], []] }""",
        "$.weighting.margins[1]",
        "weighting.margin-empty"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [], "margins": [["sex", "sex"]] }""",
        "$.weighting.margins[0]",
        "weighting.dimension-twice"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [], "margins": [["sex"], ["sex"]] }""",
        "$.weighting.margins[0]",
        "weighting.margin-twice"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"], []], "margins": [["sex"]] }""",
        "$.weighting.margins",
        "weighting.margins-unreached"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"]], "trimming": {} }""",
        "$.weighting.trimming.upper",
        "weighting.no-bound"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"]], "trimming": { "lower": 1.5 } }""",
        "$.weighting.trimming.lower",
        "weighting.lower-bound"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"]], "trimming": { "lower": 0 } }""",
        "$.weighting.trimming.lower",
        "weighting.lower-bound"
    )]
    [TestCase(
        "weighting",
        """{ "postStrata": [["sex"]], "trimming": { "basis": "mean", "upper": 0.5 } }""",
        "$.weighting.trimming.upper",
        "weighting.upper-bound"
    )]
    [TestCase("sampling", "{}", "$.sampling.strata", "sampling.nothing")]
    [TestCase("sampling", """{ "strata": { "tag": "" } }""", "$.sampling.strata.tag", "sampling.tag-empty")]
    [TestCase(
        "sampling",
        """{ "units": { "tag": "area", "areaLevel": 0 } }""",
        "$.sampling.units.areaLevel",
        "sampling.area-level"
    )]
    [TestCase(
        "sampling",
        """{ "strata": { "tag": "area", "areaLevel": 2 }, "units": { "tag": "area", "areaLevel": 2 } }""",
        "$.sampling.units",
        "sampling.units-not-within-strata"
    )]
    [TestCase(
        "sampling",
        """{ "units": { "tag": "team" }, "areUnitsNested": true }""",
        "$.sampling.areUnitsNested",
        "sampling.nested-in-nothing"
    )]
    [TestCase("confidence", "0.4", "$.confidence", "survey.confidence")]
    [TestCase("confidence", "95", "$.confidence", "survey.confidence")]
    [TestCase("population/cells/0/count", "-1", "$.population.cells", "population.count")]
    [TestCase("population/cells/0/count", "0", "$.population.cells", "population.size")]
    [TestCase("population/cells/0/count", "9223372036854775807", "$.population.cells", "population.size")]
    public async Task Add_WhatBreaksARule_NamesTheRuleAndItsPlace(string at, string json, string path, string code)
    {
        var survey = Survey();
        if (at.StartsWith("population/", StringComparison.Ordinal))
        {
            survey["population"]!["cells"]![0]!["count"] = JsonNode.Parse(json);
        }
        else
        {
            survey[at] = JsonNode.Parse(json);
        }

        using var response = await Client.PostJsonAsync(Address, survey);

        await response.ReadFaultAsync(path, code);
        await AssertNotOnFileAsync(survey);
    }

    [Test]
    public async Task Add_WhatBreaksARule_IsToldInEnglish()
    {
        var survey = Survey();
        survey["slug"] = string.Empty;
        using var response = await Client.PostJsonAsync(Address, survey);

        var fault = (await response.ReadJsonAsync(HttpStatusCode.BadRequest))["faults"]![0]!;
        Assert.That(fault["message"]!.GetValue<string>(), Is.EqualTo("'Slug' must not be empty."));
    }

    [Test]
    public async Task Add_TheSameSurveyAgain_AnswersAsTheFirstTime()
    {
        var survey = Survey();
        using var first = await Client.PostJsonAsync(Address, survey);
        using var again = await Client.PostJsonAsync(Address, survey);

        var expected = await first.ReadJsonAsync(HttpStatusCode.Created);
        var answered = await again.ReadJsonAsync(HttpStatusCode.OK);
        Assert.That(answered.ToJsonString(), Is.EqualTo(expected.ToJsonString()));
    }

    [Test]
    public async Task Add_EverythingOfWeightingAndSampling_IsReadAgain()
    {
        var survey = Survey();
        survey["weighting"] = JsonNode.Parse(
            """{ "postStrata": [], "margins": [["sex"]], "leastPerCell": 3, "trimming": { "basis": "mean", "lower": 0.25, "upper": 5 } }"""
        );
        survey["sampling"] = JsonNode.Parse(
            """
            { "strata": { "tag": "area", "areaLevel": 1 }, "units": { "tag": "team", "areaLevel": 1 },
              "areUnitsNested": true, "lonelyUnits": "average" }
            """
        );
        survey["confidence"] = 0.9;
        using var added = await Client.PostJsonAsync(Address, survey);
        await added.ReadJsonAsync(HttpStatusCode.Created);

        var read = await Client.GetJsonAsync($"{Address}/{survey["id"]!.GetValue<Guid>()}");

        Assert.Multiple(() =>
        {
            foreach (var member in new[] { "weighting", "sampling", "confidence" })
            {
                Assert.That(JsonNode.DeepEquals(read[member], survey[member]), Is.True, read[member]!.ToJsonString());
            }
        });
    }

    [Test]
    public async Task Add_AnotherSurveyUnderTheSameId_IsRefused()
    {
        var survey = Survey();
        using var first = await Client.PostJsonAsync(Address, survey);
        survey["breakdowns"] = new JsonArray();
        using var other = await Client.PostJsonAsync(Address, survey);

        await other.ReadProblemAsync(HttpStatusCode.Conflict, "id-taken");
    }

    private static JsonObject Survey()
    {
        var id = Guid.NewGuid();
        return new JsonObject
        {
            ["id"] = id,
            ["slug"] = $"s-{id:N}",
            ["title"] = new JsonObject { ["zh-CN"] = "调查" },
            ["commissioner"] = new JsonObject { ["zh-CN"] = "某市人大常委会" },
            ["population"] = JsonNode.Parse(Population),
            ["weighting"] = JsonNode.Parse("""{ "postStrata": [["sex"]] }"""),
            ["breakdowns"] = new JsonArray("sex"),
        };
    }

    private async Task AssertNotOnFileAsync(JsonObject survey)
    {
        using var response = await Client.GetAsync($"{Address}/{survey["id"]!.GetValue<Guid>()}");
        await response.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-survey");
    }
}
