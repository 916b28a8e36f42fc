using CsCheck;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>Somebody asks for one breakdown after the other, and for all at once, and works back to those who are hidden.</summary>
public sealed class CrossedAttackTests
{
    private const int LeastBase = 12;
    private const int Handful = 5;
    private static readonly string?[] Villages = ["n1", "n2", "s1", "s2", null];
    private static readonly string?[] Sexes = ["m", "f", null];
    private static readonly string?[] Ages = ["young", "old", null];
    private static readonly AnswerMode?[] Modes = [AnswerMode.SelfCompleted, AnswerMode.FaceToFace, null];

    // Few combinations, so that some groups are sums of others.
    private static readonly Gen<Kind[]> Waves = Gen.Select(
            Gen.Int[0, 4],
            Gen.Int[0, 2],
            Gen.Int[0, 2],
            Gen.Int[0, 2],
            Gen.Int[-4, 9],
            Gen.Int[0, 3]
        )
        .Select(
            (village, sex, age, mode, rated, silent) =>
                new Kind(Villages[village], Sexes[sex], Ages[age], Modes[mode], Math.Max(0, rated), silent)
        )
        .Array[2, 8];

    [Test]
    public void Figures_OfAllBreakdownsTogether_GiveNobodyAway() =>
        Waves.Sample(kinds => Assert.That(Attack(kinds, LeastBase), Is.Empty));

    [Test]
    public void Figures_WhereNothingIsHidden_GiveSomebodyAway() =>
        Assert.That(
            Attack([new("n1", "m", "old", null, 3, 0), new("s1", "f", "old", null, 30, 0)], leastBase: 1),
            Has.Member("rated of m").And.Member("responses of n1"),
            "else the attack is none"
        );

    [Test]
    public void Villages_OfWhichTwoAreTheRuralOnes_AreHiddenBesideTheRuralTotal()
    {
        // n1 is too few and n2 goes with it. 92 rural ones less the 80 of s1 would be the 12; so would 92 − 140 of s + 60 of s2.
        // Of what is left, n = 52, s = 140, rural = 92 and urban = 100: t more in n1 and s2, and t fewer in n2 and s1, change nothing.
        var responses = Rural();
        var (villages, districts, teams) = (Ask("area", 2), Ask("area", 1), Ask("team", 1));
        Assert.Multiple(() =>
        {
            Assert.That(villages.Breakdowns[0].Responses, Is.All.Null);
            Assert.That(
                villages.Ratings[0].ByGroup["area"].Select(one => one.Score.Absence),
                Is.All.EqualTo(ScoringFault.Suppressed)
            );
            Assert.That(districts.Breakdowns[0].Responses, Is.EqualTo(new int?[] { 52, 140 }));
            Assert.That(teams.Breakdowns[0].Responses, Is.EqualTo(new int?[] { 92, 100 }));
            Assert.That(teams.Ratings[0].ByGroup["team"][0].Score.Base, Is.EqualTo(92));
            Assert.That(teams.Ratings[0].Overall.Score.Base, Is.EqualTo(192));
        });

        WaveScores Ask(string tag, int level) => VillageWave.Score(PlanOf(30, level, tag), responses);
    }

    [Test]
    public void Villages_ComparedWithAllOthers_TellNoMoreThanTheirTable() =>
        Assert.That(
            VillageWave.Compare(PlanOf(30, 2, "area"), Rural()).Select(one => one.Score.Absence ?? one.Other.Absence),
            Is.All.EqualTo(ScoringFault.Suppressed)
        );

    [Test]
    public void Villages_WhoseFewRated_AreHiddenByWhoRated()
    {
        // As many are in each group as may be told of; but of the 40 of n1 only the 12 rural ones rated, and they are 92 less 80.
        WrittenDown[] responses =
        [
            .. Rural(),
            .. Enumerable.Repeat(new WrittenDown("""{ "place": "n1", "team": "2", "a": null }"""), 28),
        ];
        var scores = VillageWave.Score(PlanOf(30, 2, "area", "team"), responses);
        Assert.Multiple(() =>
        {
            Assert.That(scores.Breakdowns[0].Responses, Is.EqualTo(new int?[] { 40, 40, 80, 60 }));
            Assert.That(
                scores.Ratings[0].ByGroup["area"].Select(one => one.Score.Absence),
                Is.All.EqualTo(ScoringFault.Suppressed)
            );
            Assert.That(
                scores.Ratings[0].ByGroup["area"].Select(one => one.AwarenessRate.Absence),
                Is.All.EqualTo(ScoringFault.Suppressed)
            );
            Assert.That(scores.Ratings[0].ByGroup["team"][0].Score.Base, Is.EqualTo(92));
        });
    }

