using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>How respondents were drawn changes no score, and every error.</summary>
public sealed class WaveSamplingTests
{
    private static readonly SamplingScheme VillagesOfDistricts = new()
    {
        Strata = VillageWave.Districts,
        Units = VillageWave.Villages,
    };

    // Two respondents a village: n1 100 and 100, n2 100 and 0; s1 50 and 50, s2 0 and 0. Their mean is 50.
    private static readonly string[] Eight =
    [
        """{ "place": "n1", "team": "1", "sex": "m", "a": 3 }""",
        """{ "place": "n1", "team": "1", "sex": "f", "a": 3 }""",
        """{ "place": "n2", "team": "2", "sex": "m", "a": 3 }""",
        """{ "place": "n2", "team": "2", "sex": "f", "a": 1 }""",
        """{ "place": "s1", "team": "1", "sex": "m", "a": 2 }""",
        """{ "place": "s1", "team": "1", "sex": "f", "a": 2 }""",
        """{ "place": "s2", "team": "2", "sex": "m", "a": 1 }""",
        """{ "place": "s2", "team": "2", "sex": "f", "a": 1 }""",
    ];

    // n1 100 and 100, n2 0 and 0; s1, alone, 100 and 100.
    private static readonly string[] SixWithALonelyVillage =
    [
        """{ "place": "n1", "a": 3 }""",
        """{ "place": "n1", "a": 3 }""",
        """{ "place": "n2", "a": 1 }""",
        """{ "place": "n2", "a": 1 }""",
        """{ "place": "s1", "a": 3 }""",
        """{ "place": "s1", "a": 3 }""",
    ];

    [Test]
    public void Score_VillagesOfDistricts_HasTheErrorOfTheVillages()
    {
        var scores = Score(VillagesOfDistricts, Eight);

        // Totals of (y − 50)/8: n1 12.5, n2 0; s1 0, s2 −12.5. Two units to a stratum make (t₁ − t₂)² each: 2 · 12.5².
        var se = Math.Sqrt(2 * 12.5 * 12.5);
        var score = scores.Ratings[0].Overall.Score;
        Assert.Multiple(() =>
        {
            Assert.That(score.Value, Is.EqualTo(50).Within(1e-12));
            Assert.That(score.StandardError, Is.EqualTo(se).Within(1e-12));
            // Four villages less two districts; with 2 degrees of freedom t of the level p is p · √(2/(1 − p²)).
            Assert.That(score.DegreesOfFreedom, Is.EqualTo(2));
            Assert.That(score.Low, Is.EqualTo(50 - 0.95 * Math.Sqrt(2 / (1 - 0.95 * 0.95)) * se).Within(1e-9));
            Assert.That(scores.Weighting.Sampling!.StratumCount, Is.EqualTo(2));
            Assert.That(scores.Weighting.Sampling.UnitCount, Is.EqualTo(4));
            Assert.That(scores.Weighting.Sampling.LonelyStrata, Is.Empty);
            Assert.That(scores.Weighting.Population, Is.Null);
        });
    }

    [Test]
    public void Score_RespondentsOfDistricts_HasTheErrorWithinThem()
    {
        // (y − 50)/8: 6.25 three times and −6.25 in the north, 0 twice and −6.25 twice in the south.
        // 4/3 · (3·3.125² + 9.375²) + 4/3 · 4·3.125²
        var score = ScoreOf(new SamplingScheme { Strata = VillageWave.Districts }, Eight);

        Assert.Multiple(() =>
        {
            Assert.That(score.StandardError, Is.EqualTo(Math.Sqrt(156.25 + 4 / 3.0 * 39.0625)).Within(1e-12));
            Assert.That(score.DegreesOfFreedom, Is.EqualTo(6));
        });
    }

    [Test]
    public void Score_PostStratifiedVillages_HasTheErrorOfWhatTheCellsLeave()
    {
        // 100 men in 4 responses, 300 women in 4: weights 25 and 75; means 62.5 and 37.5.
        // w(y − mean of the sex)/400, summed: n1 5625/400, n2 −1875/400, s1 625/400, s2 −4375/400.
        var scores = VillageWave.Score(
            plan =>
                plan with
                {
                    Sampling = VillagesOfDistricts,
                    Population = VillageWave.People(["sex"], ("m", 100), ("f", 300)),
                    Weighting = new WeightingPlan
                    {
                        PostStrata =
                        [
                            ["sex"],
                        ],
                    },
                },
            Eight
        );

        var score = scores.Ratings[0].Overall.Score;
        Assert.Multiple(() =>
        {
            Assert.That(score.Value, Is.EqualTo(43.75).Within(1e-12));
            Assert.That(score.StandardError, Is.EqualTo(Math.Sqrt(18.75 * 18.75 + 12.5 * 12.5)).Within(1e-12));
        });
    }

