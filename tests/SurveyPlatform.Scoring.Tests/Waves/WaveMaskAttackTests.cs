using CsCheck;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>Somebody asks for districts, then for villages, and subtracts what is shown.</summary>
public sealed class WaveMaskAttackTests
{
    private const int LeastBase = 5;
    private static readonly string[] Districts = ["n", "s"];
    private static readonly string[] Villages = ["n1", "n2", "s1", "s2"];

    [Test]
    public void Bases_OfTwoLevels_GiveNoHiddenPlaceAway() =>
        Gen.Select(Gen.Int[0, 8].Array[4], Gen.Int[0, 3].Array[4])
            .Sample((rated, silent) => Attack(Answers(rated, silent)));

    [Test]
    public void Villages_OfWhichOneIsSmall_AreHiddenTogetherAndTheDistrictIsShown()
    {
        // 3 of n1 are too few; who knows the 11 of the district would take the 8 of n2 off it.
        var answers = Answers([3, 8, 9, 9], [0, 0, 0, 0]);
        var (districts, villages) = (Score(1, answers), Score(2, answers));
        Assert.Multiple(() =>
        {
            Assert.That(BasesOf(districts), Is.EqualTo(new int?[] { 11, 18 }));
            Assert.That(BasesOf(villages), Is.EqualTo(new int?[] { null, null, 9, 9 }));
            Assert.That(villages.Breakdowns[0].Responses, Is.EqualTo(new int?[] { null, null, 9, 9 }));
        });
    }

    [Test]
    public void District_ThatIsSmall_HidesTheOtherAtBothLevels()
    {
        var answers = Answers([1, 2, 9, 9], [0, 0, 0, 0]);
        Assert.Multiple(() =>
        {
            Assert.That(BasesOf(Score(1, answers)), Is.EqualTo(new int?[] { null, null }));
            // Both villages of s together would be s.
            Assert.That(BasesOf(Score(2, answers)).Count(count => count is null), Is.GreaterThanOrEqualTo(3));
        });
    }

    [Test]
    public void Groups_OfAWaveOfFew_AreHiddenWithTheEmptyOnes()
    {
        // Everybody knows that 3 have answered; were the other groups shown as empty, they would be of this one.
        var villages = Score(2, Answers([3, 0, 0, 0], [0, 0, 0, 0]));
        var sexes = Score([.. Enumerable.Repeat("""{ "sex": "f", "a": 2 }""", 3)]);
        Assert.Multiple(() =>
        {
            Assert.That(villages.Breakdowns[0].Responses, Is.EqualTo(new int?[] { null, null, null, null }));
            Assert.That(BasesOf(villages), Is.EqualTo(new int?[] { null, null, null, null }));
            Assert.That(sexes.Breakdowns[0].Responses, Is.EqualTo(new int?[] { null, null }));
        });
    }

    [Test]
    public void Distribution_OfPlaces_HidesThemWhetherTheyDivideOrNot()
    {
        var scores = VillageWave.Score(
            plan => plan with { LeastBase = LeastBase },
            Answers([1, 2, 9, 9], [0, 0, 0, 0])
        );
        Assert.That(
            scores.Distributions.Single(one => one.Field.Code == "place").Categories.Select(share => share.Count),
            Is.All.Null
        );
    }

    [Test]
    public void Distribution_OfARatingThatFewAnswered_ShowsNothingOfIt()
    {
        string[] answers =
        [
            .. Enumerable.Repeat("""{ "a": 2, "b": null, "people": 4 }""", 9),
            """{ "a": 2, "b": 3, "people": null }""",
        ];
        var scores = Score(answers);
        var (a, b) = (DistributionOf(scores, "a"), DistributionOf(scores, "b"));
        Assert.Multiple(() =>
        {
            Assert.That(b.Cells, Is.Null);
            Assert.That(b.Categories, Has.Count.EqualTo(4).And.All.Matches<CategoryShare>(IsHidden));
            Assert.That(a.Cells!.Valid, Is.EqualTo(10));
            Assert.That(a.Categories.Select(share => share.Count), Is.EqualTo(new int?[] { 0, 10, 0, 0 }));
        });
    }

