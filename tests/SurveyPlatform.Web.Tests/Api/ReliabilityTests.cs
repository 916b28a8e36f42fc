using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Api;

/// <summary>The reliability of four complete responses, worked out by hand; a fifth is not complete, and the weights do not count.</summary>
/// <remarks>
/// a = (1 2 3 4), b = (2 1 4 3), c = (1 3 2 4): variances 5/3 each, covariances 1 (a, b), 4/3 (a, c) and 0 (b, c), in scale points; index
/// points are 25 times that, which no coefficient sees.
/// </remarks>
internal sealed class ReliabilityTests : ProductTests
{
    private const double Tolerance = 1e-9;

    private JsonNode reliability = null!;

    [OneTimeSetUp]
    public async Task FileFiveResponses()
    {
        var (waveId, _) = await FourRatings.FileAsync(
            Client,
            men: 600,
            women: 400,
            ('m', [1, 2, 1, 3], null),
            ('f', [2, 1, 3, 3], null),
            ('f', [3, 4, 2, 3], null),
            ('f', [4, 3, 4, 3], null),
            ('f', [5, 9, 0, 3], null)
        );
        reliability = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/reliability?explain=true");
    }

    [Test]
    public void Alpha_OfThreeRatings_IsAsWorkedOutByHand()
    {
        // Variance of the total 5 + 2(1 + 4/3) = 29/3. α = 3/2 · (1 − 15/29) = 21/29; variances are equal, so standardised too.
        var root = reliability["nodes"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(root["code"]!.GetValue<string>(), Is.EqualTo("root"));
            Assert.That(root["n"]!.GetValue<int>(), Is.EqualTo(4));
            Assert.That(root["k"]!.GetValue<int>(), Is.EqualTo(3));
            Assert.That(Value(root["alpha"]!), Is.EqualTo(21.0 / 29).Within(Tolerance));
            Assert.That(Value(root["standardisedAlpha"]!), Is.EqualTo(21.0 / 29).Within(Tolerance));
            Assert.That(Value(root["averageCorrelation"]!), Is.EqualTo(1.4 / 3).Within(Tolerance));
            Assert.That(root["alpha"]!["base"]!.GetValue<int>(), Is.EqualTo(4));
            Assert.That(root["alpha"]!["effectiveBase"]!.GetValue<double>(), Is.EqualTo(4));
            Assert.That(root["alpha"]!["method"]!.GetValue<string>(), Is.EqualTo("cronbach-alpha"));
        });
    }

    [Test]
    public void Items_OfThreeRatings_AreAsWorkedOutByHand()
    {
        // a with b + c: (1 + 4/3)/√(5/3 · 10/3). Without a: b and c are unrelated, α 0. Without c: 2(1 − (10/3)/(16/3)) = 0.75.
        var items = reliability["nodes"]![0]!["items"]!;
        Assert.Multiple(() =>
        {
            Assert.That(Value(items[0]!["itemTotal"]!), Is.EqualTo(7.0 / 3 / Math.Sqrt(50.0 / 9)).Within(Tolerance));
            Assert.That(Value(items[0]!["alphaIfDropped"]!), Is.Zero.Within(Tolerance));
            Assert.That(Value(items[2]!["alphaIfDropped"]!), Is.EqualTo(0.75).Within(Tolerance));
            Assert.That(
                items[0]!.AsObject().ContainsKey("mean"),
                Is.False,
                "two sets of ratings would tell who is in one alone"
            );
        });
    }

    [Test]
    public void Adequacy_OfRatingsThatFollowFromEachOther_IsAbsentWithItsReason()
    {
        // det R = 1 − 0.36 − 0.64 = 0.
        var root = reliability["nodes"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(root["kmo"]!["value"], Is.Null);
            Assert.That(root["kmo"]!["absence"]!.GetValue<string>(), Is.EqualTo("SINGULAR"));
            Assert.That(root["bartlett"]!["pValue"]!["absence"]!.GetValue<string>(), Is.EqualTo("SINGULAR"));
        });
    }

    [Test]
    public void Pair_OfRatings_HasAnIntervalAndAdequacyAndNothingToDrop()
    {
        // F of 3 and 3 degrees of freedom at 97.5 % is 15.439182. Two partial correlations are the correlations: KMO ½.
        // Bartlett: −ln(1 − 0.36) · (4 − 1 − 9/6) = 0.6694306539…
        var pair = reliability["nodes"]![1]!;
        Assert.Multiple(() =>
        {
            Assert.That(Value(pair["alpha"]!), Is.EqualTo(0.75).Within(Tolerance));
            Assert.That(Value(pair["low"]!), Is.EqualTo(1 - 0.25 * 15.439182).Within(1e-6));
            Assert.That(Value(pair["high"]!), Is.EqualTo(1 - 0.25 / 15.439182).Within(1e-6));
            Assert.That(Value(pair["kmo"]!), Is.EqualTo(0.5).Within(Tolerance));
            Assert.That(Value(pair["bartlett"]!["chiSquare"]!), Is.EqualTo(-1.5 * Math.Log(0.64)).Within(Tolerance));
            Assert.That(
                pair["items"]![0]!["alphaIfDropped"]!["absence"]!.GetValue<string>(),
                Is.EqualTo("TOO_FEW_CASES")
            );
        });
    }

    [Test]
    public void AllRatings_WithOneThatDoesNotVary_ExcludeAndListIt()
    {
        var all = reliability["allRatings"]!;
        Assert.Multiple(() =>
        {
            Assert.That(all["k"]!.GetValue<int>(), Is.EqualTo(3));
            Assert.That(Value(all["alpha"]!), Is.EqualTo(21.0 / 29).Within(Tolerance));
            Assert.That(all["excluded"]![0]!["code"]!.GetValue<string>(), Is.EqualTo("all"));
            Assert.That(all["excluded"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo("ZERO_VARIANCE"));
        });
    }

    [Test]
    public void Alpha_Explained_PrintsTheFormulaWithItsNumbers()
    {
        // In index points: variances 3 · 625 · 5/3, sum 3125, of the total 625 · 29/3 = 6041.667.
        var lines = reliability["nodes"]![0]!["arithmetic"]!
            .AsArray()
            .Select(line => line!.GetValue<string>())
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("n = 4, k = 3"));
            Assert.That(lines[1], Is.EqualTo("ΣVar = 3125; Var total = 6041.667"));
            Assert.That(lines[2], Is.EqualTo("α = k/(k−1)·(1 − ΣVar/Var total) = 3/2·(1 − 3125/6041.667) = 0.7241379"));
        });
    }

    [Test]
    public async Task Reliability_OfAnEmptyWave_IsAbsentWithAReason()
    {
        var (empty, _) = await FourRatings.FileAsync(Client, men: 0, women: 0);
        var none = await Client.GetJsonAsync($"/api/v1/waves/{empty}/reliability?explain=true");

        Assert.Multiple(() =>
        {
            Assert.That(none["nodes"]![0]!["alpha"]!["absence"]!.GetValue<string>(), Is.EqualTo("ZERO_VARIANCE"));
            Assert.That(none["nodes"]![0]!["excluded"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo("ALL_MISSING"));
        });
    }

    private static double Value(JsonNode figure) => figure["value"]!.GetValue<double>();
}
