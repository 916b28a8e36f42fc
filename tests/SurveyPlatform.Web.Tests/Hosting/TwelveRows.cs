using System.Net;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>A questionnaire with a handful of items and a population of a thousand, small enough to work out by hand.</summary>
internal static class TwelveRows
{
    public const string Questionnaire = """
        {
          "schema": "questionnaire/1", "code": "twelve", "title": { "zh-CN": "十二份" }, "languages": ["zh-CN"],
          "scales": [{
            "code": "five",
            "steps": [
              { "value": 5, "label": { "zh-CN": "非常满意" }, "isSatisfied": true },
              { "value": 4, "label": { "zh-CN": "满意" }, "isSatisfied": true },
              { "value": 3, "label": { "zh-CN": "一般" } },
              { "value": 2, "label": { "zh-CN": "不满意" } },
              { "value": 1, "label": { "zh-CN": "非常不满意" } }
            ],
            "nonAnswers": [{ "kind": "dontKnow", "label": { "zh-CN": "不了解" } }]
          }],
          "sections": [{
            "code": "all", "title": { "zh-CN": "全部" },
            "items": [
              { "kind": "choice", "code": "sex", "stem": { "zh-CN": "性别" }, "required": true, "tags": ["sex"],
                "choices": [{ "code": "m", "label": { "zh-CN": "男" } }, { "code": "f", "label": { "zh-CN": "女" } }] },
              { "kind": "rating", "code": "road", "stem": { "zh-CN": "道路" }, "scale": "five" },
              { "kind": "number", "code": "people", "stem": { "zh-CN": "几口人" }, "least": 1, "most": 20 },
              { "kind": "choices", "code": "improve", "stem": { "zh-CN": "改进" }, "most": 2, "choices": [
                { "code": "a", "label": { "zh-CN": "甲" } }, { "code": "b", "label": { "zh-CN": "乙" } },
                { "code": "c", "label": { "zh-CN": "丙" } }, { "code": "none", "label": { "zh-CN": "无" }, "isExclusive": true } ] },
              { "kind": "longText", "code": "why", "stem": { "zh-CN": "为什么" }, "visibleWhen": "road <= 2", "mostCharacters": 10 }
            ]
          }],
          "index": { "code": "overall", "title": { "zh-CN": "总体" }, "children": [
            { "code": "road", "title": { "zh-CN": "道路" }, "item": "road", "project": "P1" } ] }
        }
        """;

    /// <summary>Sets it up with a wave that is open unless other times are given.</summary>
    /// <returns>The id of the wave.</returns>
    public static Task<Guid> SetUpAsync(
        HttpClient system,
        DateTimeOffset? opensAt = null,
        DateTimeOffset? closesAt = null
    ) => SetUpAsync(system, Questionnaire, opensAt, closesAt);

    public static async Task<Guid> SetUpAsync(
        HttpClient system,
        string questionnaire,
        DateTimeOffset? opensAt = null,
        DateTimeOffset? closesAt = null,
        int leastBase = 1,
        Action<JsonObject>? change = null,
        string? quota = null
    )
    {
        var (questionnaireId, surveyId, waveId) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await PostAsync(
            system,
            "/api/v1/questionnaires",
            new JsonObject { ["id"] = questionnaireId, ["questionnaire"] = JsonNode.Parse(questionnaire) }
        );
        using var published = await system.PostAsync(
            $"/api/v1/questionnaires/{questionnaireId}/publish",
            content: null
        );
        await published.ReadJsonAsync(HttpStatusCode.OK);
        var survey = SurveyOf(surveyId, leastBase);
        change?.Invoke(survey);
        await PostAsync(system, "/api/v1/surveys", survey);
        await PostAsync(
            system,
            $"/api/v1/surveys/{surveyId}/waves",
            new JsonObject
            {
                ["id"] = waveId,
                ["title"] = new JsonObject { ["zh-CN"] = "第一轮" },
                ["questionnaireId"] = questionnaireId,
                ["questionnaireVersion"] = 1,
                ["opensAt"] = opensAt ?? DateTimeOffset.UtcNow.AddDays(-1),
                ["closesAt"] = closesAt ?? DateTimeOffset.UtcNow.AddDays(1),
                ["quota"] = quota is null ? null : JsonNode.Parse(quota),
            }
        );
        return waveId;
    }

    /// <summary>Sets it up and files twelve responses.</summary>
    /// <param name="system">Who does it.</param>
    /// <param name="leastBase">How many respondents must stand behind a figure; 1 hides nothing.</param>
    /// <param name="change">What its survey is to be besides.</param>
    /// <returns>The id of the wave.</returns>
    public static async Task<Guid> FileAsync(HttpClient system, int leastBase = 1, Action<JsonObject>? change = null)
    {
        var waveId = await SetUpAsync(system, Questionnaire, leastBase: leastBase, change: change);
        string[] men = ["5", "4", "3", "\"dontKnow\""];
        string[] women = ["5", "5", "4", "4", "3", "2", "1", "null"];
        foreach (var (sex, road) in men.Select(road => ("m", road)).Concat(women.Select(road => ("f", road))))
        {
            var response = Response(Guid.NewGuid(), $$"""{ "sex": "{{sex}}", "road": {{road}} }""");
            await PostAsync(system, $"/api/v1/waves/{waveId}/responses", response);
        }

        return waveId;
    }

    public static JsonObject Response(Guid id, string answers) =>
        new() { ["responseId"] = id, ["answers"] = JsonNode.Parse(answers) };

    private static JsonObject SurveyOf(Guid id, int leastBase) =>
        new()
        {
            ["id"] = id,
            ["slug"] = $"twelve-{id:N}",
            ["title"] = new JsonObject { ["zh-CN"] = "十二份调查" },
            ["commissioner"] = new JsonObject { ["zh-CN"] = "某市人大常委会" },
            ["population"] = JsonNode.Parse(
                """
                { "code": "p", "source": "made up", "dimensions": ["sex"],
                  "cells": [{ "key": ["m"], "count": 600 }, { "key": ["f"], "count": 400 }] }
                """
            ),
            ["weighting"] = JsonNode.Parse("""{ "postStrata": [["sex"], []] }"""),
            ["breakdowns"] = new JsonArray("sex"),
            ["leastBase"] = leastBase,
        };

    private static async Task PostAsync(HttpClient system, string address, JsonObject body)
    {
        using var response = await system.PostJsonAsync(address, body);
        await response.ReadJsonAsync(HttpStatusCode.Created);
    }
}
