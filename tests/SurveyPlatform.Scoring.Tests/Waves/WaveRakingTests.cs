using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>Where no table of the population can be filled, its margins may be, each taken alone.</summary>
public sealed class WaveRakingTests
{
    private static readonly PopulationFrame People = VillageWave.People(
        ["sex", "ageband"],
        ("m young", 150),
        ("m old", 150),
        ("f young", 250),
        ("f old", 450)
    );

    private static readonly WeightingPlan BySexAndByAge = new()
    {
        PostStrata = [],
        Margins =
        [
            ["sex"],
            ["ageband"],
        ],
    };

    // Two young and two old men, three young and two old women. 2 · 2/(2 · 3) = 100 · 400/(200 · 300): with 300 men and 700 women,
    // 400 young and 600 old, the cells hold 100, 200, 300 and 400, and a response weighs 50, 100, 100 and 200.
    private static readonly string[] Nine =
    [
        """{ "sex": "m", "age": "young", "a": 2 }""",
        """{ "sex": "m", "age": "young", "a": 1 }""",
        """{ "sex": "m", "age": "old", "a": 3 }""",
        """{ "sex": "m", "age": "old", "a": 1 }""",
        """{ "sex": "f", "age": "young", "a": 3 }""",
        """{ "sex": "f", "age": "young", "a": 2 }""",
        """{ "sex": "f", "age": "young", "a": 1 }""",
        """{ "sex": "f", "age": "old", "a": 3 }""",
        """{ "sex": "f", "age": "old", "a": 2 }""",
    ];

    [Test]
    public void Score_MarginsOfTwoByTwo_IsAsWorkedOutByHand()
    {
        var scores = Score(BySexAndByAge, Nine);

        // Means 25, 50, 50 and 75 of the cells: (100·25 + 200·50 + 300·50 + 400·75)/1000. They are a sum of sex and age, so that the
        // regression on both leaves what a response differs from its cell: 25 twice at weight 50, 50 twice at 100, 50 twice at 100 (and
        // 0 once), 25 twice at 200.
        var squares = 2 * (Square(50 * 25) + Square(100 * 50) + Square(100 * 50) + Square(200 * 25));
        var (score, weighting) = (scores.Ratings[0].Overall.Score, scores.Weighting);
        Assert.Multiple(() =>
        {
            Assert.That(score.Value, Is.EqualTo(57.5).Within(1e-9));
            Assert.That(score.StandardError, Is.EqualTo(Math.Sqrt(9 / 8.0 * squares) / 1000).Within(1e-9));
            Assert.That(weighting.LeastWeight, Is.EqualTo(50 * 9 / 1000.0).Within(1e-9));
            Assert.That(weighting.MostWeight, Is.EqualTo(200 * 9 / 1000.0).Within(1e-9));
            Assert.That(weighting.Population, Is.EqualTo(1000));
            Assert.That(weighting.PostStrata, Is.Null);
            Assert.That(
                weighting.Raking!.Margins.Select(margin => margin.Dimensions),
                Is.EqualTo(BySexAndByAge.Margins)
            );
            Assert.That(weighting.Raking.Margins.Select(margin => margin.Cells), Is.EqualTo(new[] { 2, 2 }));
            Assert.That(weighting.Raking.Cycles, Is.GreaterThan(1));
        });
    }

    [Test]
    public void Score_LadderThatCannotBeFilled_IsRakedAndSaysWhatWasRefused()
    {
        // Three in each cell are too many to ask, and three of each sex and age are there.
        var plan = BySexAndByAge with
        {
            PostStrata =
            [
                ["sex", "ageband"],
            ],
            LeastPerCell = 3,
        };

        var weighting = Score(plan, Nine).Weighting;

        Assert.Multiple(() =>
        {
            Assert.That(weighting.Raking, Is.Not.Null);
            Assert.That(weighting.Refused.Single().ThinCells, Is.EqualTo(3));
            Assert.That(Score(plan with { LeastPerCell = 2 }, Nine).Weighting.Raking, Is.Null);
        });
    }

    [Test]
    public void Score_ResponseWithoutAMargin_StandsForNobody()
    {
        // Four men with an age do not make five.
        string[] ten = ["""{ "sex": "m", "age": null, "a": 3 }""", .. Nine];

        var scores = Score(BySexAndByAge with { LeastPerCell = 4 }, ten);

        Assert.Multiple(() =>
        {
            Assert.That(scores.Weighting.WithoutWeight, Is.EqualTo(1));
            Assert.That(scores.Ratings[0].Overall.Score.Value, Is.EqualTo(57.5).Within(1e-9));
            Assert.That(() => Score(BySexAndByAge with { LeastPerCell = 5 }, ten), Refusal.With("EMPTY_CELL", "sex"));
        });
    }

