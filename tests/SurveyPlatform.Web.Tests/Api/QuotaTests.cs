using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Resident.Forms;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A wave that takes three women, fifty men and sixty in all.</summary>
internal sealed class QuotaTests : ProductTests
{
    [Test]
    public async Task Responses_OfTwoHundredMenAtOnce_AreFiftyAndTheRestIsToldWhy()
    {
        var waveId = await SetUpAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => FileAsync(waveId, "m")));
        var quota = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/quota");

        Assert.Multiple(() =>
        {
            Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(50));
            Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Conflict), Is.EqualTo(150));
            Assert.That(
                answers
                    .Where(answer => answer.Status == HttpStatusCode.Conflict)
                    .Select(answer => (string?)answer.Body["cell"]),
                Is.All.EqualTo("m")
            );
            Assert.That(quota["filed"]!.GetValue<int>(), Is.EqualTo(50));
            Assert.That(quota["cells"]![1]!["filed"]!.GetValue<int>(), Is.EqualTo(50));
            Assert.That(quota["cells"]![1]!["most"]!.GetValue<int>(), Is.EqualTo(50));
        });
    }

    [Test]
    public async Task Response_BeyondTheWholeWave_IsRefusedWithoutACell()
    {
        var waveId = await SetUpAsync(most: 1);
        await FileAsync(waveId, "f");
        var second = await FileAsync(waveId, "m");
        Assert.Multiple(() =>
        {
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(second.Body["type"]!.GetValue<string>(), Does.EndWith("quota-full"));
            Assert.That(second.Body["cell"], Is.Null);
        });
    }

    [Test]
    public async Task Page_OfAFullWave_SaysSoInPlainWordsWithAndWithoutAScript()
    {
        var waveId = await SetUpAsync(most: 1);
        await FileAsync(waveId, "f");
        var surveyId = (await Client.GetJsonAsync($"/api/v1/waves/{waveId}"))["surveyId"]!.GetValue<string>();
        var slug = (await Client.GetJsonAsync($"/api/v1/surveys/{surveyId}"))["slug"]!.GetValue<string>();
        using var phone = Product.CreatePhone();
        using var plain = await phone.PostAsync($"/s/{slug}", FormOf(waveId));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/s/{slug}") { Content = FormOf(waveId) };
        request.Headers.Accept.ParseAdd("application/json");
        using var scripted = await phone.SendAsync(request);

        var (page, told) = (
            await plain.Content.ReadAsStringAsync(),
            JsonNode.Parse(await scripted.Content.ReadAsStringAsync())!
        );
        Assert.Multiple(() =>
        {
            Assert.That(plain.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(WebUtility.HtmlDecode(page), Does.Contain("名额已满").And.Contain("没有计入"));
            Assert.That(scripted.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(told["message"]!.GetValue<string>(), Does.Contain("没有计入"));
        });
    }

    [Test]
    public async Task Wave_SentAgainWithItsQuota_IsTheSameWave()
    {
        var quota = """{ "dimensions": ["sex"], "cells": [{ "key": ["f"], "most": 3 }], "most": 9 }""";
        var (surveyId, wave) = await MakeWaveAsync(quota);
        using var first = await Client.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        using var second = await Client.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        wave["quota"]!["most"] = 10;
        using var other = await Client.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        Assert.Multiple(() =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        });
    }

    [TestCase("""{ "cells": [] }""", "quota.empty")]
    [TestCase("""{ "most": 0 }""", "quota.most")]
    [TestCase("""{ "dimensions": ["sex"], "most": 5 }""", "quota.dimensions")]
    [TestCase(
        """{ "dimensions": ["sex", "sex"], "cells": [{ "key": ["f", "f"], "most": 1 }] }""",
        "quota.dimension-twice"
    )]
    [TestCase("""{ "dimensions": ["sex"], "cells": [{ "key": ["f", "m"], "most": 1 }] }""", "quota.key-length")]
    [TestCase("""{ "dimensions": ["sex"], "cells": [{ "key": ["f"], "most": -1 }] }""", "quota.cell-most")]
    [TestCase(
        """{ "dimensions": ["sex"], "cells": [{ "key": ["f"], "most": 1 }, { "key": ["f"], "most": 2 }] }""",
        "quota.cell-twice"
    )]
    public async Task Wave_WithAQuotaThatCannotBe_IsRefusedWithItsPlace(string quota, string code)
    {
        var (surveyId, wave) = await MakeWaveAsync(quota);
        using var answer = await Client.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        var problem = await answer.ReadProblemAsync(HttpStatusCode.BadRequest, "request-unfit");
        Assert.That(problem.ToJsonString(), Does.Contain(code).And.Contain("quota."));
    }

    [Test]
    public async Task Wave_WithAQuotaByWhatNobodyIsAsked_IsRefused()
    {
        var (surveyId, wave) = await MakeWaveAsync(
            """{ "dimensions": ["height"], "cells": [{ "key": ["tall"], "most": 1 }] }"""
        );
        using var answer = await Client.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        await answer.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-breakdown");
    }

    private static FormUrlEncodedContent FormOf(Guid waveId) =>
        new(
            new Dictionary<string, string>
            {
                [TypedForm.Wave] = $"{waveId}",
                ["sex"] = "m",
                ["road"] = "5",
            }
        );

    private async Task<(HttpStatusCode Status, JsonNode Body)> FileAsync(Guid waveId, string sex)
    {
        using var answer = await Client.PostJsonAsync(
            $"/api/v1/waves/{waveId}/responses",
            TwelveRows.Response(Guid.NewGuid(), $$"""{ "sex": "{{sex}}", "road": 5 }""")
        );
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private async Task<Guid> SetUpAsync(int most = 60)
    {
        var (surveyId, wave) = await MakeWaveAsync(
            $$"""
            { "dimensions": ["sex"], "most": {{most}},
              "cells": [{ "key": ["f"], "most": 3 }, { "key": ["m"], "most": 50 }] }
            """
        );
        using var added = await Client.PostJsonAsync($"/api/v1/surveys/{surveyId}/waves", wave);
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return Guid.Parse(wave["id"]!.GetValue<string>());
    }

    /// <summary>A wave beside the one that the twelve rows come with, on the same questionnaire.</summary>
    private async Task<(Guid SurveyId, JsonObject Wave)> MakeWaveAsync(string quota)
    {
        var first = await Client.GetJsonAsync(
            $"/api/v1/waves/{await TwelveRows.SetUpAsync(Client, TwelveRows.Questionnaire)}"
        );
        var wave = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["title"] = new JsonObject { ["zh-CN"] = "配额" },
            ["questionnaireId"] = first["questionnaireId"]!.GetValue<string>(),
            ["questionnaireVersion"] = 1,
            ["opensAt"] = DateTimeOffset.UtcNow.AddDays(-1),
            ["closesAt"] = DateTimeOffset.UtcNow.AddDays(1),
            ["quota"] = JsonNode.Parse(quota),
        };
        return (Guid.Parse(first["surveyId"]!.GetValue<string>()), wave);
    }
}
