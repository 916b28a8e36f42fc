using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ClosedXML.Excel;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Systems say how answers were written down and by whom, for one response and in the batch of a tablet.</summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class AssistanceTests(TestStorage storage) : ProductTests(storage)
{
    private Guid waveId;

    [SetUp]
    public async Task SetUpWave() => waveId = await TwelveRows.SetUpAsync(Client);

    [Test]
    public async Task Enlist_People_GivesEachACodeAndALinkThatIsToldOnce()
    {
        var first = await Helpers.EnlistAsync(Client, waveId, " 王小云 ", "李立");
        var second = await Helpers.EnlistAsync(Client, waveId, "王小云");
        await Helpers.VoidAsync(Client, waveId, "助02");

        var listed = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/helpers");
        Assert.Multiple(() =>
        {
            Assert.That(
                first.Concat(second).Select(one => $"{one["code"]} {one["name"]}"),
                Is.EqualTo(new[] { "助01 王小云", "助02 李立", "助03 王小云" })
            );
            Assert.That(
                first.Concat(second).Select(one => new Uri(one["link"]!.GetValue<string>()).AbsolutePath),
                Is.Unique.And.All.Match("^/a/[2-9A-Z]{10}$")
            );
            Assert.That(
                listed["helpers"]!.AsArray().Select(one => $"{one!["code"]} {one["name"]} {one["state"]}"),
                Is.EqualTo(new[] { "助01 王小云 active", "助02 李立 void", "助03 王小云 active" })
            );
            Assert.That(listed.ToJsonString(), Does.Not.Contain("/a/"));
        });
    }

    [TestCase("""{ "helpers": [] }""", "$.helpers", "helpers.count")]
    [TestCase("""{ "helpers": [{ "name": "王" }, { "name": " " }] }""", "$.helpers[1]", "helpers.name")]
    public async Task Enlist_WhatIsNoListOfPeople_IsRefusedWithItsPlace(string body, string path, string code)
    {
        using var answer = await Client.PostJsonAsync($"/api/v1/waves/{waveId}/helpers", body);
        await answer.ReadFaultAsync(path, code);
    }

    [Test]
    public async Task Enlist_ForAPlaceThatNobodyAsksFor_IsRefused()
    {
        using var answer = await Client.PostJsonAsync(
            $"/api/v1/waves/{waveId}/helpers",
            """{ "helpers": [{ "name": "王", "area": "510903" }] }"""
        );
        await answer.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-place");
    }

    [Test]
    public async Task Void_CodeOrWaveThatIsNotThere_IsNotFound()
    {
        using var code = await Client.PostAsync($"/api/v1/waves/{waveId}/helpers/x/void", content: null);
        using var wave = await Client.PostAsync($"/api/v1/waves/{Guid.NewGuid()}/helpers/x/void", content: null);
        await code.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-helper");
        await wave.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-wave");
    }

    [Test]
    public async Task File_WithAMode_IsGivenBackAndAResendMustSayTheSame()
    {
        await Helpers.EnlistAsync(Client, waveId, "王小云");
        var id = Guid.NewGuid();
        await AssertStatusAsync(Response(id, "faceToFace", "助01"), HttpStatusCode.Created);
        await AssertStatusAsync(Response(Guid.NewGuid(), "selfCompleted", helper: null), HttpStatusCode.Created);
        await AssertStatusAsync(Response(Guid.NewGuid(), mode: null, helper: null), HttpStatusCode.Created);
        await AssertStatusAsync(Response(id, "faceToFace", "助01"), HttpStatusCode.OK);
        await AssertStatusAsync(Response(id, "telephone", "助01"), HttpStatusCode.Conflict);
        await AssertStatusAsync(Response(id, mode: null, helper: null), HttpStatusCode.Conflict);

        Assert.That(
            await Helpers.ListModesAsync(Client, waveId),
            Is.EqualTo(new[] { "faceToFace 助01", "selfCompleted ", " " })
        );
    }

    [TestCase("helped", "助09", "$.helper", "helper.unknown")]
    [TestCase("helped", "助02", "$.helper", "helper.void")]
    [TestCase("paper", null, "$.helper", "helper.missing")]
    [TestCase("selfCompleted", "助01", "$.mode", "mode.without-helper")]
    [TestCase(null, "助01", "$.mode", "mode.without-helper")]
    public async Task File_ModeAndHelperThatCannotBe_IsRefusedWithItsPlace(
        string? mode,
        string? helper,
        string path,
        string code
    )
    {
        await Helpers.EnlistAsync(Client, waveId, "王小云", "李立");
        await Helpers.VoidAsync(Client, waveId, "助02");
        using var answer = await FileAsync(Response(Guid.NewGuid(), mode, helper));
        var problem = await answer.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "assistance-unfit");
        var fault = problem["faults"]!.AsArray().Single()!;
        Assert.That($"{fault["path"]} {fault["code"]}", Is.EqualTo($"{path} {code}"));
        Assert.That(await Helpers.ListModesAsync(Client, waveId), Is.Empty);
    }

    [Test]
    public async Task File_ModeThatIsNone_IsUnreadableAtItsPlace()
    {
        using var answer = await FileAsync(Response(Guid.NewGuid(), "byMail", "助01"));
        await answer.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", "$.mode");
    }

    [Test]
    public async Task Batch_FromATabletCutOffInTheMiddle_IsMadeWholeByTheWholeFile()
    {
        await Helpers.EnlistAsync(Client, waveId, "王小云", "李立");
        await Helpers.VoidAsync(Client, waveId, "助02");
        string[] lines =
        [
            Response(Guid.NewGuid(), "faceToFace", "助01").ToJsonString(),
            Response(Guid.NewGuid(), "helped", "助02").ToJsonString(),
            Response(Guid.NewGuid(), "paper", "助01").ToJsonString(),
            Response(Guid.NewGuid(), "telephone", "助01").ToJsonString(),
        ];
        var whole = string.Join('\n', lines) + "\n";
        var cut = whole[..(whole.IndexOf(lines[2], StringComparison.Ordinal) + (lines[2].Length / 2))];

        var first = await FileBatchAsync(cut);
        var second = await FileBatchAsync(whole);
        var third = await FileBatchAsync(whole);

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(new[] { "1 filed ", "2 fault assistance-unfit", "3 fault body-unreadable" }));
            Assert.That(
                second,
                Is.EqualTo(new[] { "1 alreadyFiled ", "2 fault assistance-unfit", "3 filed ", "4 filed " })
            );
            Assert.That(
                third,
                Is.EqualTo(
                    new[] { "1 alreadyFiled ", "2 fault assistance-unfit", "3 alreadyFiled ", "4 alreadyFiled " }
                )
            );
        });
        Assert.That(
            await Helpers.ListModesAsync(Client, waveId),
            Is.EqualTo(new[] { "faceToFace 助01", "paper 助01", "telephone 助01" })
        );
    }

    [Test]
    public async Task Results_ByModeAndHelper_AreDividedAndHideWhatTooFewStandBehind()
    {
        waveId = await TwelveRows.SetUpAsync(Client, TwelveRows.Questionnaire, leastBase: 3);
        await Helpers.EnlistAsync(Client, waveId, "王小云", "李立", "张明");
        await FileManyAsync(6, "faceToFace", "助01");
        await FileManyAsync(1, "paper", "助02");
        await FileManyAsync(4, "telephone", "助03");
        await FileManyAsync(4, "selfCompleted", helper: null);

        var scores = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores?by=mode&by=helper");
        var usual = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
        Assert.Multiple(() =>
        {
            Assert.That(
                scores["breakdowns"]!.AsArray().Select(one => one!["tag"]!.GetValue<string>()),
                Is.EqualTo(new[] { "mode", "helper" })
            );
            Assert.That(ResponsesOf(scores, "mode", "faceToFace"), Is.EqualTo(6));
            Assert.That(ResponsesOf(scores, "mode", "paper"), Is.Null, "One respondent is told apart by nothing.");
            // The helpers have 6, 1 and 4: beside modes, 6 would tell of whoever else was asked face to face.
            Assert.That(
                new[] { "助01", "助02", "助03" }.Select(helper => ResponsesOf(scores, "helper", helper)),
                Is.All.Null
            );
            Assert.That(usual["breakdowns"]!.AsArray().Single()!["tag"]!.GetValue<string>(), Is.EqualTo("sex"));
        });
    }

    [Test]
    public async Task Workbook_OfAWaveWithHelpers_HasATableByModeAndOneByHelper([Values] bool hasHelpers)
    {
        await Helpers.EnlistAsync(Client, waveId, "王小云");
        await FileManyAsync(2, hasHelpers ? "faceToFace" : "selfCompleted", hasHelpers ? "助01" : null);

        using var answer = await Client.GetAsync($"/api/v1/waves/{waveId}/summary.xlsx");
        using var workbook = new XLWorkbook(await answer.Content.ReadAsStreamAsync());
        var texts = workbook.Worksheet("分群体").CellsUsed().Select(cell => cell.GetString()).ToHashSet();
        Assert.That(
            new[] { texts.Contains("按填答方式分"), texts.Contains("按代填人分"), texts.Contains("助01") },
            Is.All.EqualTo(hasHelpers)
        );
    }

    [Test]
    public async Task Workbook_WhereFiguresOfFewAreHidden_HasNoTableByHelper()
    {
        waveId = await TwelveRows.SetUpAsync(Client, TwelveRows.Questionnaire, leastBase: 3);
        await Helpers.EnlistAsync(Client, waveId, "王小云");
        await FileManyAsync(4, "faceToFace", "助01");

        using var answer = await Client.GetAsync($"/api/v1/waves/{waveId}/summary.xlsx");
        using var workbook = new XLWorkbook(await answer.Content.ReadAsStreamAsync());
        var texts = workbook.Worksheet("分群体").CellsUsed().Select(cell => cell.GetString()).ToHashSet();
        Assert.That(
            new[] { texts.Contains("按填答方式分"), texts.Contains("按代填人分") },
            Is.EqualTo(new[] { true, false })
        );
    }

    private static int? ResponsesOf(JsonNode scores, string tag, string code) =>
        scores["breakdowns"]!
            .AsArray()
            .Single(one => string.Equals(one!["tag"]!.GetValue<string>(), tag, StringComparison.Ordinal))!["groups"]!
            .AsArray()
            .Single(one => string.Equals(one!["code"]!.GetValue<string>(), code, StringComparison.Ordinal))![
                "responses"
            ]
            ?.GetValue<int>();

    private async Task FileManyAsync(int count, string mode, string? helper)
    {
        for (var i = 0; i < count; i++)
        {
            await AssertStatusAsync(Response(Guid.NewGuid(), mode, helper), HttpStatusCode.Created);
        }
    }

    private static JsonObject Response(Guid id, string? mode, string? helper)
    {
        var response = TwelveRows.Response(id, """{ "sex": "m", "road": 5 }""");
        response["mode"] = mode;
        response["helper"] = helper;
        return response;
    }

    private Task<HttpResponseMessage> FileAsync(JsonObject response) =>
        Client.PostJsonAsync($"/api/v1/waves/{waveId}/responses", response);

    private async Task AssertStatusAsync(JsonObject response, HttpStatusCode expected)
    {
        using var answer = await FileAsync(response);
        Assert.That(answer.StatusCode, Is.EqualTo(expected), await answer.Content.ReadAsStringAsync());
    }

    /// <returns>Of each line its number, what became of it, and the last part of its problem.</returns>
    private async Task<IReadOnlyList<string>> FileBatchAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/x-ndjson");
        using var answer = await Client.PostAsync($"/api/v1/waves/{waveId}/responses/batch", content);
        var told = await answer.Content.ReadAsStringAsync();
        return
        [
            .. told.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!)
                .Select(line =>
                    $"{line["line"]} {line["outcome"]} {line["problem"]?["type"]?.GetValue<string>().Split('/')[^1]}"
                ),
        ];
    }
}
