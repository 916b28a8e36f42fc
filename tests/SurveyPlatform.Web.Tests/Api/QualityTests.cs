using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Eight responses of which three look careless, with and without them, worked out by hand.</summary>
internal sealed class QualityTests : ProductTests
{
    private const double Tolerance = 1e-9;

    private Guid waveId;
    private IReadOnlyList<Guid> ids = [];
    private JsonNode quality = null!;

    [OneTimeSetUp]
    public async Task FileEightResponses()
    {
        (waveId, ids) = await FourRatings.FileAsync(
            Client,
            men: 600,
            women: 400,
            ('m', [5, 4, 3, 4], 100),
            ('m', [1, 2, 4, 2], 100),
            ('m', [3, 3, 3, 3], 100), // one answer all the way down
            ('f', [4, 4, 5, 4], 100),
            ('f', [2, 3, 2, 2], 50), // exactly half the median is not faster than half
            ('f', [4, 4, 5, 4], 100), // the same as the fourth
            ('f', [5, 2, 4, 1], 49), // faster than half of the median 100
            ('f', [1, 5, 2, 3], null)
        );
        quality = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/quality?list=true&explain=true");
    }

    [Test]
    public void Counts_OfEightResponses_AreOneOfEach()
    {
        var counts = quality["counts"]!;
        Assert.Multiple(() =>
        {
            Assert.That(counts["flagged"]!.GetValue<int>(), Is.EqualTo(3));
            Assert.That(counts["speeders"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(counts["straightLiners"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(counts["duplicates"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(counts["withoutTime"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(quality["rules"]!["speederBelowSeconds"]!.GetValue<double>(), Is.EqualTo(50));
        });
    }

    [Test]
    public void List_OfTheFlagged_NamesThemAndNoAnswer()
    {
        var flagged = quality["flagged"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(
                flagged.Select(response => response!["responseId"]!.GetValue<Guid>()),
                Is.EqualTo(new[] { ids[2], ids[5], ids[6] })
            );
            Assert.That(flagged[1]!["duplicateOf"]!.GetValue<Guid>(), Is.EqualTo(ids[3]));
            Assert.That(
                flagged[0]!.AsObject().Select(property => property.Key),
                Is.EqualTo(new[] { "responseId", "speeder", "straightLiner", "duplicateOf", "suspicions" })
            );
        });
    }

    [Test]
    public async Task List_NotAskedFor_IsNotThere()
    {
        var plain = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/quality");

        Assert.Multiple(() =>
        {
            Assert.That(plain["flagged"], Is.Null);
            Assert.That(plain["arithmetic"], Is.Null);
            Assert.That(plain["counts"]!["flagged"]!.GetValue<int>(), Is.EqualTo(3));
        });
    }

    [Test]
    public void Index_WithAndWithoutTheFlagged_IsWeightedAnew()
    {
        // All: three men of 200, five women of 80. a 52, b 56, c 61 → 0.25·52 + 0.25·56 + 0.5·61 = 57.5.
        // Without: two men of 300, three women of 400/3. a 130/3, b 60, c 57.5 → 54.58333…
        // Effective: 1000²/(3·200² + 5·80²) = 1000000/152000 and 1000000/(2·300² + 3·(400/3)²) = 30/7.
        var root = quality["nodes"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(Value(root["all"]!), Is.EqualTo(57.5).Within(Tolerance));
            Assert.That(root["all"]!["base"]!.GetValue<int>(), Is.EqualTo(8));
            Assert.That(root["all"]!["effectiveBase"]!.GetValue<double>(), Is.EqualTo(1000.0 / 152).Within(Tolerance));
            Assert.That(Value(root["withoutFlagged"]!), Is.EqualTo(655.0 / 12).Within(Tolerance));
            Assert.That(root["withoutFlagged"]!["base"]!.GetValue<int>(), Is.EqualTo(5));
            Assert.That(
                root["withoutFlagged"]!["effectiveBase"]!.GetValue<double>(),
                Is.EqualTo(30.0 / 7).Within(Tolerance)
            );
            Assert.That(Value(root["difference"]!), Is.EqualTo(-35.0 / 12).Within(Tolerance));
            Assert.That(root["difference"]!["base"]!.GetValue<int>(), Is.EqualTo(5));
            Assert.That(root["difference"]!["method"]!.GetValue<string>(), Is.EqualTo("nested-difference"));
        });
    }

    [Test]
    public async Task Index_WithAllResponses_IsTheOneThatTheScoresGive()
    {
        var scores = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores?explain=true");
        foreach (var (node, scored) in quality["nodes"]!.AsArray().Zip(scores["nodes"]!.AsArray()))
        {
            Assert.That(node!["code"]!.GetValue<string>(), Is.EqualTo(scored!["code"]!.GetValue<string>()));
            Assert.That(JsonNode.DeepEquals(node["all"], scored["overall"]!["score"]), Is.True);
        }
    }

    [Test]
    public void Quality_Explained_PrintsRulesAndDifference()
    {
        var lines = quality["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("speeder: seconds < 0.5 · 100 = 50; 1 without a time: 1"));
            Assert.That(lines[^1], Is.EqualTo("flagged by any: 3 of 8"));
            Assert.That(
                quality["nodes"]![0]!["arithmetic"]![0]!.GetValue<string>(),
                Is.EqualTo("root: 54.58333 (n = 5) − 57.5 (n = 8) = -2.916667")
            );
        });
    }

    [TestCase("speedFactor=0.48", 0, 1, 1)]
    [TestCase("minAnswered=5", 1, 0, 0)]
    [TestCase("longstringShare=0.5&irvMax=0.6", 1, 4, 1)]
    public async Task Counts_ByOtherRules_FollowThem(string query, int speeders, int straightLiners, int duplicates)
    {
        // A run of two in four answers and a deviation of at most 0.6: 3 3 3 3 (0), twice 4 4 5 4 (0.5), and 2 3 2 2 (0.5).
        var counts = (await Client.GetJsonAsync($"/api/v1/waves/{waveId}/quality?{query}"))["counts"]!;

        Assert.Multiple(() =>
        {
            Assert.That(counts["speeders"]!.GetValue<int>(), Is.EqualTo(speeders));
            Assert.That(counts["straightLiners"]!.GetValue<int>(), Is.EqualTo(straightLiners));
            Assert.That(counts["duplicates"]!.GetValue<int>(), Is.EqualTo(duplicates));
        });
    }

    [Test]
    public async Task Index_WhereTheOthersFillNoTableOfThePlan_IsAbsentWithoutTheFlagged()
    {
        // The only man is a straight-liner, and without him nobody stands for the men.
        var (lonely, _) = await FourRatings.FileAsync(
            Client,
            men: 600,
            women: 400,
            ('m', [3, 3, 3, 3], 100),
            ('f', [4, 3, 5, 4], 100)
        );
        var root = (await Client.GetJsonAsync($"/api/v1/waves/{lonely}/quality"))["nodes"]![0]!;

        Assert.Multiple(() =>
        {
            Assert.That(root["all"]!["value"], Is.Not.Null);
            Assert.That(root["withoutFlagged"]!["absence"]!.GetValue<string>(), Is.EqualTo("EMPTY_CELL"));
            Assert.That(root["difference"]!["value"], Is.Null);
            Assert.That(root["difference"]!["absence"]!.GetValue<string>(), Is.EqualTo("EMPTY_CELL"));
        });
    }

    [TestCase("speedFactor=0", "quality.speed-factor")]
    [TestCase("speedFactor=NaN", "quality.speed-factor")]
    [TestCase("longstringShare=1.5", "quality.longstring-share")]
    [TestCase("minAnswered=1", "quality.min-answered")]
    [TestCase("irvMax=-1", "quality.irv-max")]
    [TestCase("irvMax=NaN", "quality.irv-max")]
    public async Task Quality_ByRulesThatAreNone_NamesTheRule(string query, string code)
    {
        using var response = await Client.GetAsync($"/api/v1/waves/{waveId}/quality?{query}");
        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);

        Assert.That(problem["faults"]![0]!["code"]!.GetValue<string>(), Is.EqualTo(code));
    }

    private static double Value(JsonNode figure) => figure["value"]!.GetValue<double>();
}
