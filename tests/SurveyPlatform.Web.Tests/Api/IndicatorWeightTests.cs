using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>Judgements of experts over HTTP, with matrices whose eigenvalue is known in closed form.</summary>
internal sealed class IndicatorWeightTests : ProductTests
{
    private const double Tolerance = 1e-9;

    /// <summary>
    /// Of three, λmax = 1 + d + 1/d with d³ = a12·a23/a13 = 8: 3.5, CI 0.25. The rows' geometric means are ∛2, ∛2, ∛¼: 2 : 2 : 1.
    /// </summary>
    private const string AtOdds = "[[1, 2, 1], [0.5, 1, 4], [1, 0.25, 1]]";

    [TestCase("eigen", "saaty1980", 0.58)]
    [TestCase("geomean", "saaty2005", 0.52)]
    [TestCase("eigen", "simulated", 0.5252)]
    public async Task Weigh_JudgementsAtOdds_HaveTheWeightsAndTheRatioWorkedOutByHand(
        string method,
        string table,
        double randomIndex
    )
    {
        var weighed = await WeighAsync(
            $$"""{ "experts": [{ "matrix": {{AtOdds}} }], "method": "{{method}}", "randomIndex": "{{table}}" }"""
        );
        var together = weighed["together"]!;

        Assert.Multiple(() =>
        {
            Assert.That(Numbers(together["weights"]!), Is.EqualTo(new[] { 0.4, 0.4, 0.2 }).Within(Tolerance));
            Assert.That(together["lambdaMax"]!.GetValue<double>(), Is.EqualTo(3.5).Within(Tolerance));
            Assert.That(together["consistencyIndex"]!.GetValue<double>(), Is.EqualTo(0.25).Within(Tolerance));
            Assert.That(
                together["consistencyRatio"]!.GetValue<double>(),
                Is.EqualTo(0.25 / randomIndex).Within(Tolerance)
            );
            Assert.That(together["consistent"]!.GetValue<bool>(), Is.False);
            Assert.That(together["mostAtOdds"]!["deviation"]!.GetValue<double>(), Is.EqualTo(2).Within(Tolerance));
            Assert.That(weighed["method"]!.GetValue<string>(), Is.EqualTo(method));
            Assert.That(weighed["base"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Weigh_Explained_PrintsTheArithmeticWithItsNumbers()
    {
        var weighed = await WeighAsync($$"""{ "experts": [{ "matrix": {{AtOdds}} }] }""", "?explain=true");
        var lines = weighed["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>()).ToList();

        Assert.That(
            lines,
            Is.EqualTo(
                new[]
                {
                    "(Aw)1 = 1·0.4 + 2·0.4 + 1·0.2 = 1.4, w1 = 0.4",
                    "(Aw)2 = 0.5·0.4 + 1·0.4 + 4·0.2 = 1.4, w2 = 0.4",
                    "(Aw)3 = 1·0.4 + 0.25·0.4 + 1·0.2 = 0.7, w3 = 0.2",
                    "λmax = 1/n · Σ (Aw)i/wi = 1/3 · (3.5 + 3.5 + 3.5) = 3.5",
                    "CI = (λmax − n)/(n − 1) = (3.5 − 3)/(3 − 1) = 0.25",
                    "CR = CI/RI = 0.25/0.58 (Saaty 1980) = 0.4310345 ≥ 0.1",
                }
            )
        );
    }

    [Test]
    public async Task Weigh_TwoExperts_TakesTheWeightedGeometricMeanAndGivesEachAlone()
    {
        // a12 = 4^¾ · 1^¼ = 2√2, so that the weights are as 2√2 : 1. 1/(¾² + ¼²) = 1.6 experts who count alike.
        var weighed = await WeighAsync(
            """
            { "experts": [{ "matrix": [[1, 4], [0.25, 1]], "weight": 3 }, { "matrix": [[1, 1], [1, 1]], "weight": 1 }] }
            """
        );
        var first = 2 * Math.Sqrt(2) / (1 + 2 * Math.Sqrt(2));

        Assert.Multiple(() =>
        {
            Assert.That(
                Numbers(weighed["together"]!["weights"]!),
                Is.EqualTo(new[] { first, 1 - first }).Within(Tolerance)
            );
            Assert.That(weighed["effectiveBase"]!.GetValue<double>(), Is.EqualTo(1.6).Within(Tolerance));
            Assert.That(weighed["experts"]![0]!["share"]!.GetValue<double>(), Is.EqualTo(0.75));
            Assert.That(
                Numbers(weighed["experts"]![0]!["alone"]!["weights"]!),
                Is.EqualTo(new[] { 0.8, 0.2 }).Within(Tolerance)
            );
            Assert.That(weighed["experts"]![1]!["alone"]!["consistencyRatio"]!.GetValue<double>(), Is.Zero);
            Assert.That(weighed["arithmetic"], Is.Null);
        });
    }

    [Test]
    public async Task Weigh_MoreIndicatorsThanTheTableKnows_HasNoRatioAndSaysWhy()
    {
        var ones = $"[{string.Join(',', Enumerable.Repeat(1, 12))}]";
        var matrix = $"[{string.Join(',', Enumerable.Repeat(ones, 12))}]";
        var together = (await WeighAsync($$"""{ "experts": [{ "matrix": {{matrix}} }] }"""))["together"]!;

        Assert.Multiple(() =>
        {
            Assert.That(together["randomIndex"], Is.Null);
            Assert.That(together["absence"]!.GetValue<string>(), Is.EqualTo("BEYOND_TABLE"));
        });
    }

    [TestCase("[[1, 2], [2, 1]]", "NOT_RECIPROCAL", "$.experts[1].matrix[0][1]")]
    [TestCase("[[1, 0], [1, 1]]", "NON_POSITIVE", "$.experts[1].matrix[0][1]")]
    [TestCase("[[1, 2], [-0.5, 1]]", "NON_POSITIVE", "$.experts[1].matrix[1][0]")]
    [TestCase("[[1, 2], [0.5]]", "BAD_MATRIX", "$.experts[1].matrix[1]")]
    [TestCase("[]", "BAD_MATRIX", "$.experts[1].matrix")]
    [TestCase("[[1]]", "BAD_MATRIX", "$.experts[1]")]
    public async Task Weigh_AMatrixThatIsNone_NamesTheCodeAndTheCell(string matrix, string code, string path)
    {
        using var response = await PostAsync(
            $$"""{ "experts": [{ "matrix": [[1, 4], [0.25, 1]] }, { "matrix": {{matrix}} }] }"""
        );
        var problem = await response.ReadJsonAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/not-scorable"));
            Assert.That(problem["code"]!.GetValue<string>(), Is.EqualTo(code));
            Assert.That(problem["path"]!.GetValue<string>(), Is.EqualTo(path));
        });
    }

    [TestCase("""{ "experts": [] }""", "ahp.experts", "$.experts")]
    [TestCase(
        """{ "experts": [{ "matrix": [[1, 1e300], [1e-300, 1]] }] }""",
        "ahp.judgement-beyond-scale",
        "$.experts[0].matrix"
    )]
    [TestCase("""{ "experts": [{ "matrix": [[1]], "weight": -1 }] }""", "ahp.expert-weight", "$.experts[0].weight")]
    [TestCase(
        """{ "experts": [{ "matrix": [[1]] }, { "matrix": [[1]], "weight": 1e308 }] }""",
        "ahp.expert-weight",
        "$.experts[1].weight"
    )]
    public async Task Weigh_BeyondWhatAnybodyJudges_IsRefusedWithItsPlace(string body, string code, string path)
    {
        using var response = await PostAsync(body);
        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);

        Assert.Multiple(() =>
        {
            Assert.That(problem["faults"]![0]!["code"]!.GetValue<string>(), Is.EqualTo(code));
            Assert.That(problem["faults"]![0]!["path"]!.GetValue<string>(), Is.EqualTo(path));
        });
    }

    [TestCase("[[1, 1e999], [1, 1]]", "$.experts[0].matrix[0][1]")]
    [TestCase("[[1, null], [1, 1]]", "$.experts[0].matrix[0][1]")]
    [TestCase("[null]", "$.experts[0].matrix[0]")]
    public async Task Weigh_AJudgementThatIsNoNumber_IsRefusedWithItsPlace(string matrix, string path)
    {
        using var response = await PostAsync($$"""{ "experts": [{ "matrix": {{matrix}} }] }""");

        await response.ReadProblemAsync(HttpStatusCode.BadRequest, "body-unreadable", path);
    }

    private static IEnumerable<double> Numbers(JsonNode list) =>
        list.AsArray().Select(number => number!.GetValue<double>());

    private async Task<JsonNode> WeighAsync(string body, string query = "")
    {
        using var response = await PostAsync(body, query);
        return await response.ReadJsonAsync(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> PostAsync(string body, string query = "") =>
        Client.PostJsonAsync("/api/v1/weights/ahp" + query, body);
}
