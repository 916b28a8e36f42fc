using System.Text;
using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Quality;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>What drivers, reliability and response quality say of waves in which there is little or nothing to see.</summary>
public sealed class WaveAnalysisTests
{
    [Test]
    public void Drivers_OfTooFewCompleteResponses_AreAbsentAndStillPerform()
    {
        var drivers = DriversOf(Ratings(2), """{ "r0": 1, "r1": 2, "all": 1 }""", """{ "r0": 3, "r1": 1, "all": 3 }""");

        Assert.Multiple(() =>
        {
            // Two rows: the two drivers follow from each other.
            Assert.That(drivers.Absence, Is.EqualTo(ScoringFault.Singular));
            Assert.That(drivers.Base, Is.EqualTo(2));
            Assert.That(drivers.Drivers[0].Figures, Is.Null);
            Assert.That(drivers.Drivers[0].Absence, Is.EqualTo(ScoringFault.Singular));
            Assert.That(drivers.Drivers[0].Performance.Value, Is.EqualTo(50));
            Assert.That(DriverArithmetic.Describe(drivers), Is.EqualTo(new[] { "R²: SINGULAR" }));
        });
    }

    [Test]
    public void Drivers_OfAnOutcomeThatDoesNotVary_AreAbsentForThatReason()
    {
        var drivers = DriversOf(
            Ratings(1),
            """{ "r0": 1, "all": 2 }""",
            """{ "r0": 2, "all": 2 }""",
            """{ "r0": 3, "all": 2 }"""
        );

        Assert.That(drivers.Absence, Is.EqualTo(ScoringFault.ZeroVariance));
    }