    [Test]
    public void Score_MarginsThatNoWeightsMeet_AreRefusedByName() =>
        Assert.That(
            // All men are young and all women old, but there are 300 men and 400 young.
            () =>
                Score(
                    BySexAndByAge,
                    """{ "sex": "m", "age": "young", "a": 3 }""",
                    """{ "sex": "f", "age": "old", "a": 3 }"""
                ),
            Refusal.With("NO_CONVERGENCE", "sex")
        );

    [Test]
    public void Score_GroupOfAMarginThatThePopulationLacks_IsRefusedByName()
    {
        var young = VillageWave.People(["sex", "ageband"], ("m young", 150), ("f young", 250));

        Assert.That(() => Score(BySexAndByAge, young, Nine), Refusal.With("UNKNOWN_LEVEL", "ageband old"));
    }

    [Test]
    public void Score_RakedWithinBounds_HasTheWeightsOfAnIndependentProgram()
    {
        // A plain loop over METHOD.md §3.3 and §3.4 in Python: equal weights move nobody, then the two old women each time.
        var plan = BySexAndByAge with
        {
            Trimming = new TrimmingRule { Basis = TrimmingBasis.Mean, Upper = 1.79 },
        };

        var weighting = Score(plan, Nine).Weighting;

        Assert.Multiple(() =>
        {
            Assert.That(weighting.Trimming!.Moved, Is.EqualTo(new[] { 0, 2, 2, 2, 2 }));
            Assert.That(weighting.Trimming.Outside, Is.EqualTo(2));
            Assert.That(weighting.LeastWeight, Is.EqualTo(0.4460062531184669).Within(1e-9));
            Assert.That(weighting.MostWeight, Is.EqualTo(1.796006253118467).Within(1e-9));
            Assert.That(weighting.Population, Is.EqualTo(1000));
        });
    }

    [Test]
    public void Score_BoundsThatNoWeightExceeds_MoveNone()
    {
        var plan = BySexAndByAge with
        {
            Trimming = new TrimmingRule { Lower = 1 / 3.0, Upper = 3 },
        };

        var scores = Score(plan, Nine);

        Assert.Multiple(() =>
        {
            Assert.That(scores.Weighting.Trimming!.Moved, Is.EqualTo(new[] { 0 }));
            Assert.That(scores.Weighting.Trimming.Outside, Is.Zero);
            Assert.That(scores.Ratings[0].Overall.Score.Value, Is.EqualTo(57.5).Within(1e-9));
        });
    }

    [Test]
    public void Score_PostStrataWithinBounds_KeepTheirWeightsAndSayHowManyLieOutside()
    {
        // Four men of 75 each and a woman of 700: more than three times the mean of 200. What is cut off her comes back each time. The
        // response without a sex stays without weight, though that is less than the least.
        var plan = new WeightingPlan
        {
            PostStrata =
            [
                ["sex"],
            ],
            Trimming = new TrimmingRule
            {
                Basis = TrimmingBasis.Mean,
                Lower = 0.1,
                Upper = 3,
            },
        };

        var weighting = Score(plan, [.. Nine[..5], """{ "sex": null, "a": 1 }"""]).Weighting;

        Assert.Multiple(() =>
        {
            Assert.That(weighting.Trimming!.Moved, Is.EqualTo(new[] { 0, 1, 1, 1, 1 }));
            Assert.That(weighting.Trimming.Outside, Is.EqualTo(1));
            Assert.That(weighting.MostWeight, Is.EqualTo(3.5).Within(1e-9));
            Assert.That(weighting.WithoutWeight, Is.EqualTo(1));
            Assert.That(weighting.PostStrata, Is.EqualTo(new[] { "sex" }));
        });
    }

    [Test]
    public void Score_BoundsThatLeaveNobodyToTakeWhatIsCut_AreRefused()
    {
        // Four men of 75 and a woman of 700, all to be brought to their mean of 200: nobody is left to take what is cut off.
        var plan = new WeightingPlan
        {
            PostStrata =
            [
                ["sex"],
            ],
            Trimming = new TrimmingRule
            {
                Basis = TrimmingBasis.Mean,
                Lower = 1,
                Upper = 1,
            },
        };

        Assert.That(() => Score(plan, Nine[..5]), Refusal.With("TRIM_INFEASIBLE", "bounds"));
    }

    private static WaveScores Score(WeightingPlan weighting, params string[] answers) =>
        Score(weighting, People, answers);

    private static WaveScores Score(WeightingPlan weighting, PopulationFrame people, string[] answers) =>
        VillageWave.Score(plan => plan with { Population = people, Weighting = weighting }, answers);

    private static double Square(double value) => value * value;
}
