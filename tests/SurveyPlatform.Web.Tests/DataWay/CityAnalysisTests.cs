using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>What must hold of drivers, reliability and response quality of the 2,000 sample responses, whatever their numbers are.</summary>
internal sealed class CityAnalysisTests : ProductTests
{
    private const double Tolerance = 1e-9;

    private Guid waveId;

    [OneTimeSetUp]
    public async Task SendTheSamplesThroughTheProduct()
    {
        waveId = await SeededCity.SetUpAsync(Client);
        await FileAsync(waveId, SeededCity.ReadSamples().Select(line => JsonNode.Parse(line)!));
    }

    [TestCase("mean")]
    [TestCase("median")]
    public async Task Drivers_OfTheSamples_DivideWhatTheyExplain(string cross)
    {
        var drivers = await ReadAsync($"drivers?cross={cross}");
        var rSquared = Value(drivers["rSquared"]!);
        var entries = drivers["drivers"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(entries, Has.Count.EqualTo(10));
            Assert.That(rSquared, Is.InRange(0.1, 1));
            Assert.That(Sum(entries, "relativeWeight"), Is.EqualTo(rSquared).Within(Tolerance));
            Assert.That(Sum(entries, "lmg"), Is.EqualTo(rSquared).Within(Tolerance));
            Assert.That(Sum(entries, "relativeWeightPercent"), Is.EqualTo(100).Within(1e-6));
            Assert.That(
                entries.Sum(driver => Value(driver!["beta"]!) * Value(driver["correlation"]!)),
                Is.EqualTo(rSquared).Within(Tolerance)
            );
            Assert.That(entries.Select(driver => Value(driver!["varianceInflation"]!)), Is.All.AtLeast(1));
            Assert.That(
                drivers["rSquared"]!["effectiveBase"]!.GetValue<double>(),
                Is.LessThan(drivers["rSquared"]!["base"]!.GetValue<int>())
            );
            foreach (var driver in entries)
            {
                Assert.That(
                    driver!["quadrant"]!.GetValue<string>(),
                    Is.EqualTo(QuadrantOf(driver, drivers["matrix"]!))
                );
            }
        });
    }

    [Test]
    public async Task Drivers_WithIntervals_LieWithinThem()
    {
        var (sure, again) = (await ReadAsync("drivers?intervals=true"), await ReadAsync("drivers?intervals=true"));
        Assert.Multiple(() =>
        {
            AssertWithin(sure["rSquaredSpread"]!, sure["rSquared"]!);
            foreach (var driver in sure["drivers"]!.AsArray())
            {
                AssertWithin(driver!["relativeWeightSpread"]!, driver["relativeWeight"]!);
                AssertWithin(driver["lmgSpread"]!, driver["lmg"]!);
            }

            Assert.That(JsonNode.DeepEquals(sure, again), Is.True, "the same replicates each time");
        });

        static void AssertWithin(JsonNode spread, JsonNode figure)
        {
            var responses = figure["base"]!.GetValue<int>();
            Assert.That(Value(spread), Is.EqualTo(Value(figure)).Within(Tolerance));
            Assert.That(spread["low"]!.GetValue<double>(), Is.LessThan(Value(figure)));
            Assert.That(spread["high"]!.GetValue<double>(), Is.GreaterThan(Value(figure)));
            Assert.That(spread["base"]!.GetValue<int>(), Is.EqualTo(responses));
            // Every response is a unit of its own, in one stratum.
            Assert.That(spread["degreesOfFreedom"]!.GetValue<int>(), Is.EqualTo(responses - 1));
            Assert.That(spread["method"]!.GetValue<string>(), Is.EqualTo("rao-wu-bootstrap-percentile"));
        }
    }

    [Test]
    public async Task Drivers_OfTheSamples_PerformAsTheScoresSay()
    {
        var scores = (await ReadAsync("scores"))["items"]!
            .AsArray()
            .ToDictionary(item => item!["code"]!.GetValue<string>(), item => Value(item!["overall"]!["score"]!));
        foreach (var driver in (await ReadAsync("drivers"))["drivers"]!.AsArray())
        {
            Assert.That(
                Value(driver!["performance"]!),
                Is.EqualTo(scores[driver["item"]!.GetValue<string>()]).Within(Tolerance)
            );
        }
    }

    [Test]
    public async Task Reliability_OfTheSamples_IsThereForEveryNodeWithRatingsBelow()
    {
        var reliability = await ReadAsync("reliability");
        var sets = reliability["nodes"]!.AsArray().Append(reliability["allRatings"]).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                sets.Select(set => set!["code"]?.GetValue<string>()),
                Is.EqualTo(new[] { "overall", "livelihood", "services", "surroundings", null })
            );
            Assert.That(sets.Select(set => set!["k"]!.GetValue<int>()), Is.EqualTo(new[] { 10, 4, 3, 3, 14 }));
            foreach (var set in sets)
            {
                Assert.That(Value(set!["alpha"]!), Is.InRange(Value(set["low"]!), Value(set["high"]!)));
                Assert.That(Value(set["alpha"]!), Is.InRange(0.3, 1));
                Assert.That(Value(set["kmo"]!), Is.InRange(0.5, 1));
                Assert.That(set["items"]!.AsArray().Select(item => Value(item!["itemTotal"]!)), Is.All.Positive);
            }
        });
    }

    [Test]
    public async Task Quality_OfTheSamples_FindsWhoAnsweredWithoutReading()
    {
        // The samples are made so that 3 % give one rating to everything and 2 % tap through in a quarter of the time.
        var counts = (await ReadAsync("quality"))["counts"]!;

        Assert.Multiple(() =>
        {
            Assert.That(counts["straightLiners"]!.GetValue<int>(), Is.InRange(30, 120));
            Assert.That(counts["speeders"]!.GetValue<int>(), Is.InRange(20, 80));
            Assert.That(counts["duplicates"]!.GetValue<int>(), Is.Positive);
        });
    }

    [Test]
    public async Task Quality_WithoutTheFlagged_IsWhatAWaveOfTheOthersAloneWouldScore()
    {
        var quality = await ReadAsync("quality?list=true");
        var flagged = quality["flagged"]!.AsArray().Select(one => one!["responseId"]!.GetValue<Guid>()).ToHashSet();
        var others = SeededCity
            .ReadSamples()
            .Select(line => JsonNode.Parse(line)!)
            .Where(response => !flagged.Contains(response["responseId"]!.GetValue<Guid>()));

        await using var second = await TestProduct.StartAsync();
        using var client = await second.CreateSystemAsync();
        var otherWave = await SeededCity.SetUpAsync(client);
        await FileAsync(client, otherWave, others);
        var scores = await client.GetJsonAsync($"/api/v1/waves/{otherWave}/scores");

        foreach (var (node, scored) in quality["nodes"]!.AsArray().Zip(scores["nodes"]!.AsArray()))
        {
            var (without, alone) = (node!["withoutFlagged"]!, scored!["overall"]!["score"]!);
            Assert.Multiple(() =>
            {
                Assert.That(Value(without), Is.EqualTo(Value(alone)).Within(Tolerance));
                Assert.That(
                    without["standardError"]!.GetValue<double>(),
                    Is.EqualTo(alone["standardError"]!.GetValue<double>()).Within(Tolerance)
                );
                Assert.That(without["base"]!.GetValue<int>(), Is.EqualTo(alone["base"]!.GetValue<int>()));
                Assert.That(
                    Value(node["difference"]!),
                    Is.EqualTo(Value(alone) - Value(node["all"]!)).Within(Tolerance)
                );
            });
        }
    }

    private static double Value(JsonNode figure) => figure["value"]!.GetValue<double>();

    private static double Sum(JsonArray drivers, string figure) => drivers.Sum(driver => Value(driver![figure]!));

    private static string QuadrantOf(JsonNode driver, JsonNode matrix)
    {
        var isImportant = Value(driver["relativeWeight"]!) >= matrix["importance"]!["value"]!.GetValue<double>();
        var performs = Value(driver["performance"]!) >= matrix["performance"]!["value"]!.GetValue<double>();
        return (isImportant, performs) switch
        {
            (true, true) => "keep_up",
            (true, false) => "concentrate",
            (false, false) => "low_priority",
            _ => "possible_overkill",
        };
    }

    private Task<JsonNode> ReadAsync(string analysis) => Client.GetJsonAsync($"/api/v1/waves/{waveId}/{analysis}");

    private Task FileAsync(Guid wave, IEnumerable<JsonNode> responses) => FileAsync(Client, wave, responses);

    private static async Task FileAsync(HttpClient client, Guid wave, IEnumerable<JsonNode> responses)
    {
        foreach (var response in responses)
        {
            using var filed = await client.PostJsonAsync($"/api/v1/waves/{wave}/responses", response);
            Assert.That(filed.StatusCode, Is.EqualTo(HttpStatusCode.Created), await filed.Content.ReadAsStringAsync());
        }
    }
}
