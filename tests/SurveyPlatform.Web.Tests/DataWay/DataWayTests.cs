using System.Net;
using System.Text.Json.Nodes;
using ClosedXML.Excel;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>
/// The main job from end to end: a questionnaire goes out, 2,000 answers come in over HTTP, scores and a workbook come out,
/// and every figure equals what a plain loop over the files makes of it.
/// </summary>
[TestFixtureSource(typeof(TestStorages), nameof(TestStorages.All))]
internal sealed class DataWayTests(TestStorage storage) : ProductTests(storage)
{
    private const double Tolerance = 1e-9;

    private readonly PlainLoop plain = new();
    private Guid waveId;
    private JsonNode scores = null!;

    [OneTimeSetUp]
    public async Task SendTheSamplesThroughTheProduct()
    {
        waveId = await SeededCity.SetUpAsync(Client);
        foreach (var line in SeededCity.ReadSamples())
        {
            using var filed = await Client.PostJsonAsync($"/api/v1/waves/{waveId}/responses", line);
            Assert.That(filed.StatusCode, Is.EqualTo(HttpStatusCode.Created), await filed.Content.ReadAsStringAsync());
        }

        scores = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
    }

    [Test]
    public void Responses_AfterFilingTheSamples_AreAllInTheFrame()
    {
        Assert.Multiple(() =>
        {
            Assert.That(scores["responses"]!.GetValue<int>(), Is.EqualTo(2000));
            Assert.That(scores["leftOut"]!.GetValue<int>(), Is.Zero);
        });
    }

    [Test]
    public async Task Responses_ReadBackPageByPage_SayWhatWasFiled()
    {
        var answers = new Dictionary<Guid, JsonNode>();
        var after = 0L;
        for (JsonNode? next = after; next is not null; )
        {
            var page = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/responses?limit=700&after={next}");
            foreach (var response in page["responses"]!.AsArray())
            {
                answers.Add(response!["responseId"]!.GetValue<Guid>(), response["answers"]!);
            }

            next = page["next"];
        }

        var filed = SeededCity.ReadSamples().Select(line => JsonNode.Parse(line)!).ToList();
        Assert.That(answers, Has.Count.EqualTo(filed.Count));
        foreach (var sample in filed)
        {
            var onFile = answers[sample["responseId"]!.GetValue<Guid>()].AsObject();
            // A blank is on file as null; what was answered is on file as it was sent.
            var answered = onFile.Where(answer => answer.Value is not null).ToDictionary();
            var sent = sample["answers"]!.AsObject();
            Assert.That(answered.Keys, Is.EquivalentTo(sent.Select(answer => answer.Key)));
            foreach (var (field, answer) in sent)
            {
                Assert.That(JsonNode.DeepEquals(answered[field], answer), Is.True, field);
            }
        }
    }

    [Test]
    public void Weighting_OfTheSamples_UsesTheFinestTableTheyFill()
    {
        var weighting = scores["weighting"]!;
        Assert.Multiple(() =>
        {
            Assert.That(
                weighting["postStrata"]!.AsArray().Select(tag => tag!.GetValue<string>()),
                Is.EqualTo(plain.PostStrata)
            );
            Assert.That(
                weighting["population"]!.GetValue<double>(),
                Is.EqualTo(plain.SumOfWeights).Within(1e-12).Percent
            );
            // The table counts whole people; what rounding makes of their weights is not printed.
            Assert.That(
                weighting["population"]!.GetValue<double>(),
                Is.EqualTo(
                    SeededCity.ReadSeed("population.json")["cells"]!
                        .AsArray()
                        .Sum(cell => cell!["count"]!.GetValue<long>())
                )
            );
        });
    }

    [Test]
    public void Items_OverallAndByGroup_EqualThePlainLoop()
    {
        foreach (var item in scores["items"]!.AsArray())
        {
            var field = item!["code"]!.GetValue<string>();
            Compare(item["overall"]!, field, _ => true, $"{field} overall");
            foreach (var (tag, groups) in item["by"]!.AsObject())
            {
                foreach (var (code, measures) in groups!.AsObject())
                {
                    Compare(measures!, field, plain.InGroup(tag, code), $"{field} by {tag} {code}");
                }
            }
        }
    }