    [Test]
    public void Distributions_OfThoseWhoHaveWeight_HideByWhatTheyAre()
    {
        // 28 of the 40 young ones named no sex and have no weight. The other 12 are 192 less the 80 who named no age and the 100 of the
        // first team, who are the old ones.
        string[] answers =
        [
            .. new[]
            {
                ("\"young\"", "\"2\"", 6),
                ("\"old\"", "\"1\"", 50),
                ("null", "\"2\"", 20),
                ("null", "null", 20),
            }.SelectMany(one =>
                new[] { "m", "f" }.SelectMany(sex =>
                    Enumerable.Repeat(
                        $$"""{ "sex": "{{sex}}", "age": {{one.Item1}}, "team": {{one.Item2}}, "a": 2 }""",
                        one.Item3
                    )
                )
            ),
            .. Enumerable.Repeat("""{ "sex": null, "age": "young", "team": "1", "a": 2 }""", 28),
        ];
        var scores = VillageWave.Score(
            plan =>
                PlanOf(30, 1, "ageband", "team")(plan) with
                {
                    Population = VillageWave.People(["sex"], ("m", 500), ("f", 500)),
                    Weighting = new WeightingPlan
                    {
                        PostStrata =
                        [
                            ["sex"],
                        ],
                    },
                },
            answers
        );
        Assert.Multiple(() =>
        {
            Assert.That(scores.Breakdowns[0].Responses, Is.EqualTo(new int?[] { 40, 100 }));
            Assert.That(scores.Distributions.Single(one => one.Field.Code == "age").Cells, Is.Null);
            Assert.That(
                scores.Distributions.Single(one => one.Field.Code == "sex").Categories.Select(share => share.Count),
                Is.EqualTo(new int?[] { 96, 96 })
            );
        });
    }

    [TestCase(30, true)]
    [TestCase(1, false)]
    public void Helpers_WhereFiguresOfFewAreHidden_HaveNone(int leastBase, bool isHidden)
    {
        // 70 are face to face: less the 60 of helper 02, whom no other helper hides, they would be the 10 of helper 01.
        WrittenDown[] responses =
        [
            .. Written(10, 1, AnswerMode.FaceToFace, "01"),
            .. Written(60, 2, AnswerMode.FaceToFace, "02"),
            .. Written(50, 1, AnswerMode.Telephone, "03"),
            .. Written(40, 3, AnswerMode.SelfCompleted, helper: null),
        ];
        var scores = VillageWave.Score(PlanOf(leastBase, 1, "mode", "helper"), responses);
        var compared = VillageWave.Compare(PlanOf(leastBase, 1, "helper"), responses);
        Assert.Multiple(() =>
        {
            Assert.That(
                scores.Breakdowns[1].Responses,
                Is.EqualTo(isHidden ? new int?[] { null, null, null } : [10, 60, 50])
            );
            Assert.That(
                scores.Ratings[0].ByGroup["helper"].Concat(scores.Nodes[0].ByGroup["helper"]).Select(IsHidden),
                Is.All.EqualTo(isHidden)
            );
            Assert.That(compared.Select(one => one.Score.Absence is not null), Is.All.EqualTo(isHidden));
            Assert.That(scores.Ratings[0].ByGroup["mode"].Select(one => one.Score.Base).Max(), Is.EqualTo(70));
            Assert.That(scores.Ratings[0].Overall.Score.Base, Is.EqualTo(160));
        });
    }

    private static bool IsHidden(Measures measures) => measures.Score.Absence is ScoringFault.Suppressed;

    private static IEnumerable<WrittenDown> Written(int count, int answer, AnswerMode mode, string? helper) =>
        Enumerable.Repeat(new WrittenDown($$"""{ "a": {{answer}} }""", mode, helper), count);

    // The rural villages are n1 and s1, of 12 and 80; the urban ones n2 and s2, of 40 and 60.
    private static WrittenDown[] Rural() =>
        [
            .. new[] { ("n1", 1, 12), ("n2", 2, 40), ("s1", 1, 80), ("s2", 2, 60) }.SelectMany(one =>
                Enumerable.Repeat(
                    new WrittenDown($$"""{ "place": "{{one.Item1}}", "team": "{{one.Item2}}", "a": 2 }"""),
                    one.Item3
                )
            ),
        ];

    private static Func<WavePlan, WavePlan> PlanOf(int leastBase, int level, params string[] tags) =>
        plan => plan with { Breakdowns = tags, AreaLevel = level, LeastBase = leastBase };