    [Test]
    public void Distributions_WhoseSharesRestOnThree_ShowNothing()
    {
        // Nobody of the population is a woman: their answers weigh nothing, and the score is that of the men.
        var people = SmallWave.People with
        {
            Dimensions = ["sex"],
            Cells = [new PopulationCell { Key = ["m"], Count = 9 }, new PopulationCell { Key = ["f"], Count = 0 }],
        };
        var scores = SmallWave.Score(
            plan =>
                plan with
                {
                    Population = people,
                    Weighting = new WeightingPlan
                    {
                        PostStrata =
                        [
                            ["sex"],
                        ],
                    },
                    LeastBase = LeastBase,
                },
            [
                .. Enumerable.Repeat("""{ "sex": "m", "a": 2, "people": 4 }""", 3),
                .. Enumerable.Repeat("""{ "sex": "m", "a": null, "people": null }""", 5),
                .. Enumerable.Repeat("""{ "sex": "f", "a": 3, "people": 1 }""", 9),
            ]
        );
        Assert.Multiple(() =>
        {
            Assert.That(DistributionOf(scores, "a").Cells, Is.Null);
            Assert.That(DistributionOf(scores, "people").Cells, Is.Null);
        });
    }

    [Test]
    public void Distributions_OfAWaveThatOneAnswered_TellNothing()
    {
        var scores = Score("""{ "sex": "f", "age": "old", "a": 2, "b": 3, "people": 4 }""");
        Assert.Multiple(() =>
        {
            Assert.That(scores.Distributions.Select(one => one.Cells), Is.All.Null);
            Assert.That(scores.Distributions.Select(one => one.Numbers), Is.All.Null);
            Assert.That(
                scores.Distributions.SelectMany(one => one.Categories),
                Is.All.Matches<CategoryShare>(IsHidden)
            );
        });
    }

    [Test]
    public void Numbers_ThatFewWrote_AreNotTold()
    {
        string[] answers =
        [
            .. Enumerable.Repeat("""{ "people": null }""", 9),
            .. Enumerable.Repeat("""{ "people": 11 }""", 4),
        ];
        var (few, enough) = (Score(answers), SmallWave.Score(plan => plan with { LeastBase = LeastBase - 1 }, answers));
        Assert.Multiple(() =>
        {
            Assert.That(DistributionOf(few, "people").Numbers, Is.Null);
            Assert.That(DistributionOf(enough, "people").Numbers!.Most, Is.EqualTo(11));
        });
    }

    [Test]
    public void Group_BesideTheFewWhoNamedNone_IsHiddenWithThem()
    {
        // Who takes 9 and 20 off the 32 has the three who did not say.
        string[] answers =
        [
            .. Enumerable.Repeat("""{ "sex": "m", "a": 2 }""", 9),
            .. Enumerable.Repeat("""{ "sex": "f", "a": 2 }""", 20),
            .. Enumerable.Repeat("""{ "sex": null, "a": 3 }""", 3),
        ];
        var scores = Score(answers);
        Assert.Multiple(() =>
        {
            Assert.That(scores.Breakdowns[0].Responses, Is.EqualTo(new int?[] { null, 20 }));
            Assert.That(scores.Ratings[0].ByGroup["sex"][0].Score.Absence, Is.EqualTo(ScoringFault.Suppressed));
            // With how many answered, the 9 would follow from the 20.
            Assert.That(DistributionOf(scores, "sex").Cells, Is.Null);
        });
    }

