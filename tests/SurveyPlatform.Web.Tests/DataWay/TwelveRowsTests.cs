using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>Twelve responses over HTTP, and every figure of their one rating worked out by hand.</summary>
internal sealed class TwelveRowsTests
{
    private TestProduct product = null!;
    private HttpClient system = null!;
    private JsonNode scores = null!;

    [OneTimeSetUp]
    public async Task FileTwelveResponses()
    {
        product = await TestProduct.StartAsync();
        system = await product.CreateSystemAsync();
        var waveId = await TwelveRows.SetUpAsync(system);
        string[] men = ["5", "4", "3", "\"dontKnow\""];
        string[] women = ["5", "5", "4", "4", "3", "2", "1", "null"];
        foreach (var (sex, road) in men.Select(road => ("m", road)).Concat(women.Select(road => ("f", road))))
        {
            var response = TwelveRows.Response(Guid.NewGuid(), $$"""{ "sex": "{{sex}}", "road": {{road}} }""");
            using var filed = await system.PostJsonAsync($"/api/v1/waves/{waveId}/responses", response);
            await filed.ReadJsonAsync(HttpStatusCode.Created);
        }

        scores = await system.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        system.Dispose();
        await product.DisposeAsync();
    }

    [Test]
    public void Score_OfTwelveResponses_IsAsWorkedOutByHand()
    {
        // 600 men in 4 responses: weight 150 each; 400 women in 8: 50 each.
        // Men 100, 75, 50 (one 不了解); women 100, 100, 75, 75, 50, 25, 0 (one blank).
        // S = (150·225 + 50·425)/(3·150 + 7·50) = 55000/800 = 68.75; n_eff = 800²/(3·150² + 7·50²) = 640000/85000.
        var score = scores["items"]![0]!["overall"]!["score"]!;
        Assert.Multiple(() =>
        {
            Assert.That(Number(score, "value"), Is.EqualTo(68.75).Within(1e-12));
            Assert.That(score["base"]!.GetValue<int>(), Is.EqualTo(10));
            Assert.That(Number(score, "effectiveBase"), Is.EqualTo(640000.0 / 85000).Within(1e-12));
        });
    }

    [Test]
    public void Rates_OfTwelveResponses_AreAsWorkedOutByHand()
    {
        // Satisfied (5 and 4): (2·150 + 4·50)/800 = 0.625. Aware: 800/(800 + 150), the blank counting nowhere.
        var overall = scores["items"]![0]!["overall"]!;
        Assert.Multiple(() =>
        {
            Assert.That(Number(overall["satisfiedRate"]!, "value"), Is.EqualTo(0.625).Within(1e-12));
            Assert.That(Number(overall["awarenessRate"]!, "value"), Is.EqualTo(800.0 / 950).Within(1e-12));
            Assert.That(overall["awarenessRate"]!["base"]!.GetValue<int>(), Is.EqualTo(11));
        });
    }

    [Test]
    public void Rates_OnWhichAllAgree_NameTheMethodThatMadeTheirInterval()
    {
        // No woman said 不了解: a share of 1 has no variance, so METHOD §6.2 gives it the beta interval, which ends at 1.
        var unanimous = scores["items"]![0]!["by"]!["sex"]!["f"]!["awarenessRate"]!;
        var divided = scores["items"]![0]!["overall"]!["awarenessRate"]!;
        Assert.Multiple(() =>
        {
            Assert.That(unanimous["method"]!.GetValue<string>(), Is.EqualTo("taylor-beta"));
            Assert.That(unanimous["degenerate"]!.GetValue<bool>(), Is.True);
            Assert.That(Number(unanimous, "high"), Is.EqualTo(1));
            Assert.That(divided["method"]!.GetValue<string>(), Is.EqualTo("taylor-wilson"));
            Assert.That(divided["degenerate"]!.GetValue<bool>(), Is.False);
        });
    }

    [Test]
    public void StandardError_OfTwelveResponses_IsAsWorkedOutByHand()
    {
        // z = w(s − 68.75)/800, 0 for 不了解 and blank: men 5.859375, 1.171875, −3.515625, 0; women 1.953125 twice,
        // 0.390625 twice, −1.171875, −2.734375, −4.296875, 0. Less the mean of each sex, 3.515625/4 and −3.515625/8:
        double[] residuals =
        [
            4.98046875,
            0.29296875,
            -4.39453125,
            -0.87890625,
            2.392578125,
            2.392578125,
            0.830078125,
            0.830078125,
            -0.732421875,
            -2.294921875,
            -3.857421875,
            0.439453125,
        ];
        // They sum to 0, so V = 12/11 Σe²; ten respondents in one stratum leave 9 degrees of freedom, t = 2.262157162798205.
        var se = Math.Sqrt(12.0 / 11 * residuals.Sum(e => e * e));
        var score = scores["items"]![0]!["overall"]!["score"]!;
        Assert.Multiple(() =>
        {
            Assert.That(Number(score, "standardError"), Is.EqualTo(se).Within(1e-12));
            Assert.That(score["degreesOfFreedom"]!.GetValue<int>(), Is.EqualTo(9));
            Assert.That(Number(score, "low"), Is.EqualTo(68.75 - 2.262157162798205 * se).Within(1e-9));
            Assert.That(Number(score, "high"), Is.EqualTo(68.75 + 2.262157162798205 * se).Within(1e-9));
        });
    }

    [Test]
    public void Groups_OfTwelveResponses_HaveTheirOwnMeans()
    {
        var bySex = scores["items"]![0]!["by"]!["sex"]!;
        Assert.Multiple(() =>
        {
            Assert.That(Number(bySex["m"]!["score"]!, "value"), Is.EqualTo(75));
            Assert.That(Number(bySex["f"]!["score"]!, "value"), Is.EqualTo(425.0 / 7).Within(1e-12));
            Assert.That(bySex["m"]!["score"]!["base"]!.GetValue<int>(), Is.EqualTo(3));
        });
    }

    [Test]
    public void Node_WithOneItem_IsThatItem()
    {
        var item = scores["items"]![0]!["overall"]!["score"]!;
        Assert.That(
            scores["nodes"]!.AsArray().Select(node => node!["overall"]!["score"]!["value"]!.GetValue<double>()),
            Is.All.EqualTo(item["value"]!.GetValue<double>())
        );
    }

    private static double Number(JsonNode estimate, string name) => estimate[name]!.GetValue<double>();
}