    /// <summary>Each group of fewer than may be told of, and any two such of one trait, of which a number of responses or a sum of ratings follows.</summary>
    private static List<string> Attack(Kind[] kinds, int leastBase)
    {
        var (responses, rated) = (new Equations(), new Equations());
        WrittenDown[] answers = [.. kinds.SelectMany(kind => kind.Responses())];
        responses.Learn(kinds.Select(_ => 1.0));
        foreach (
            var tags in new string[][] { ["area"], ["sex"], ["ageband"], ["mode"], ["area", "sex", "ageband", "mode"] }
        )
        {
            foreach (var level in new[] { 1, 2 })
            {
                var scores = VillageWave.Score(PlanOf(leastBase, level, tags), answers);
                Learn(scores, kinds, responses, rated);
                foreach (var one in VillageWave.Compare(PlanOf(leastBase, level, tags), answers))
                {
                    LearnScore(one.Score, kind => IsIn(kind, scores.Breakdowns[0].Tag, one.Group!.Code));
                    LearnScore(one.Other, kind => !IsIn(kind, scores.Breakdowns[0].Tag, one.Group!.Code));
                }
            }
        }

        return
        [
            .. Find(kinds, "responses", responses, kind => kind.Rated + kind.Silent),
            .. Find(kinds, "rated", rated, kind => kind.Rated),
        ];

        void LearnScore(Estimate score, Func<Kind, bool> isMeant)
        {
            if (score.Value is not null)
            {
                rated.Learn(kinds.Select(kind => kind.Rated > 0 && isMeant(kind) ? 1.0 : 0));
            }
        }
    }

    private static void Learn(WaveScores scores, Kind[] kinds, Equations responses, Equations rated)
    {
        LearnWhere(rated, scores.Ratings[0].Overall.Score.Value is not null, kind => kind.Rated > 0);
        foreach (var breakdown in scores.Breakdowns)
        {
            foreach (var (i, group) in breakdown.Groups.Index())
            {
                LearnWhere(
                    responses,
                    breakdown.Responses[i] is not null,
                    kind => IsIn(kind, breakdown.Tag, group.Code)
                );
                LearnWhere(
                    rated,
                    scores.Ratings[0].ByGroup[breakdown.Tag][i].Score.Value is not null,
                    kind => kind.Rated > 0 && IsIn(kind, breakdown.Tag, group.Code)
                );
            }
        }

        foreach (var (field, tag) in new[] { ("place", "area"), ("sex", "sex"), ("age", "ageband") })
        {
            var distribution = scores.Distributions.Single(one => one.Field.Code == field);
            LearnWhere(responses, distribution.Cells is not null, kind => !IsIn(kind, tag, group: null));
            foreach (var share in distribution.Categories)
            {
                LearnWhere(responses, share.Count is not null, kind => IsIn(kind, tag, share.Category.Code));
            }
        }

        void LearnWhere(Equations equations, bool isTold, Func<Kind, bool> isMeant)
        {
            if (isTold)
            {
                equations.Learn(kinds.Select(kind => isMeant(kind) ? 1.0 : 0));
            }
        }
    }

    private static IEnumerable<string> Find(Kind[] kinds, string what, Equations told, Func<Kind, int> count) =>
        from one in Groups()
        from other in Groups()
        where one == other || (one.Tag == other.Tag && string.CompareOrdinal(one.Group, other.Group) < 0)
        let own = kinds.Where(kind => IsIn(kind, one.Tag, one.Group) || IsIn(kind, one.Tag, other.Group)).ToList()
        // Nobody can say who they are that named none, so they are hidden only while they are a handful.
        where own.Sum(count) > 0 && own.Sum(count) < (one.Group is null ? Handful : LeastBase)
        where own.Sum(count) < kinds.Sum(count)
        where told.Follows(kinds.Select(kind => count(kind) > 0 && own.Contains(kind) ? 1.0 : 0))
        select $"{what} of {(one == other ? one.Group ?? "none" : $"{one.Group ?? "none"} and {other.Group}")}";

    private static IEnumerable<(string Tag, string? Group)> Groups() =>
        [
            .. Villages.Append("n").Append("s").Select(place => ("area", place)),
            .. Sexes.Select(sex => ("sex", sex)),
            .. Ages.Select(age => ("ageband", age)),
            .. Modes.Select(mode => ("mode", mode is { } known ? AnswerModes.CodeOf(known) : null)),
        ];

    private static bool IsIn(Kind kind, string tag, string? group) =>
        tag switch
        {
            // A district has the letter that its villages begin with.
            "area" => kind.Village is null
                ? group is null
                : group is not null && kind.Village.StartsWith(group, StringComparison.Ordinal),
            "sex" => kind.Sex == group,
            "ageband" => kind.Age == group,
            _ => (kind.Mode is { } mode ? AnswerModes.CodeOf(mode) : null) == group,
        };

    /// <summary>Respondents who are in the same group of each trait.</summary>
    private sealed record Kind(string? Village, string? Sex, string? Age, AnswerMode? Mode, int Rated, int Silent)
    {
        public IEnumerable<WrittenDown> Responses() =>
            Enumerable.Repeat(Response("2"), Rated).Concat(Enumerable.Repeat(Response("null"), Silent));

        private WrittenDown Response(string answer) =>
            new(
                $$"""{ "place": {{Quoted(Village)}}, "sex": {{Quoted(Sex)}}, "age": {{Quoted(Age)}}, "a": {{answer}} }""",
                Mode
            );

        private static string Quoted(string? code) => code is null ? "null" : $"\"{code}\"";
    }
}