    [Test]
    public void Awareness_OfOneWhoDoesNotKnow_IsHidden()
    {
        // Nobody rated a, so that its score has no base to be small; one man said that he does not know.
        string[] answers =
        [
            """{ "sex": "m", "a": "dontKnow", "b": 2 }""",
            .. Enumerable.Repeat("""{ "sex": "m", "a": null, "b": 2 }""", 13),
            .. Enumerable.Repeat("""{ "sex": "f", "a": null, "b": 2 }""", 13),
        ];
        var scores = Score(answers);
        var (a, whole) = (scores.Ratings[0], scores.Nodes[0]);
        Assert.Multiple(() =>
        {
            Assert.That(a.Overall.AwarenessRate.Absence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(a.ByGroup["sex"][0].AwarenessRate.Absence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(whole.Overall.AwarenessRate.Absence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(scores.Ratings[1].Overall.AwarenessRate.Value, Is.EqualTo(1));
        });
    }

    [Test]
    public void Coverage_OfAHiddenScore_IsHidden()
    {
        var scores = Score("""{ "sex": "m", "a": 2, "b": null }""");
        Assert.That(scores.Nodes[0].Overall.Coverage, Is.Null);
    }

    [TestCase(5, true)]
    [TestCase(6, false)]
    public void Distributions_WeightedByOneTraitAlone_ShowNothingWhileAGroupIsSmall(int men, bool isHidden)
    {
        // Counts and weighted shares would be two equations for what the men said and what the women said.
        string[] answers =
        [
            .. Enumerable.Repeat("""{ "sex": "m", "a": 2 }""", men),
            .. Enumerable.Repeat("""{ "sex": "f", "a": 3 }""", 25),
        ];
        var scores = SmallWave.Score(
            plan =>
                plan with
                {
                    Weighting = new WeightingPlan
                    {
                        PostStrata =
                        [
                            ["sex"],
                        ],
                    },
                    LeastBase = LeastBase + 1,
                },
            answers
        );
        Assert.That(DistributionOf(scores, "a").Cells is null, Is.EqualTo(isHidden));
    }

    [Test]
    public void Ranking_WithAHiddenScore_SaysWhyNothingWasTested()
    {
        string[] answers = [.. Enumerable.Repeat("""{ "a": 2, "b": null }""", 9), """{ "a": 3, "b": 3 }"""];
        var (hidden, shown) = (Score(answers), SmallWave.Score(plan => plan with { LeastBase = 1 }, answers));
        Assert.Multiple(() =>
        {
            Assert.That(hidden.RankingAbsence, Is.EqualTo(ScoringFault.Suppressed));
            Assert.That(hidden.BandProjects(), Is.Empty);
            Assert.That(shown.RankingAbsence, Is.Null);
        });
    }

    [Test]
    public void Places_BesideTheFewWhoNamedNone_AreHiddenWithThem()
    {
        string[] answers =
        [
            .. Answers([6, 6, 9, 9], [0, 0, 0, 0]),
            .. Enumerable.Repeat("""{ "place": null, "a": 3 }""", 3),
        ];
        Assert.That(Score(1, answers).Breakdowns[0].Responses, Is.EqualTo(new int?[] { null, 18 }));
    }

    private static Distribution DistributionOf(WaveScores scores, string field) =>
        scores.Distributions.Single(one => string.Equals(one.Field.Code, field, StringComparison.Ordinal));

    private static bool IsHidden(CategoryShare? share) =>
        share is { Count: null, ShareOfValid: null, ShareOfAsked: null };

    private static void Attack(string[] answers)
    {
        var (districts, villages) = (Score(1, answers), Score(2, answers));
        Attack(
            districts.Ratings[0].Overall.Score.Value is null ? null : districts.Ratings[0].Overall.Score.Base,
            BasesOf(districts),
            BasesOf(villages)
        );
        Attack(answers.Length, districts.Breakdowns[0].Responses, villages.Breakdowns[0].Responses);
    }

    private static void Attack(int? city, IReadOnlyList<int?> districts, IReadOnlyList<int?> villages)
    {
        var known = new Dictionary<string, int?> { ["c"] = city };
        foreach (var (place, count) in Districts.Zip(districts).Concat(Villages.Zip(villages)))
        {
            known[place] = count;
        }

        // Two rounds are enough for a tree of two levels: from below to above and back.
        var found = new Dictionary<string, int?>(known);
        for (var round = 0; round < 2; round++)
        {
            Solve(found, "n", ["n1", "n2"]);
            Solve(found, "s", ["s1", "s2"]);
            Solve(found, "c", Districts);
        }

        foreach (var (place, count) in known)
        {
            if (count is null)
            {
                Assert.That(found[place] is null or 0, $"{place} must be {found[place]}");
            }
        }
    }

    private static void Solve(Dictionary<string, int?> found, string whole, string[] parts)
    {
        var hidden = parts.Where(part => found[part] is null).ToList();
        if (hidden.Count == 0)
        {
            found[whole] = parts.Sum(part => found[part]);
        }

        if (hidden.Count == 1 && found[whole] is { } sum)
        {
            found[hidden[0]] = sum - parts.Sum(part => found[part] ?? 0);
        }
    }

    private static WaveScores Score(params string[] answers) =>
        SmallWave.Score(plan => plan with { LeastBase = LeastBase }, answers);

    private static WaveScores Score(int level, string[] answers) =>
        VillageWave.Score(
            plan => plan with { Breakdowns = ["area"], AreaLevel = level, LeastBase = LeastBase, IsExplained = true },
            answers
        );

    // An empty place is shown as empty.
    private static List<int?> BasesOf(WaveScores scores) =>
        [.. scores.Ratings[0].ByGroup["area"].Select(group => BaseOf(group.Score))];

    private static int? BaseOf(Estimate score) => score.Absence is ScoringFault.Suppressed ? null : score.Base;

    private static string[] Answers(int[] rated, int[] silent) =>
        [
            .. Villages.SelectMany(
                (village, i) =>
                    Enumerable
                        .Repeat($$"""{ "place": "{{village}}", "a": {{1 + i % 3}} }""", rated[i])
                        .Concat(Enumerable.Repeat($$"""{ "place": "{{village}}", "a": null }""", silent[i]))
            ),
        ];
}
