using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>Twelve responses over HTTP, and every figure of their one rating worked out by hand.</summary>
internal sealed class TwelveRowsTests : ProductTests
{
    private JsonNode scores = null!;
    private Guid waveId;

    [OneTimeSetUp]
    public async Task FileTwelveResponses()
    {
        waveId = await TwelveRows.FileAsync(Client);
        scores = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores");
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
    public void Ranking_OfOneProject_HasItInTheFirstPlaceAndNobodyBeside()
    {
        var only = scores["ranking"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(only["node"]!.GetValue<string>(), Is.EqualTo("road"));
            Assert.That(only["rank"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(only["notDifferentFrom"]!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task Scores_Explained_CarryTheArithmeticThatLeadsToThem()
    {
        var explained = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/scores?explain=true");
        var overall = explained["items"]![0]!["overall"]!;
        var lines = overall["score"]!["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>()).ToList();
        var compared = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/compare?with=sex&explain=true");
        var node = explained["nodes"]![0]!["overall"]!["score"]!["arithmetic"]![0]!.GetValue<string>();
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("Σw = 800; Σwy = 55000; Σwy / Σw = 68.75"));
            Assert.That(lines[1], Is.EqualTo("n = 10; n_eff = (Σw)² / Σw² = 7.529411765"));
            Assert.That(lines[3], Does.StartWith("t(0.975; 9) = 2.262157163; 68.75 ± 2.262157163 ×"));
            Assert.That(node, Is.EqualTo("(1 × 68.75) / 1 = 68.75"));
            Assert.That(scores["items"]![0]!["overall"]!["score"]!["arithmetic"], Is.Null);
            Assert.That(
                compared["entries"]![0]!["score"]!["arithmetic"]![0]!.GetValue<string>(),
                Does.StartWith("(1 × ").And.Not.Contains("Σwy")
            );
        });
    }

    [Test]
    public async Task Compare_MenWithWomen_IsTheContrastWorkedOutByHand()
    {
        // Men 75 ± z = 150/450 · (25, 0, −25), women 425/7 with z = 50/350 (s − 425/7): in each sex they sum to 0, so that
        // post-stratification by sex leaves them alone. V = 12/11 (2·(25/3)² + (60000/7)/49); Σ(s − 425/7)² = 60000/7.
        var entries = (await Client.GetJsonAsync($"/api/v1/waves/{waveId}/compare?with=sex"))["entries"]!.AsArray();
        var men = entries.Single(entry => IsOf(entry!, "road", "m"))!["difference"]!;
        var women = entries.Single(entry => IsOf(entry!, "road", "f"))!["difference"]!;
        var se = Math.Sqrt(12.0 / 11 * ((2 * 25.0 * 25 / 9) + (60000.0 / 7 / 49)));
        Assert.Multiple(() =>
        {
            Assert.That(Number(men, "value"), Is.EqualTo(75 - (425.0 / 7)).Within(1e-12));
            Assert.That(Number(men, "standardError"), Is.EqualTo(se).Within(1e-12));
            // Ten respondents less one stratum, less one for the difference.
            Assert.That(Number(men, "degreesOfFreedom"), Is.EqualTo(8));
            Assert.That(Number(women, "value"), Is.EqualTo(-Number(men, "value")).Within(1e-12));
            // Two nodes of two groups: Holm raises the smallest of four equal p-values fourfold.
            Assert.That(
                Number(men, "adjustedPValue"),
                Is.EqualTo(Math.Min(1, 4 * Number(men, "pValue"))).Within(1e-12)
            );
            Assert.That(men["isSignificant"]!.GetValue<bool>(), Is.False);
        });

        static bool IsOf(JsonNode entry, string node, string group) =>
            entry["node"]!.GetValue<string>() == node && entry["group"]!.GetValue<string>() == group;
    }

    [Test]
    public async Task Compare_WaveWithOneOfTheSameAnswers_DiffersByNothingWithTheErrorOfBoth()
    {
        var other = await TwelveRows.FileAsync(Client);
        var compared = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/compare?with={other}");
        var entry = compared["entries"]!.AsArray().Single(entry => entry!["node"]!.GetValue<string>() == "road")!;
        var se = Number(scores["items"]![0]!["overall"]!["score"]!, "standardError");
        Assert.Multiple(() =>
        {
            Assert.That(Number(entry["difference"]!, "value"), Is.Zero);
            Assert.That(Number(entry["difference"]!, "standardError"), Is.EqualTo(Math.Sqrt(2) * se).Within(1e-12));
            Assert.That(Number(entry["difference"]!, "pValue"), Is.EqualTo(1));
            Assert.That(entry["break"], Is.Null);
        });
    }

    [Test]
    public async Task Scores_OfOneAlone_SayWhyTheyHaveNoIntervalAndNoTest()
    {
        var alone = await TwelveRows.SetUpAsync(
            Client,
            TwelveRows.Questionnaire,
            change: survey => survey["weighting"] = null
        );
        using var filed = await Client.PostJsonAsync(
            $"/api/v1/waves/{alone}/responses",
            TwelveRows.Response(Guid.NewGuid(), """{ "sex": "m", "road": 4 }""")
        );
        await filed.ReadJsonAsync(HttpStatusCode.Created);

        var item = (await Client.GetJsonAsync($"/api/v1/waves/{alone}/scores"))["items"]![0]!;
        var compared = await Client.GetJsonAsync($"/api/v1/waves/{alone}/compare?with={waveId}");
        var (score, difference) = (item["overall"]!["score"]!, compared["entries"]![0]!["difference"]!);
        Assert.Multiple(() =>
        {
            Assert.That(Number(score, "value"), Is.EqualTo(75).Within(1e-12));
            Assert.That(score["low"], Is.Null);
            Assert.That(score["intervalAbsence"]!.GetValue<string>(), Is.EqualTo("TOO_FEW_CASES"));
            Assert.That(Number(difference, "value"), Is.EqualTo(75 - 68.75).Within(1e-12));
            Assert.That(difference["pValue"], Is.Null);
            Assert.That(difference["absence"]!.GetValue<string>(), Is.EqualTo("TOO_FEW_CASES"));
            Assert.That(scores["items"]![0]!["overall"]!["score"]!["intervalAbsence"], Is.Null);
        });
    }

    [Test]
    public async Task Compare_WithWhatIsNotThere_IsAProblem()
    {
        using var noWave = await Client.GetAsync($"/api/v1/waves/{waveId}/compare?with={Guid.NewGuid()}");
        using var noTag = await Client.GetAsync($"/api/v1/waves/{waveId}/compare?with=height");
        using var nothing = await Client.GetAsync($"/api/v1/waves/{waveId}/compare");
        using var itself = await Client.GetAsync($"/api/v1/waves/{waveId}/compare?with={waveId}");
        using var noLevel = await Client.GetAsync($"/api/v1/waves/{waveId}/compare?with=sex&areaLevel=99");
        using var noLevelOfScores = await Client.GetAsync($"/api/v1/waves/{waveId}/scores?areaLevel=-1");
        await noWave.ReadProblemAsync(HttpStatusCode.NotFound, "unknown-wave");
        await noTag.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-breakdown");
        await nothing.ReadProblemAsync(HttpStatusCode.BadRequest, "parameter-unreadable");
        await itself.ReadProblemAsync(HttpStatusCode.BadRequest, "parameter-unreadable");
        await noLevel.ReadProblemAsync(HttpStatusCode.BadRequest, "parameter-unreadable");
        await noLevelOfScores.ReadProblemAsync(HttpStatusCode.BadRequest, "parameter-unreadable");
    }

    [TestCase("scores?areaLevel=township")]
    [TestCase("scores?areaLevel=District")]
    [TestCase("compare?with=sex&areaLevel=township")]
    public async Task AreaLevels_ByTheNamesOfTheContract_AreTaken(string path)
    {
        using var answer = await Client.GetAsync($"/api/v1/waves/{waveId}/{path}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Difference_Explained_CarriesItsBasesAndItsArithmetic()
    {
        var compared = await Client.GetJsonAsync($"/api/v1/waves/{waveId}/compare?with=sex&explain=true");
        var entry = compared["entries"]![0]!;
        var (score, other, difference) = (entry["score"]!, entry["other"]!, entry["difference"]!);
        var lines = difference["arithmetic"]!.AsArray().Select(line => line!.GetValue<string>()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                difference["base"]!.GetValue<int>(),
                Is.EqualTo(score["base"]!.GetValue<int>() + other["base"]!.GetValue<int>())
            );
            Assert.That(lines[0], Does.StartWith("d = "));
            Assert.That(lines[1], Does.StartWith("se = √V(z₁ − z₂)"));
            Assert.That(lines[^1], Does.StartWith("Holm over "));
        });
    }

    [Test]
    public async Task Scores_OfGroupsBelowTheLeastBase_AreHiddenWithTheGroupThatWouldGiveThemAway()
    {
        // Three of four men answered, fewer than five; seven women did, and the total less theirs would be the men's. Nothing is
        // weighted by a sex of four: (225 + 425)/10.
        var hidden = await Client.GetJsonAsync($"/api/v1/waves/{await TwelveRows.FileAsync(Client, 5)}/scores");
        var item = hidden["items"]![0]!;
        var (men, women) = (item["by"]!["sex"]!["m"]!["score"]!, item["by"]!["sex"]!["f"]!["score"]!);
        Assert.Multiple(() =>
        {
            Assert.That(men["absence"]!.GetValue<string>(), Is.EqualTo("SUPPRESSED"));
            Assert.That(women["absence"]!.GetValue<string>(), Is.EqualTo("SUPPRESSED"));
            Assert.That(new[] { men["value"], men["standardError"], men["base"], women["base"] }, Is.All.Null);
            Assert.That(Number(item["overall"]!["score"]!, "value"), Is.EqualTo(65).Within(1e-12));
            Assert.That(hidden["nodes"]![0]!["by"]!["sex"]!["f"]!["score"]!["value"], Is.Null);
            var groups = hidden["breakdowns"]![0]!["groups"]!.AsArray();
            Assert.That(groups.Select(group => group!["responses"]), Is.All.Null);
            var sexes = hidden["distributions"]!.AsArray().Single(one => one!["code"]!.GetValue<string>() == "sex")!;
            Assert.That(sexes["categories"]!.AsArray().Select(one => one!["count"]), Is.All.Null);
        });
    }

    [Test]
    public async Task Scores_OfAWaveBelowTheLeastBase_AreAllHidden()
    {
        var hidden = await Client.GetJsonAsync($"/api/v1/waves/{await TwelveRows.FileAsync(Client, 30)}/scores");

        Assert.That(
            hidden["nodes"]![0]!["overall"]!["score"]!["absence"]!.GetValue<string>(),
            Is.EqualTo("SUPPRESSED")
        );
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
