using SurveyPlatform.Scoring.Tests.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests;

public sealed class WaveScorerTests
{
    [Test]
    public void Score_NoResponse_GivesReasonsAndNeverZero()
    {
        var scores = SmallWave.Score(
            ladder:
            [
                ["sex"],
            ]
        );

        Assert.Multiple(() =>
        {
            Assert.That(scores.Responses, Is.Zero);
            foreach (var node in scores.Nodes)
            {
                Assert.That(node.Overall.Score.Value, Is.Null);
                Assert.That(node.Overall.Score.Absence, Is.EqualTo(ScoringFault.EmptyDomain));
                Assert.That(node.Overall.SatisfiedRate.Value, Is.Null);
            }

            Assert.That(scores.Weighting.PostStrata, Is.Null);
            Assert.That(
                scores.Distributions.SelectMany(one => one.Categories).Select(one => one.ShareOfAsked),
                Is.All.Null
            );
        });
    }

    [Test]
    public void Score_OneResponse_HasAValueAndNoInterval()
    {
        var score = SmallWave.Score("""{ "sex": "m", "a": 3 }""").Ratings[0].Overall.Score;

        Assert.Multiple(() =>
        {
            Assert.That(score.Value, Is.EqualTo(100));
            Assert.That(score.StandardError, Is.Zero);
            Assert.That(score.Low, Is.Null);
        });
    }

