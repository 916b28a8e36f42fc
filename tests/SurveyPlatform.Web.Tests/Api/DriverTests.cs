using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>What moves the overall rating of seven responses, worked out by hand.</summary>
/// <remarks>
/// The complete responses are four patterns of equal weight: two men of 200 and two pairs of women of 100 each. So the weighted
/// correlations are those of a = (1 2 3 4), b = (2 1 4 3) and all = (1 3 2 4): 0.6 between a and b, 0.8 and 0 with the outcome.
/// </remarks>
internal sealed class DriverTests : ProductTests
{
    private const double Tolerance = 1e-9;

    private Guid waveId;
    private JsonNode drivers = null!;

    [OneTimeSetUp]
    public async Task FileSevenResponses()
    {
        (waveId, _) = await FourRatings.FileAsync(
            Client,
            men: 400,
            women: 500,
            ('m', [1, 2, 0, 1], null),
            ('m', [2, 1, 0, 3], null),
            ('f', [3, 4, 0, 2], null),
            ('f', [3, 4, 0, 2], null),
            ('f', [4, 3, 0, 4], null),
            ('f', [4, 3, 0, 4], null),
            ('f', [5, 9, 0, 5], null)
        );
        drivers = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/drivers?explain=true");
    }

    [Test]
    public void Importance_OfTwoRelatedDrivers_IsAsWorkedOutByHand()
    {
        // R^½ = [3 1; 1 3]/√10, its inverse [3 −1; −1 3]/(0.8 √10). With r = (0.8, 0): b = (3, −1)/√10.
        // ε = [0.9 0.1; 0.1 0.9](0.9, 0.1) = (0.82, 0.18). β = R⁻¹r = (1.25, −0.75). R² = 1. VIF = 1/0.64.
        // LMG: ½(0.64 + (1 − 0)) and ½(0 + (1 − 0.64)).
        Assert.Multiple(() =>
        {
            Assert.That(Value(drivers["rSquared"]!), Is.EqualTo(1).Within(Tolerance));
            Assert.That(Each("correlation"), Is.EqualTo(new[] { 0.8, 0 }).Within(Tolerance));
            Assert.That(Each("beta"), Is.EqualTo(new[] { 1.25, -0.75 }).Within(Tolerance));
            Assert.That(Each("varianceInflation"), Is.EqualTo(new[] { 1 / 0.64, 1 / 0.64 }).Within(Tolerance));
            Assert.That(Each("relativeWeight"), Is.EqualTo(new[] { 0.82, 0.18 }).Within(Tolerance));
            Assert.That(Each("relativeWeightPercent"), Is.EqualTo(new[] { 82.0, 18 }).Within(Tolerance));
            Assert.That(Each("lmg"), Is.EqualTo(new[] { 0.82, 0.18 }).Within(Tolerance));
        });
    }

    [Test]
    public void Importance_OfTwoRelatedDrivers_CarriesItsBaseAndItsMethod()
    {
        // Six complete responses; (2·200 + 4·100)²/(2·200² + 4·100²) = 640000/120000.
        var figure = drivers["drivers"]![0]!["relativeWeight"]!;
        Assert.Multiple(() =>
        {
            Assert.That(figure["base"]!.GetValue<int>(), Is.EqualTo(6));
            Assert.That(figure["effectiveBase"]!.GetValue<double>(), Is.EqualTo(16.0 / 3).Within(Tolerance));
            Assert.That(figure["method"]!.GetValue<string>(), Is.EqualTo("johnson-relative-weight"));
            Assert.That(drivers["outcome"]!["code"]!.GetValue<string>(), Is.EqualTo("all"));
        });
    }

    [Test]
    public void Matrix_OfTwoDrivers_CrossesAtTheMeans()
    {
        // Performance: a over all seven (200·(0 + 25) + 200·(50 + 75) + 100·100)/900 = 400/9; b over six 37.5.
        Assert.Multiple(() =>
        {
            Assert.That(Each("performance"), Is.EqualTo(new[] { 400.0 / 9, 37.5 }).Within(Tolerance));
            Assert.That(
                drivers["matrix"]!["importance"]!["value"]!.GetValue<double>(),
                Is.EqualTo(0.5).Within(Tolerance)
            );
            Assert.That(
                drivers["matrix"]!["performance"]!["value"]!.GetValue<double>(),
                Is.EqualTo((400.0 / 9 + 37.5) / 2).Within(Tolerance)
            );
            Assert.That(drivers["drivers"]![0]!["quadrant"]!.GetValue<string>(), Is.EqualTo("keep_up"));
            Assert.That(drivers["drivers"]![0]!["quadrantTitle"]!.GetValue<string>(), Is.EqualTo("优势"));
            Assert.That(drivers["drivers"]![1]!["quadrant"]!.GetValue<string>(), Is.EqualTo("low_priority"));
        });
    }

    [Test]
    public void Driver_ThatNobodyRated_IsAbsentWithItsReason()
    {
        var absent = drivers["drivers"]![2]!;
        Assert.Multiple(() =>
        {
            Assert.That(absent["code"]!.GetValue<string>(), Is.EqualTo("nc"));
            Assert.That(absent["absence"]!.GetValue<string>(), Is.EqualTo("ALL_MISSING"));
            Assert.That(absent["relativeWeight"]!["value"], Is.Null);
            Assert.That(absent["relativeWeight"]!["absence"]!.GetValue<string>(), Is.EqualTo("ALL_MISSING"));
            Assert.That(absent["quadrant"], Is.Null);
        });
    }