    [Test]
    public void Drivers_OneOfWhichDoesNotVary_SetItAsideAndMeasureTheOthers()
    {
        // The outcome is the driver itself, so that it explains everything.
        var drivers = DriversOf(
            Ratings(2),
            """{ "r0": 1, "r1": 2, "all": 1 }""",
            """{ "r0": 2, "r1": 2, "all": 2 }""",
            """{ "r0": 3, "r1": 2, "all": 3 }"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(drivers.Importance!.RSquared, Is.EqualTo(1).Within(1e-12));
            Assert.That(drivers.Drivers[1].Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(drivers.Drivers[1].Quadrant, Is.Null);
        });
    }

    [Test]
    public void Drivers_MoreThanTwelve_HaveNoDominance()
    {
        var random = new Random(1);
        var answers = Enumerable
            .Range(0, 60)
            .Select(_ =>
                $$"""{ {{string.Join(", ", Enumerable.Range(0, 13).Select(i => $"\"r{i}\": {random.Next(1, 4)}"))}}, "all": {{random.Next(1, 4)}} }"""
            );
        var drivers = DriversOf(Ratings(13), [.. answers]);

        Assert.Multiple(() =>
        {
            Assert.That(drivers.Importance!.Drivers.Select(driver => driver.Dominance), Is.All.Null);
            Assert.That(
                drivers.Importance.Drivers.Sum(driver => driver.RelativeWeight),
                Is.EqualTo(drivers.Importance.RSquared).Within(1e-12)
            );
            Assert.That(DriverArithmetic.Describe(drivers), Has.None.Contain("LMG"));
        });
    }

    [Test]
    public void Quality_OfAQuestionnaireWithoutRatings_LooksAtTheTimeAlone()
    {
        var questionnaire = Prepare("""{ "kind": "text", "code": "word", "stem": { "zh-CN": "词" } }""", index: "null");
        var builder = new FrameBuilder(questionnaire);
        foreach (var seconds in new[] { 100, 100, 10 })
        {
            builder.Add(Guid.NewGuid(), "{}"u8, seconds);
        }

        var quality = WaveQuality.Of(builder.Build(), PlanOf(questionnaire), new ResponseQualityRules());

        Assert.Multiple(() =>
        {
            Assert.That(quality.Flagged, Has.Count.EqualTo(1));
            Assert.That(quality.Flagged[0].IsSpeeder, Is.True);
            Assert.That(quality.Flagged[0].DuplicateOf, Is.Null);
            Assert.That(quality.Nodes, Is.Empty);
        });
    }

    [Test]
    public void Quality_WhereEverybodyIsFlagged_HasNoScoreWithoutThem()
    {
        var quality = WaveQuality.Of(
            FrameOf(Ratings(2), """{ "r0": 3, "r1": 3, "all": 3 }""", """{ "r0": 1, "r1": 1, "all": 1 }"""),
            PlanOf(Ratings(2)),
            new ResponseQualityRules()
        );

        Assert.Multiple(() =>
        {
            Assert.That(quality.Nodes[0].All.Value, Is.EqualTo(50));
            Assert.That(quality.Nodes[0].Difference, Is.Null);
            Assert.That(quality.Nodes[0].Absence, Is.Not.Null);
        });
    }

    [Test]
    public void Reliability_OfOneRating_IsNoneWithItsReason()
    {
        var reliability = WaveReliability.Of(
            FrameOf(Ratings(1), """{ "r0": 3 }""", """{ "r0": 1 }"""),
            PlanOf(Ratings(1))
        );

        Assert.Multiple(() =>
        {
            // The node rests on one rating, and of all ratings the overall one was never answered.
            Assert.That(reliability.Nodes, Is.Empty);
            Assert.That(reliability.AllRatings.Absence, Is.EqualTo(ScoringFault.ZeroVariance));
            Assert.That(reliability.AllRatings.Excluded.Single().Reason, Is.EqualTo(ScoringFault.AllMissing));
        });
    }

    [Test]
    public void Intervals_OfAnalyses_AreOfTheLevelOfThePlan()
    {
        var questionnaire = Ratings(2);
        var frame = FrameOf(
            questionnaire,
            """{ "r0": 1, "r1": 2, "all": 1 }""",
            """{ "r0": 2, "r1": 1, "all": 3 }""",
            """{ "r0": 3, "r1": 3, "all": 2 }""",
            """{ "r0": 3, "r1": 1, "all": 3 }""",
            """{ "r0": 3, "r1": 3, "all": 3 }"""
        );
        var plan = PlanOf(questionnaire);
        var (usual, narrow) = (Analyse(plan), Analyse(plan with { Level = 0.9 }));

        Assert.Multiple(() =>
        {
            // Tables of t with 4 degrees of freedom: 2.131847 and 2.776445; of F with 4 and 4: 6.388233 and 9.604530.
            Assert.That(
                HalfWidth(narrow.Performance) / HalfWidth(usual.Performance),
                Is.EqualTo(2.131847 / 2.776445).Within(1e-6)
            );
            Assert.That((1 - narrow.Alpha.Low) / (1 - usual.Alpha.Low), Is.EqualTo(6.388233 / 9.604530).Within(1e-6));
            Assert.That(narrow.Arithmetic, Has.Some.Contains("90 % by Feldt"));
        });

        (Estimate Performance, Reliability Alpha, IReadOnlyList<string> Arithmetic) Analyse(WavePlan by)
        {
            var outcome = WaveDrivers.FindOutcome(questionnaire, code: null)!;
            var set = WaveReliability.Of(frame, by).Nodes[0];
            return (
                WaveDrivers.Of(frame, by, outcome, Crossing.Mean).Drivers[0].Performance,
                set.Alpha!,
                set.Describe()
            );
        }

        static double? HalfWidth(Estimate estimate) => estimate.High - estimate.Value;
    }

    [Test]
    public void Analyses_WhereFewerRespondentsStandBehindAFigureThanAsked_HideIt()
    {
        var questionnaire = Ratings(2);
        var frame = FrameOf(
            questionnaire,
            """{ "r0": 1, "r1": 2, "all": 1 }""",
            """{ "r0": 2, "r1": 1, "all": 3 }""",
            """{ "r0": 3, "r1": 3, "all": 2 }""",
            """{ "r0": 3, "r1": 1, "all": 3 }""",
            """{ "r0": 3 }"""
        );
        var plan = PlanOf(questionnaire) with { LeastBase = 5 };
        var drivers = WaveDrivers.Of(frame, plan, WaveDrivers.FindOutcome(questionnaire, code: null)!, Crossing.Mean);
        var quality = WaveQuality.Of(frame, plan, new ResponseQualityRules());

        Assert.Multiple(() =>
        {
            // Five rated the first, four the second and all: its score would follow from the root's and the first's.
            Assert.That(drivers.Absence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(drivers.Drivers[0].Performance.Value, Is.Not.Null);
            Assert.That(drivers.Drivers[1].Performance.Absence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(WaveReliability.Of(frame, plan).Nodes[0].Absence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(
                quality.Nodes.Select(node => node.All.Absence),
                Is.EqualTo(new ScoringFault?[] { ScoringFault.Suppressed, null, ScoringFault.Suppressed })
            );
        });
    }

    private static WaveDrivers DriversOf(PreparedQuestionnaire questionnaire, params string[] answers) =>
        WaveDrivers.Of(
            FrameOf(questionnaire, answers),
            PlanOf(questionnaire),
            WaveDrivers.FindOutcome(questionnaire, code: null)!,
            Crossing.Mean
        );

    private static ResponseFrame FrameOf(PreparedQuestionnaire questionnaire, params string[] answers)
    {
        var builder = new FrameBuilder(questionnaire);
        foreach (var document in answers)
        {
            builder.Add(Guid.NewGuid(), Encoding.UTF8.GetBytes(document));
        }

        return builder.Build();
    }

    private static WavePlan PlanOf(PreparedQuestionnaire questionnaire) =>
        new(questionnaire, Population: null, Weighting: null, Breakdowns: []);

    /// <summary>Some ratings r0, r1 … under one index, and an overall rating.</summary>
    private static PreparedQuestionnaire Ratings(int count)
    {
        var codes = Enumerable.Range(0, count).Select(i => $"r{i}").ToList();
        var items = codes.ConvertAll(code => Rating(code, "")).Append(Rating("all", "overall"));
        var leaves = codes.ConvertAll(code =>
            $$"""{ "code": "n{{code}}", "title": { "zh-CN": "叶" }, "item": "{{code}}" }"""
        );
        return Prepare(
            string.Join(',', items),
            $$"""{ "code": "root", "title": { "zh-CN": "总" }, "children": [{{string.Join(',', leaves)}}] }"""
        );
    }

    private static string Rating(string code, string tag) =>
        $$"""
            { "kind": "rating", "code": "{{code}}", "stem": { "zh-CN": "题" }, "scale": "three", "tags": [{{(
                tag.Length == 0 ? "" : $"\"{tag}\""
            )}}] }
            """;

    private static PreparedQuestionnaire Prepare(string items, string index) =>
        new(
            QuestionnaireJson.Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    {
                      "schema": "questionnaire/1", "code": "made", "title": { "zh-CN": "卷" }, "languages": ["zh-CN"],
                      "scales": [{ "code": "three", "steps": [
                        { "value": 3, "label": { "zh-CN": "好" } }, { "value": 2, "label": { "zh-CN": "中" } },
                        { "value": 1, "label": { "zh-CN": "差" } } ] }],
                      "sections": [{ "code": "one", "title": { "zh-CN": "节" }, "items": [{{items}}] }],
                      "index": {{index}}
                    }
                    """
                )
            ),
            []
        );
}
