using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>A ballot of delegates over HTTP: the grade and every line of its arithmetic, by the rules of Zhenhai District.</summary>
internal sealed class VerdictTests : ProductTests
{
    private const string Address = "/api/v1/verdicts/evaluate";

    /// <summary>More than half of all members satisfied; else with 基本满意; a fatal accident leaves the worst grade.</summary>
    private const string Rules = """
        {
          "options": ["satisfied", "basic", "dissatisfied", "abstain"],
          "validOptions": ["satisfied", "basic", "dissatisfied"],
          "grades": [
            { "grade": "good", "conditions": [
              { "votes": ["satisfied"], "denominator": "members", "comparison": "moreThan", "threshold": "1/2" }] },
            { "grade": "fair", "conditions": [
              { "votes": ["satisfied", "basic"], "denominator": "members", "comparison": "moreThan", "threshold": "50%" }] }
          ],
          "otherwise": "poor",
          "vetoes": [{ "item": "accident", "bestGrade": "poor" }]
        }
        """;

    [Test]
    public async Task Evaluate_ExactlyHalfSatisfied_IsATieThatDoesNotPassAndFallsToTheNextGrade()
    {
        // 50/100 is not more than half; 50 + 2 of 100 is.
        var verdict = await EvaluateAsync("""{ "members": 100, "votes": { "satisfied": 50, "basic": 2 } }""");

        Assert.That(verdict["grade"]!.GetValue<string>(), Is.EqualTo("fair"));
        Assert.That(
            verdict["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>()),
            Is.EqualTo(
                new[]
                {
                    "good: satisfied 50 / members 100 = 50.0% > 1/2 → does not hold (tie)",
                    "fair: satisfied + basic 52 / members 100 = 52.0% > 1/2 → holds",
                }
            )
        );
    }

    [Test]
    public async Task Evaluate_ByStep_SaysTheSameInNumbers()
    {
        var verdict = await EvaluateAsync("""{ "members": 100, "votes": { "satisfied": 50, "basic": 2 } }""");
        var step = verdict["steps"]![0]!;

        Assert.Multiple(() =>
        {
            Assert.That(step["kind"]!.GetValue<string>(), Is.EqualTo("tested"));
            Assert.That(step["share"]!["votes"]!.GetValue<int>(), Is.EqualTo(50));
            Assert.That(step["share"]!["base"]!.GetValue<int>(), Is.EqualTo(100));
            Assert.That(step["share"]!["effectiveBase"]!.GetValue<double>(), Is.EqualTo(100));
            Assert.That(step["share"]!["share"]!.GetValue<double>(), Is.EqualTo(0.5));
            Assert.That(step["threshold"]!.GetValue<string>(), Is.EqualTo("1/2"));
            Assert.That(step["holds"]!.GetValue<bool>(), Is.False);
            Assert.That(step["tie"]!.GetValue<bool>(), Is.True);
            Assert.That(verdict["shares"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(verdict["method"]!.GetValue<string>(), Is.EqualTo("census-count"));
        });
    }

    [Test]
    public async Task Evaluate_AVetoThatHasOccurred_TakesTheGradeDownAndSaysSo()
    {
        var verdict = await EvaluateAsync(
            """{ "members": 100, "votes": { "satisfied": 90 } }""",
            vetoes: """["accident"]"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(verdict["grade"]!.GetValue<string>(), Is.EqualTo("poor"));
            Assert.That(verdict["steps"]![1]!["kind"]!.GetValue<string>(), Is.EqualTo("vetoed"));
            Assert.That(verdict["steps"]![1]!["from"]!.GetValue<string>(), Is.EqualTo("good"));
        });
    }

    [TestCase("""{ "members": 10, "votes": { "satisfied": 11 } }""", "[]", "BAD_COUNT", "votes")]
    [TestCase("""{ "members": 10, "votes": { "satisfied": -1 } }""", "[]", "BAD_COUNT", "satisfied")]
    [TestCase("""{ "members": 10, "present": 11, "votes": {} }""", "[]", "BAD_COUNT", "present")]
    [TestCase("""{ "members": 0, "votes": {} }""", "[]", "ZERO_DENOMINATOR", "Members")]
    [TestCase("""{ "members": 10, "votes": { "splendid": 1 } }""", "[]", "UNKNOWN_CODE", "splendid")]
    [TestCase("""{ "members": 10, "votes": {} }""", """["flood"]""", "UNKNOWN_CODE", "flood")]
    public async Task Evaluate_CountsThatCannotBe_AreRefusedWithTheCodeAndTheKey(
        string counts,
        string vetoes,
        string code,
        string key
    )
    {
        using var response = await PostAsync(Rules, counts, vetoes);
        var problem = await response.ReadJsonAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Multiple(() =>
        {
            Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/not-scorable"));
            Assert.That(problem["code"]!.GetValue<string>(), Is.EqualTo(code));
            Assert.That(problem["key"]!.GetValue<string>(), Is.EqualTo(key));
        });
    }

    [TestCase("\"1/2\"", "\"most\"", "verdict.threshold")]
    [TestCase("\"1/2\"", "\"3/2\"", "verdict.threshold")]
    [TestCase("\"1/2\"", "\"99999999999999999999999999999999\"", "verdict.threshold")]
    [TestCase("\"grade\": \"fair\"", "\"grade\": \"good\"", "verdict.rules")]
    [TestCase("\"bestGrade\": \"poor\"", "\"bestGrade\": \"awful\"", "verdict.rules")]
    [TestCase("\"votes\": [\"satisfied\"]", "\"votes\": []", "verdict.votes")]
    public async Task Evaluate_RulesThatContradictThemselves_AreRefused(string written, string instead, string code)
    {
        using var response = await PostAsync(
            Rules.Replace(written, instead, StringComparison.Ordinal),
            """{ "members": 10, "votes": {} }"""
        );
        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);

        Assert.Multiple(() =>
        {
            Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/request-unfit"));
            Assert.That(problem["faults"]![0]!["code"]!.GetValue<string>(), Is.EqualTo(code));
        });
    }

    private async Task<JsonNode> EvaluateAsync(string counts, string vetoes = "[]")
    {
        using var response = await PostAsync(Rules, counts, vetoes);
        return await response.ReadJsonAsync(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> PostAsync(string rules, string counts, string vetoes = "[]") =>
        Client.PostJsonAsync(Address, $$"""{ "rules": {{rules}}, "counts": {{counts}}, "vetoes": {{vetoes}} }""");
}