    [Test]
    public void Groups_OfEveryBreakdown_AreThoseOfTheSamples()
    {
        foreach (var breakdown in scores["breakdowns"]!.AsArray())
        {
            var tag = breakdown!["tag"]!.GetValue<string>();
            var filled = breakdown["groups"]!
                .AsArray()
                .Where(group => group!["responses"]!.GetValue<int>() > 0)
                .Select(group => group!["code"]!.GetValue<string>());
            // Whoever would rather not say belongs to no group.
            Assert.That(filled, Is.EquivalentTo(plain.GroupsOf(tag).Where(code => code != "refused")), tag);
        }
    }

    [Test]
    public void Nodes_OverallAndByGroup_AreTheWeightedMeansOfTheirItems()
    {
        var index = SeededCity.ReadSeed("questionnaire.json")["index"]!;
        foreach (var node in scores["nodes"]!.AsArray())
        {
            var definition = Find(index, node!["code"]!.GetValue<string>())!;
            CompareNode(node["overall"]!, definition, _ => true);
            foreach (var (tag, groups) in node["by"]!.AsObject())
            {
                foreach (var (code, measures) in groups!.AsObject())
                {
                    CompareNode(measures!, definition, plain.InGroup(tag, code));
                }
            }
        }
    }

    [Test]
    public void Recommendation_Overall_EqualsThePlainLoop()
    {
        var asked = scores["recommendation"]!;
        CompareEstimate(asked["overall"]!["score"]!, plain.Promoters(asked["code"]!.GetValue<string>()), "nps");
    }

    [Test]
    public void Distributions_OfChoices_EqualThePlainLoop()
    {
        foreach (var field in new[] { "occupation", "improve" })
        {
            var distribution = scores["distributions"]!
                .AsArray()
                .Single(one => one!["code"]!.GetValue<string>() == field)!;
            foreach (var category in distribution["categories"]!.AsArray())
            {
                if (category!["state"]!.GetValue<string>() == "valid" && field == "improve")
                {
                    Assert.That(
                        category["shareOfValid"]!["value"]!.GetValue<double>(),
                        Is.EqualTo(plain.ShareOfChoice(field, category["code"]!.GetValue<string>())).Within(Tolerance),
                        field
                    );
                }
                else
                {
                    Assert.That(
                        category["shareOfAsked"]!["value"]!.GetValue<double>(),
                        Is.EqualTo(plain.ShareOfChoice(field, category["code"]!.GetValue<string>())).Within(Tolerance),
                        field
                    );
                }
            }
        }
    }

    [Test]
    public async Task Workbook_ReadBack_PrintsTheScoresOfTheApi()
    {
        using var workbook = await DownloadAsync();
        var printed = new PrintedScores(workbook, scores).Read().ToList();

        // 14 nodes and 10 projects with 7 figures each, the overall index and 20 nodes × groups of the breakdowns at least.
        Assert.That(printed, Has.Count.GreaterThan(24 * 7 + 14 * 28));
        Assert.Multiple(() => printed.ForEach(cell => AssertPrinted(cell.Printed, cell.Expected, cell.Where)));
    }

    [Test]
    public async Task Workbook_ReadBack_PrintsTheDistributionsOfTheApi()
    {
        using var workbook = await DownloadAsync();
        var printed = new PrintedScores(workbook, scores).ReadDistributions().ToList();

        Assert.That(printed, Has.Count.GreaterThan(300));
        Assert.Multiple(() => printed.ForEach(cell => AssertPrinted(cell.Printed, cell.Expected, cell.Where)));
    }

    /// <summary>Equal to the fifteen digits that spreadsheets keep of a number when they read it.</summary>
    private static void AssertPrinted(double printed, double? expected, string where) =>
        Assert.That(printed, Is.EqualTo(expected).Within(1e-12).Percent, where);

