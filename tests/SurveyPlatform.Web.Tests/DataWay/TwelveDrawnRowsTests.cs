using System.Net;
using System.Text.Json.Nodes;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.DataWay;

/// <summary>The twelve responses again, drawn and weighted in other ways.</summary>
internal sealed class TwelveDrawnRowsTests : ProductTests
{
    [Test]
    public async Task Scores_OfMenAndWomenDrawnApart_HaveTheErrorWithinEach()
    {
        // The residuals of TwelveRowsTests: those of the four men and of the eight women each sum to 0.
        double[] men = [4.98046875, 0.29296875, -4.39453125, -0.87890625];
        double[] women =
        [
            2.392578125,
            2.392578125,
            0.830078125,
            0.830078125,
            -0.732421875,
            -2.294921875,
            -3.857421875,
            0.439453125,
        ];
        var se = Math.Sqrt(4.0 / 3 * men.Sum(e => e * e) + 8.0 / 7 * women.Sum(e => e * e));

        var scores = await ScoresAsync(survey =>
            survey["sampling"] = JsonNode.Parse("""{ "strata": { "tag": "sex" } }""")
        );

        var (score, sampling) = (scores["items"]![0]!["overall"]!["score"]!, scores["weighting"]!["sampling"]!);
        Assert.Multiple(() =>
        {
            Assert.That(score["value"]!.GetValue<double>(), Is.EqualTo(68.75).Within(1e-12));
            Assert.That(score["standardError"]!.GetValue<double>(), Is.EqualTo(se).Within(1e-12));
            Assert.That(sampling["strata"]!["tag"]!.GetValue<string>(), Is.EqualTo("sex"));
            Assert.That(sampling["stratumCount"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(sampling["units"], Is.Null);
            Assert.That(sampling["unitCount"]!.GetValue<int>(), Is.EqualTo(12));
            Assert.That(sampling["lonelyUnits"]!.GetValue<string>(), Is.EqualTo("adjust"));
            Assert.That(sampling["lonelyStrata"]!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task Scores_OfTwoUnitsInOneStratum_HaveTheErrorOfTheirTotals()
    {
        // Nobody is weighted: three men with 225 points and seven women with 425 have a mean of 65.
        var scores = await ScoresAsync(survey =>
        {
            survey["weighting"] = null;
            survey["sampling"] = JsonNode.Parse("""{ "units": { "tag": "sex" } }""");
        });

        // 225 − 3 · 65 = 30 and 425 − 7 · 65 = −30 over ten: two units make (3 + 3)².
        var score = scores["items"]![0]!["overall"]!["score"]!;
        Assert.Multiple(() =>
        {
            Assert.That(score["value"]!.GetValue<double>(), Is.EqualTo(65).Within(1e-12));
            Assert.That(score["standardError"]!.GetValue<double>(), Is.EqualTo(6).Within(1e-12));
            Assert.That(score["degreesOfFreedom"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Scores_RakedToTheOneMarginThereIs_AreThoseOfItsPostStrata()
    {
        var scores = await ScoresAsync(survey =>
            survey["weighting"] = JsonNode.Parse(
                """{ "postStrata": [], "margins": [["sex"]], "trimming": { "upper": 2 } }"""
            )
        );

        // 150 for each man is three times the median of 50, and no other weights meet the margin.
        var (score, weighting) = (scores["items"]![0]!["overall"]!["score"]!, scores["weighting"]!);
        Assert.Multiple(() =>
        {
            Assert.That(score["value"]!.GetValue<double>(), Is.EqualTo(68.75).Within(1e-9));
            Assert.That(weighting["postStrata"], Is.Null);
            Assert.That(weighting["raking"]!["margins"]![0]!["dimensions"]![0]!.GetValue<string>(), Is.EqualTo("sex"));
            Assert.That(weighting["raking"]!["margins"]![0]!["cells"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(weighting["trimming"]!["rule"]!["basis"]!.GetValue<string>(), Is.EqualTo("median"));
            Assert.That(
                weighting["trimming"]!["moved"]!.AsArray().Select(moved => moved!.GetValue<int>()),
                Is.EqualTo(new[] { 0, 4, 4, 4, 4 })
            );
            Assert.That(weighting["trimming"]!["outside"]!.GetValue<int>(), Is.EqualTo(4));
        });
    }

    [Test]
    public async Task Scores_OfASurveyWithAnotherConfidence_HaveItsIntervals()
    {
        var scores = await ScoresAsync(survey => survey["confidence"] = 0.9);

        // Nine degrees of freedom: t(0.95; 9) = 1.833112932653634.
        var score = scores["items"]![0]!["overall"]!["score"]!;
        var margin = 1.833112932653634 * score["standardError"]!.GetValue<double>();
        Assert.Multiple(() =>
        {
            Assert.That(score["low"]!.GetValue<double>(), Is.EqualTo(68.75 - margin).Within(1e-9));
            Assert.That(score["high"]!.GetValue<double>(), Is.EqualTo(68.75 + margin).Within(1e-9));
        });
    }

    [Test]
    public async Task Scores_DrawnByATagThatNoItemCarries_AreRefusedByName()
    {
        var waveId = await TwelveRows.FileAsync(
            Client,
            change: survey => survey["sampling"] = JsonNode.Parse("""{ "units": { "tag": "village" } }""")
        );

        using var response = await Client.GetAsync($"/api/v1/waves/{waveId}/scores");

        var problem = await response.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "not-scorable");
        Assert.That(problem["code"]!.GetValue<string>(), Is.EqualTo("MISSING_MARGIN"));
        Assert.That(problem["key"]!.GetValue<string>(), Is.EqualTo("village"));
        Assert.That(problem["detail"]!.GetValue<string>(), Does.Contain("village"));
    }

    private async Task<JsonNode> ScoresAsync(Action<JsonObject> change) =>
        await Client.GetJsonAsync($"/api/v1/waves/{await TwelveRows.FileAsync(Client, change: change)}/scores");
}