    [Test]
    public void Score_TableWithAnEmptyCell_GoesDownTheLadderAndSaysSo()
    {
        // Nobody is an old man, so sex × age cannot be met; sex can: 300 men in 2 responses, 700 women in 2.
        var scores = SmallWave.Score(
            [
                ["sex", "ageband"],
                ["sex"],
                [],
            ],
            """{ "sex": "m", "age": "young", "a": 3 }""",
            """{ "sex": "m", "age": "young", "a": 1 }""",
            """{ "sex": "f", "age": "young", "a": 3 }""",
            """{ "sex": "f", "age": "old", "a": 3 }"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(scores.Weighting.PostStrata, Is.EqualTo(new[] { "sex" }));
            Assert.That(scores.Weighting.Refused.Single().ThinCells, Is.EqualTo(1));
            Assert.That(scores.Weighting.Refused.Single().Cells, Is.EqualTo(4));
            // (150·100 + 150·0 + 350·100 + 350·100)/1000
            Assert.That(scores.Ratings[0].Overall.Score.Value, Is.EqualTo(85).Within(1e-12));
            // Weights 150, 150, 350, 350 about their mean of 250.
            Assert.That(scores.Weighting.LeastWeight, Is.EqualTo(0.6).Within(1e-12));
            Assert.That(scores.Weighting.MostWeight, Is.EqualTo(1.4).Within(1e-12));
            Assert.That(scores.Weighting.EffectiveBase, Is.EqualTo(1000.0 * 1000 / 290000).Within(1e-12));
        });
    }

    [Test]
    public void Score_LadderWithoutARungThatHolds_IsRefused()
    {
        var refusal = Assert.Throws<ScoringException>(() =>
            SmallWave.Score(
                [
                    ["sex", "ageband"],
                    ["ageband"],
                ],
                """{ "sex": "m", "age": "young", "a": 3 }"""
            )
        );

        Assert.Multiple(() =>
        {
            Assert.That(refusal!.Code, Is.EqualTo("EMPTY_CELL"));
            Assert.That(refusal.Key, Is.EqualTo("ageband"));
        });
    }

    [Test]
    public void Score_GroupThatThePopulationLacks_IsRefusedByName()
    {
        var men = SmallWave.People with { Cells = [.. SmallWave.People.Cells.Where(cell => cell.Key[0] == "m")] };

        var refusal = Assert.Throws<ScoringException>(() =>
            SmallWave.Score(
                men,
                [
                    ["sex"],
                ],
                """{ "sex": "m", "a": 3 }""",
                """{ "sex": "f", "a": 1 }"""
            )
        );

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Code, Is.EqualTo("UNKNOWN_LEVEL"));
            Assert.That(refusal.Key, Is.EqualTo("sex f"));
        });
    }

    [Test]
    public void Score_DimensionThatNoItemCarries_IsRefusedByName()
    {
        var villages = SmallWave.People with { Dimensions = ["village", "ageband"] };

        var refusal = Assert.Throws<ScoringException>(() =>
            SmallWave.Score(
                villages,
                [
                    ["village"],
                ],
                """{ "sex": "m", "a": 3 }"""
            )
        );

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Code, Is.EqualTo("MISSING_MARGIN"));
            Assert.That(refusal.Key, Is.EqualTo("village"));
        });
    }

    [Test]
    public void Score_ResponseWithoutAPostStratum_CountsWithWeightZero()
    {
        var scores = SmallWave.Score(
            [
                ["sex"],
            ],
            """{ "sex": "m", "a": 3 }""",
            """{ "sex": "f", "a": 2 }""",
            """{ "sex": null, "a": 1 }"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(scores.Weighting.WithoutWeight, Is.EqualTo(1));
            // (300·100 + 700·50)/1000
            Assert.That(scores.Ratings[0].Overall.Score.Value, Is.EqualTo(65).Within(1e-12));
            Assert.That(scores.Ratings[0].Overall.Score.Base, Is.EqualTo(2));
        });
    }

    [Test]
    public void Score_NodeWithAMissingChildOfThreeTenths_IsTheMeanOfTheRest()
    {
        var scores = SmallWave.Score(
            """{ "sex": "m", "a": 3, "b": "dontKnow" }""",
            """{ "sex": "f", "a": 1, "b": null }"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(scores.Nodes[0].Overall.Score.Value, Is.EqualTo(50));
            Assert.That(scores.Nodes[0].Overall.Coverage, Is.EqualTo(0.7).Within(1e-12));
        });
    }

    [Test]
    public void Score_NodeWithAMissingChildOfSevenTenths_HasNone()
    {
        var overall = SmallWave.Score("""{ "sex": "m", "b": 3 }""", """{ "sex": "f", "b": 1 }""").Nodes[0].Overall;

        Assert.Multiple(() =>
        {
            Assert.That(overall.Score.Value, Is.Null);
            Assert.That(overall.Score.Absence, Is.EqualTo(ScoringFault.TooFewCases));
            Assert.That(overall.Coverage, Is.EqualTo(0.3).Within(1e-12));
        });
    }

    [Test]
    public void Score_DontKnow_EntersTheAwarenessRateAlone()
    {
        var measures = SmallWave
            .Score(
                """{ "a": 3 }""",
                """{ "a": 2 }""",
                """{ "a": "dontKnow" }""",
                """{ "a": "dontKnow" }""",
                """{ "a": null }"""
            )
            .Ratings[0]
            .Overall;

        Assert.Multiple(() =>
        {
            Assert.That(measures.Score.Value, Is.EqualTo(75));
            Assert.That(measures.SatisfiedRate.Value, Is.EqualTo(0.5));
            Assert.That(measures.AwarenessRate.Value, Is.EqualTo(0.5));
            Assert.That(measures.AwarenessRate.Base, Is.EqualTo(4));
        });
    }

    [Test]
    public void Score_ResponsesInAnotherOrder_AreTheSameScores()
    {
        string[] answers =
        [
            """{ "sex": "m", "a": 3, "b": 1 }""",
            """{ "sex": "f", "a": 2, "b": "dontKnow" }""",
            """{ "sex": "f", "a": 1, "b": 3 }""",
            """{ "sex": "m", "a": 3, "b": 2 }""",
        ];
        var forwards = SmallWave
            .Score(
                [
                    ["sex"],
                ],
                answers
            )
            .Nodes[0]
            .Overall.Score;
        var backwards = SmallWave
            .Score(
                [
                    ["sex"],
                ],
                [.. answers.Reverse()]
            )
            .Nodes[0]
            .Overall.Score;

        Assert.Multiple(() =>
        {
            Assert.That(backwards.Value, Is.EqualTo(forwards.Value!.Value).Within(1e-12));
            Assert.That(backwards.StandardError, Is.EqualTo(forwards.StandardError!.Value).Within(1e-12));
        });
    }

    [Test]
    public void Score_BreakdownThatNoItemCarries_IsPassedOver() =>
        Assert.That(
            SmallWave.Score("""{ "sex": "m", "a": 3 }""").Breakdowns.Select(one => one.Tag),
            Is.EqualTo(new[] { "sex" })
        );

    [Test]
    public void Score_Numbers_HaveAWeightedMeanAndMedian()
    {
        // Weights 300 and three times 700/3: the mean is (300·1 + 700/3·(2 + 2 + 9))/1000 = 10/3, and 766⅔ lie at 2 or below.
        var numbers = SmallWave
            .Score(
                [
                    ["sex"],
                ],
                """{ "sex": "m", "people": 1 }""",
                """{ "sex": "f", "people": 9 }""",
                """{ "sex": "f", "people": 2 }""",
                """{ "sex": "f", "people": 2 }"""
            )
            .Distributions.Single(one => one.Field.Code == "people")
            .Numbers!;

        Assert.Multiple(() =>
        {
            Assert.That(numbers.Mean.Value, Is.EqualTo(10.0 / 3).Within(1e-12));
            Assert.That(new[] { numbers.Least, numbers.Median, numbers.Most }, Is.EqualTo(new[] { 1.0, 2, 9 }));
            Assert.That(
                numbers.Describe(),
                Is.EqualTo(
                    new[]
                    {
                        "least = min x = 1",
                        "median = 2: Σw(x ≤ 2) = 766.6667 ≥ ½ Σw = ½ · 1000",
                        "most = max x = 9",
                    }
                )
            );
        });
    }

    [Test]
    public void RankProjects_EqualScores_ShareTheBetterPlace()
    {
        var tied = SmallWave.Score("""{ "a": 3, "b": 3 }""").RankProjects();
        var apart = SmallWave.Score("""{ "a": 1, "b": 3 }""").RankProjects();
        var absent = SmallWave.Score("""{ "b": 3 }""").RankProjects();

        Assert.Multiple(() =>
        {
            Assert.That(tied.Select(one => one.Rank), Is.EqualTo(new[] { 1, 1 }));
            Assert.That(tied.Select(one => one.IsTied), Is.All.True);
            Assert.That(apart.Select(one => $"{one.Rank} {one.Scores.Node.Code}"), Is.EqualTo(new[] { "1 b", "2 a" }));
            Assert.That(absent.Select(one => one.Rank), Is.EqualTo(new int?[] { 1, null }));
        });
    }

    [Test]
    public void RankProjects_ScoresApart_NamesThoseThatMayBeInAnyOrder()
    {
        // Differences of a and b, in points: 100 and 0 of two people leave one degree less than one; of all alike there is no error.
        var uncertain = SmallWave.Score("""{ "a": 3, "b": 1 }""", """{ "a": 3, "b": 3 }""").RankProjects();
        var certain = SmallWave.Score("""{ "a": 3, "b": 1 }""", """{ "a": 3, "b": 1 }""").RankProjects();

        Assert.Multiple(() =>
        {
            Assert.That(uncertain[0].NotDifferentFrom, Is.EqualTo(new[] { "b" }));
            Assert.That(uncertain[1].NotDifferentFrom, Is.EqualTo(new[] { "a" }));
            Assert.That(certain.SelectMany(one => one.NotDifferentFrom), Is.Empty);
        });
    }
}