    [TestCase("""{ "place": null, "a": 3 }""")]
    [TestCase("""{ "place": "n", "a": 3 }""")]
    public void Score_ResponseWithoutItsVillage_StandsForNobody(string lost)
    {
        // In front, so that no village may take its number from it.
        var scores = Score(VillagesOfDistricts, [lost, .. Eight]);

        AssertSame(scores.Ratings[0].Overall.Score, ScoreOf(VillagesOfDistricts, Eight));
        Assert.Multiple(() =>
        {
            Assert.That(scores.Weighting.WithoutWeight, Is.EqualTo(1));
            Assert.That(scores.Weighting.EffectiveBase, Is.EqualTo(8));
            Assert.That(scores.Weighting.Sampling!.WithoutPlace, Is.EqualTo(1));
            Assert.That(scores.Weighting.Sampling.UnitCount, Is.EqualTo(4));
        });
    }

    [Test]
    public void Score_RespondentWithoutItsDistrict_IsAUnitOfNone()
    {
        var districts = new SamplingScheme { Strata = VillageWave.Districts };

        var scores = Score(districts, ["""{ "place": null, "a": 3 }""", .. Eight]);

        AssertSame(scores.Ratings[0].Overall.Score, ScoreOf(districts, Eight));
        Assert.That(scores.Weighting.Sampling!.UnitCount, Is.EqualTo(8));
    }

    [Test]
    public void Score_NobodyOfAKnownVillage_IsRefused() =>
        Assert.That(
            () => Score(VillagesOfDistricts, """{ "place": "n", "a": 3 }"""),
            Refusal.With("ZERO_WEIGHTS", "area × area")
        );

    [Test]
    public void Score_NoResponse_IsNotRefused() =>
        Assert.That(Score(VillagesOfDistricts).Ratings[0].Overall.Score.Value, Is.Null);

    [Test]
    public void Score_TagThatNoItemCarries_IsRefusedByName() =>
        Assert.That(
            () => Score(new SamplingScheme { Units = new SamplingVariable { Tag = "street" } }, Eight),
            Refusal.With("MISSING_MARGIN", "street")
        );

    [Test]
    public void Score_UnitsOfEachDistrictByNumber_AreRefusedUnlessNested()
    {
        // The teams 1 and 2 of each district asked in its first and second village.
        var teams = VillagesOfDistricts with
        {
            Units = new SamplingVariable { Tag = "team" },
        };

        Assert.That(() => Score(teams, Eight), Refusal.With("UNIT_IN_TWO_STRATA", "1"));
        AssertSame(ScoreOf(teams with { AreUnitsNested = true }, Eight), ScoreOf(VillagesOfDistricts, Eight));
    }

    // Mean 400/6; totals of 6z: n1 200/3, n2 −400/3, s1 200/3. The north adds (200)² of them; s1 differs by 200/3 from the mean of all.
    [TestCase(LonelyUnits.Adjust, 40000 + 40000 / 9.0)]
    [TestCase(LonelyUnits.Remove, 40000)]
    [TestCase(LonelyUnits.Certainty, 40000)]
    [TestCase(LonelyUnits.Average, 80000)]
    public void Score_VillageAloneInItsDistrict_FollowsTheRuleAndIsNamed(LonelyUnits rule, double squares)
    {
        var scores = Score(VillagesOfDistricts with { LonelyUnits = rule }, SixWithALonelyVillage);

        Assert.Multiple(() =>
        {
            Assert.That(
                scores.Ratings[0].Overall.Score.StandardError,
                Is.EqualTo(Math.Sqrt(squares / 36)).Within(1e-12)
            );
            Assert.That(
                scores.Weighting.Sampling!.LonelyStrata.Select(stratum => stratum.Code),
                Is.EqualTo(new[] { "s" })
            );
        });
    }

    [Test]
    public void Score_VillageAloneInItsDistrict_IsRefusedWhereTheSurveySaysSo() =>
        Assert.That(
            () => Score(VillagesOfDistricts with { LonelyUnits = LonelyUnits.Fail }, SixWithALonelyVillage),
            Refusal.With("LONELY_PSU", "s")
        );

    private static WaveScores Score(SamplingScheme sampling, params string[] answers) =>
        VillageWave.Score(plan => plan with { Sampling = sampling }, answers);

    private static Estimate ScoreOf(SamplingScheme sampling, string[] answers) =>
        Score(sampling, answers).Ratings[0].Overall.Score;

    private static void AssertSame(Estimate one, Estimate other) =>
        Assert.Multiple(() =>
        {
            Assert.That(one.Value, Is.EqualTo(other.Value!.Value).Within(1e-12));
            Assert.That(one.StandardError, Is.EqualTo(other.StandardError!.Value).Within(1e-12));
            Assert.That(one.DegreesOfFreedom, Is.EqualTo(other.DegreesOfFreedom));
            Assert.That(one.Base, Is.EqualTo(other.Base));
        });
}