    [Test]
    public void Drivers_Explained_PrintWhatTheWeightsAreMadeOf()
    {
        // Λ = (3, 1)/√10 = (0.9486833, 0.3162278), b = (0.9486833, −0.3162278).
        var lines = drivers["drivers"]![0]!["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>());
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Some.EqualTo("ε = Σ Λ²b² = 0.9486833²·0.9486833² + 0.3162278²·-0.3162278² = 0.82"));
            Assert.That(
                drivers["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>()),
                Has.Some.EqualTo("R² = Σ ε = 0.82 + 0.18 = 1")
            );
            // Both drivers move the outcome alone, and leave it to each other by their correlation of 0.6.
            Assert.That(lines, Has.Some.StartsWith("na: r = Σw(x − x̄)(y − ȳ)"));
            Assert.That(lines, Has.Some.StartsWith("β = Σ R⁻¹ r = "));
            Assert.That(lines, Has.Some.StartsWith("100 ε / R² = 100 · 0.82 / 1 = 82"));
            Assert.That(
                lines,
                Has.Some.StartsWith("LMG = mean gain in R² on entering first, second, …: (0.64 + 1) / 2 = 0.82")
            );
        });
    }

    [Test]
    public async Task Drivers_OfAnotherOutcome_LeaveItOutOfTheDrivers()
    {
        var other = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/drivers?outcome=a&cross=median");

        Assert.Multiple(() =>
        {
            Assert.That(
                other["drivers"]!.AsArray().Select(driver => driver!["code"]!.GetValue<string>()),
                Is.EqualTo(new[] { "nb", "nc" })
            );
            Assert.That(Value(other["rSquared"]!), Is.EqualTo(0.36).Within(Tolerance));
            Assert.That(other["matrix"]!["cross"]!.GetValue<string>(), Is.EqualTo("median"));
            Assert.That(other["arithmetic"], Is.Null);
        });
    }

    [Test]
    public async Task Drivers_WithIntervalsOfSixResponses_SayThatTheseAreTooFew()
    {
        // Of 500 draws of five out of six some leave a rating constant.
        var unsure = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/drivers?intervals=true");
        Assert.Multiple(() =>
        {
            Assert.That(unsure["rSquared"]!["value"], Is.Not.Null);
            Assert.That(unsure["rSquaredSpread"]!["absence"]!.GetValue<string>(), Is.EqualTo("TOO_FEW_CASES"));
            Assert.That(drivers["rSquaredSpread"], Is.Null, "nobody asked");
        });
    }

    [Test]
    public async Task Drivers_OfAnEmptyWave_AreAllAbsentWithAReason()
    {
        var (empty, _) = await FourRatings.FileAsync(Client, men: 0, women: 0);
        var none = await Client.GetJsonAsync($"/api/v1/waves/{empty}/drivers");

        Assert.Multiple(() =>
        {
            Assert.That(none["rSquared"]!["value"], Is.Null);
            Assert.That(none["rSquared"]!["absence"]!.GetValue<string>(), Is.EqualTo("ALL_MISSING"));
            Assert.That(none["matrix"], Is.Null);
        });
    }

    [Test]
    public async Task Analyses_WhereFewerAnsweredThanTheSurveyAsks_HideFiguresAndTheirBases()
    {
        var (small, _) = await FourRatings.FileAsync(
            Client,
            men: 0,
            women: 0,
            leastBase: 5,
            ('m', [1, 2, 0, 1], null),
            ('m', [2, 1, 0, 3], null),
            ('f', [3, 4, 0, 2], null),
            ('f', [4, 3, 0, 4], null)
        );
        var driver = await Client.GetJsonAsync($"/api/v1/waves/{small}/drivers");
        var reliability = await Client.GetJsonAsync($"/api/v1/waves/{small}/reliability");
        var quality = await Client.GetJsonAsync($"/api/v1/waves/{small}/quality");
        JsonNode[] hidden =
        [
            driver["rSquared"]!,
            driver["drivers"]![0]!["performance"]!,
            reliability["nodes"]![0]!["alpha"]!,
            quality["nodes"]![0]!["all"]!,
            quality["nodes"]![0]!["difference"]!,
        ];

        Assert.Multiple(() =>
        {
            Assert.That(hidden.Select(figure => (string?)figure["absence"]), Is.All.EqualTo("SUPPRESSED"));
            Assert.That(hidden.Select(figure => figure["value"]), Is.All.Null);
            Assert.That(hidden.Select(figure => figure["base"]), Is.All.Null);
        });
    }

    [TestCase("outcome=sex", "drivers.outcome-unknown")]
    [TestCase("outcome=nothing", "drivers.outcome-unknown")]
    [TestCase("cross=mode", "drivers.cross")]
    public async Task Drivers_OfAQueryThatIsNone_NameTheRule(string query, string code)
    {
        using var response = await Client.GetAsync($"/api/v1/waves/{waveId}/drivers?{query}");
        var problem = await response.ReadJsonAsync(HttpStatusCode.BadRequest);

        Assert.That(problem["faults"]![0]!["code"]!.GetValue<string>(), Is.EqualTo(code));
    }

    [TestCase("drivers")]
    [TestCase("reliability")]
    [TestCase("quality")]
    public async Task Analyses_OfAnUnknownWave_AreNotFound(string analysis)
    {
        using var response = await Client.GetAsync($"/api/v1/waves/{Guid.NewGuid()}/{analysis}");
        var problem = await response.ReadJsonAsync(HttpStatusCode.NotFound);

        Assert.That(problem["type"]!.GetValue<string>(), Is.EqualTo("/problems/unknown-wave"));
    }

    private static double Value(JsonNode figure) => figure["value"]!.GetValue<double>();

    private double[] Each(string figure) =>
        [.. drivers["drivers"]!.AsArray().Take(2).Select(driver => Value(driver![figure]!))];
}