    private async Task<XLWorkbook> DownloadAsync()
    {
        using var response = await Client.GetAsync($"/api/v1/waves/{waveId}/summary.xlsx");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return new XLWorkbook(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
    }

    private void Compare(JsonNode measures, string field, Func<JsonObject, bool> domain, string what)
    {
        CompareEstimate(measures["score"]!, plain.Score(field, domain), $"{what}: score");
        CompareEstimate(measures["satisfiedRate"]!, plain.SatisfiedRate(field, domain), $"{what}: satisfied");
        CompareEstimate(measures["awarenessRate"]!, plain.AwarenessRate(field, domain), $"{what}: awareness");
    }

    private void CompareEstimate(JsonNode estimate, PlainLoop.Linear expected, string what)
    {
        if (expected.Base == 0)
        {
            Assert.That(estimate["value"], Is.Null, what);
            Assert.That(estimate["absence"]?.GetValue<string>(), Is.EqualTo("EMPTY_DOMAIN").Or.EqualTo("ALL_MISSING"));
            return;
        }

        Assert.Multiple(() =>
        {
            Assert.That(Number(estimate, "value"), Is.EqualTo(expected.Value).Within(Tolerance), what);
            Assert.That(
                Number(estimate, "standardError"),
                Is.EqualTo(plain.StandardError(expected.Z)).Within(Tolerance),
                what
            );
            Assert.That(estimate["base"]!.GetValue<int>(), Is.EqualTo(expected.Base), what);
            Assert.That(Number(estimate, "effectiveBase"), Is.EqualTo(expected.EffectiveBase).Within(1e-6), what);
        });
        CompareInterval(estimate, expected, what);
    }

    /// <summary>Value ± t·se, or Wilson's interval with n* = p(1−p)/V; t by its expansion about the normal quantile.</summary>
    private void CompareInterval(JsonNode estimate, PlainLoop.Linear expected, string what)
    {
        const int LeastForTheExpansion = 100;
        var df = estimate["degreesOfFreedom"]!.GetValue<int>();
        Assert.That(df, Is.EqualTo(expected.Base - 1), what);
        var se = plain.StandardError(expected.Z);
        if (df < LeastForTheExpansion || se < Tolerance)
        {
            return;
        }

        var t = StudentT(df);
        var (low, high) = (expected.Value - t * se, expected.Value + t * se);
        if (estimate["method"]!.GetValue<string>() == "taylor-wilson")
        {
            var p = expected.Value;
            var n = p * (1 - p) / (se * se);
            var centre = (p + t * t / (2 * n)) / (1 + t * t / n);
            var half = t / (1 + t * t / n) * Math.Sqrt(p * (1 - p) / n + t * t / (4 * n * n));
            (low, high) = (centre - half, centre + half);
        }

        Assert.Multiple(() =>
        {
            Assert.That(Number(estimate, "low"), Is.EqualTo(low).Within(1e-7), what);
            Assert.That(Number(estimate, "high"), Is.EqualTo(high).Within(1e-7), what);
        });
    }

    private void CompareNode(JsonNode measures, JsonNode definition, Func<JsonObject, bool> domain)
    {
        var what = definition["code"]!.GetValue<string>();
        if (measures["score"]!["value"] is null)
        {
            Assert.That(measures["score"]!["absence"], Is.Not.Null, what);
            return;
        }

        var expected = Combine(definition, field => plain.Score(field, domain));
        var satisfied = Combine(definition, field => plain.SatisfiedRate(field, domain));
        Assert.Multiple(() =>
        {
            Assert.That(Number(measures["score"]!, "value"), Is.EqualTo(expected.Value).Within(Tolerance), what);
            Assert.That(
                Number(measures["score"]!, "standardError"),
                Is.EqualTo(plain.StandardError(expected.Z)).Within(Tolerance),
                what
            );
            Assert.That(
                Number(measures["satisfiedRate"]!, "value"),
                Is.EqualTo(satisfied.Value).Within(Tolerance),
                what
            );
        });
    }

    private static PlainLoop.Linear Combine(JsonNode node, Func<string, PlainLoop.Linear> measure)
    {
        if (node["item"] is { } item)
        {
            return measure(item.GetValue<string>());
        }

        var children = node["children"]!.AsArray();
        var weights = children.Select(child => child!["weight"]?.GetValue<double>() ?? 1).ToList();
        return PlainLoop.Linear.Combine(
            [.. weights.Select(weight => weight / weights.Sum())],
            [.. children.Select(child => Combine(child!, measure))]
        );
    }

    private static JsonNode? Find(JsonNode node, string code) =>
        node["code"]!.GetValue<string>() == code
            ? node
            : node["children"]
                ?.AsArray()
                .Select(child => Find(child!, code))
                .FirstOrDefault(found => found is not null);

    private static double Number(JsonNode estimate, string name) => estimate[name]!.GetValue<double>();

    /// <summary>The 0.975 quantile of Student's t. Source: Abramowitz and Stegun 26.7.5, with z = 1.959963984540054.</summary>
    private static double StudentT(int df)
    {
        const double Z = 1.959963984540054;
        var (z3, z5, z7) = (Math.Pow(Z, 3), Math.Pow(Z, 5), Math.Pow(Z, 7));
        double n = df;
        return Z
            + (z3 + Z) / (4 * n)
            + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n)
            + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
    }
}
