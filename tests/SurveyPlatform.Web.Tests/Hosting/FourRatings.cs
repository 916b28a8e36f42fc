using System.Net;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>
/// A wave with three rated indicators, two of them under one dimension, and an overall rating: small enough to work out by
/// hand what lies behind its scores.
/// </summary>
internal static class FourRatings
{
    private const string Questionnaire = """
        {
          "schema": "questionnaire/1", "code": "four", "title": { "zh-CN": "四项评分" }, "languages": ["zh-CN"],
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
              { "kind": "rating", "code": "a", "stem": { "zh-CN": "甲" }, "scale": "five" },
              { "kind": "rating", "code": "b", "stem": { "zh-CN": "乙" }, "scale": "five" },
              { "kind": "rating", "code": "c", "stem": { "zh-CN": "丙" }, "scale": "five" },
              { "kind": "rating", "code": "all", "stem": { "zh-CN": "总体" }, "scale": "five", "tags": ["overall"] }
            ]
          }],
          "index": { "code": "root", "title": { "zh-CN": "总指数" }, "children": [
            { "code": "group", "title": { "zh-CN": "维度" }, "children": [
              { "code": "na", "title": { "zh-CN": "甲" }, "item": "a" },
              { "code": "nb", "title": { "zh-CN": "乙" }, "item": "b" } ] },
            { "code": "nc", "title": { "zh-CN": "丙" }, "item": "c" } ] }
        }
        """;

    /// <summary>Sets it up with an open wave and files responses to it.</summary>
    /// <param name="system">Whoever files.</param>
    /// <param name="men">How many men live there; with no people at all nothing is weighted.</param>
    /// <param name="women">How many women do.</param>
    /// <param name="responses">Each a sex, the ratings a, b, c and all, 0 for a blank and 9 for 不了解, and the seconds taken.</param>
    /// <returns>The wave, and the ids of the responses in the order of filing.</returns>
    public static async Task<(Guid WaveId, IReadOnlyList<Guid> Responses)> FileAsync(
        HttpClient system,
        int men,
        int women,
        params (char Sex, int[] Ratings, int? Seconds)[] responses
    ) => await FileAsync(system, men, women, leastBase: 1, responses);

    /// <summary>The same where figures with few respondents behind them are hidden.</summary>
    public static async Task<(Guid WaveId, IReadOnlyList<Guid> Responses)> FileAsync(
        HttpClient system,
        int men,
        int women,
        int leastBase,
        params (char Sex, int[] Ratings, int? Seconds)[] responses
    )
    {
        var (questionnaireId, survey, ids) = (Guid.NewGuid(), SurveyOf(men, women), new List<Guid>());
        survey["leastBase"] = leastBase;
        await PostAsync(
            system,
            "/api/v1/questionnaires",
            new JsonObject { ["id"] = questionnaireId, ["questionnaire"] = JsonNode.Parse(Questionnaire) }
        );
        using var published = await system.PostAsync(
            $"/api/v1/questionnaires/{questionnaireId}/publish",
            content: null
        );
        await published.ReadJsonAsync(HttpStatusCode.OK);
        await PostAsync(system, "/api/v1/surveys", survey);
        var waveId = await SeededCity.AddWaveAsync(system, survey["id"]!.GetValue<Guid>(), questionnaireId, version: 1);
        foreach (var response in responses)
        {
            ids.Add(Guid.NewGuid());
            await PostAsync(system, $"/api/v1/waves/{waveId}/responses", ResponseOf(ids[^1], response));
        }

        return (waveId, ids);
    }

    private static JsonObject ResponseOf(Guid id, (char Sex, int[] Ratings, int? Seconds) response)
    {
        var answers = new JsonObject { ["sex"] = response.Sex.ToString() };
        foreach (var (field, rating) in new[] { "a", "b", "c", "all" }.Zip(response.Ratings))
        {
            answers[field] = rating switch
            {
                0 => null,
                9 => "dontKnow",
                _ => rating,
            };
        }

        return new JsonObject
        {
            ["responseId"] = id,
            ["seconds"] = response.Seconds,
            ["answers"] = answers,
        };
    }

    private static JsonObject SurveyOf(int men, int women)
    {
        var id = Guid.NewGuid();
        var survey = new JsonObject
        {
            ["id"] = id,
            ["slug"] = $"four-{id:N}",
            ["title"] = new JsonObject { ["zh-CN"] = "四项评分调查" },
            ["commissioner"] = new JsonObject { ["zh-CN"] = "某市人大常委会" },
        };
        if (men + women > 0)
        {
            survey["population"] = JsonNode.Parse(
                $$"""
                { "code": "p", "source": "made up", "dimensions": ["sex"],
                  "cells": [{ "key": ["m"], "count": {{men}} }, { "key": ["f"], "count": {{women}} }] }
                """
            );
            survey["weighting"] = JsonNode.Parse("""{ "postStrata": [["sex"]] }""");
        }

        return survey;
    }

    private static async Task PostAsync(HttpClient system, string address, JsonObject body)
    {
        using var response = await system.PostJsonAsync(address, body);
        await response.ReadJsonAsync(HttpStatusCode.Created);
    }
}
