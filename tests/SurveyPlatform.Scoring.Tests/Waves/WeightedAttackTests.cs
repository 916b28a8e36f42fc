using CsCheck;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>
/// Somebody knows what each respondent weighs, takes every sum that the figures of a weighted wave hold, also those of weights and
/// of their squares, and works back to those whose answers are hidden.
/// </summary>
public sealed class WeightedAttackTests
{
    // Weights go by no group of fewer than 5, so those of 5 and 6 are left to be hidden.
    private const int LeastBase = 7;
    private const int Handful = 5;

    // 满意, 一般, 不满意, 不了解, and left blank.
    private static readonly string[] Said = ["3", "2", "1", "\"dontKnow\"", "null"];
    private static readonly string[] Sexes = ["\"m\"", "\"f\"", "null"];
    private static readonly string[] Ages = ["\"young\"", "\"old\""];

    private static readonly WeightingPlan[] Plans =
    [
        new()
        {
            PostStrata =
            [
                ["sex"],
            ],
        },
        new()
        {
            PostStrata =
            [
                ["sex", "ageband"],
                ["sex"],
                [],
            ],
        },
        new()
        {
            PostStrata = [],
            Margins =
            [
                ["sex"],
                ["ageband"],
            ],
        },
        new()
        {
            PostStrata = [],
            Margins =
            [
                ["ageband"],
            ],
        },
    ];

    private static readonly WeightingPlan BySexOrAlike = new()
    {
        PostStrata =
        [
            ["sex"],
            [],
        ],
    };

    [Test]
    public void Figures_OfAWeightedWave_GiveNobodyAway() =>
        Gen.Select(
                Gen.Int[0, 3].Array[Sexes.Length * Ages.Length * Said.Length],
                Gen.Int[1, 6].Array[Sexes.Length],
                Gen.Int[1, 6].Array[Ages.Length],
                Gen.Int[0, Plans.Length - 1]
            )
            .Sample((drawn, ofSex, ofAge, plan) => SolveForFew(Thin(drawn, ofSex, ofAge), Plans[plan], LeastBase));

    [Test]
    public void Figures_WhereNothingIsHidden_GiveSomebodyAway() =>
        Assert.That(
            () =>
                SolveForFew([1, 1, 1, .. Enumerable.Repeat(0, 7), .. Enumerable.Repeat(2, 20)], Plans[0], leastBase: 1),
            Throws.TypeOf<AssertionException>(),
            "else the attack is none"
        );

    [TestCase(6, true)]
    [TestCase(7, false)]
    public void Weights_OfOneTraitAlone_AreToldWhereNoGroupIsSmall(int men, bool isHidden)
    {
        // 300 men over 6 and 700 women over 25: 50 and 28 times a person each, which tells the 6 to whoever knows the 300.
        var scores = SmallWave.Score(
            plan => plan with { Weighting = Plans[0], LeastBase = LeastBase, IsExplained = true },
            [
                .. Enumerable.Repeat("""{ "sex": "m", "age": "old", "a": 2 }""", men),
                .. Enumerable.Repeat("""{ "sex": "f", "age": "old", "a": 3 }""", 25),
            ]
        );
        var (weighting, score) = (scores.Weighting, scores.Ratings[0].Overall.Score);
        double?[] sizes =
        [
            weighting.LeastWeight,
            weighting.MostWeight,
            weighting.DesignEffect,
            weighting.EffectiveBase,
            score.EffectiveBase,
        ];
        Assert.Multiple(() =>
        {
            Assert.That(sizes.Select(size => size is null), Is.All.EqualTo(isHidden));
            Assert.That(score.Value, Is.EqualTo((300 * 50 + 700 * 100) / 1000.0).Within(1e-12));
            Assert.That(score.Arithmetic[0].Contains("SUPPRESSED", StringComparison.Ordinal), Is.EqualTo(isHidden));
            Assert.That(score.Arithmetic[1].Contains("SUPPRESSED", StringComparison.Ordinal), Is.EqualTo(isHidden));
        });
    }

    [TestCase(4, 93.103448275862069)]
    [TestCase(5, 85)]
    public void Weights_GoByNoGroupOfAHandful(int men, double expected)
    {
        // What 4 say among 29 could be found by trying: (4 · 50 + 25 · 100) / 29 without weights, 0.3 · 50 + 0.7 · 100 with them.
        var scores = SmallWave.Score(
            plan => plan with { Weighting = BySexOrAlike, LeastBase = LeastBase },
            [
                .. Enumerable.Repeat("""{ "sex": "m", "a": 2 }""", men),
                .. Enumerable.Repeat("""{ "sex": "f", "a": 3 }""", 25),
            ]
        );
        Assert.Multiple(() =>
        {
            Assert.That(scores.Ratings[0].Overall.Score.Value, Is.EqualTo(expected).Within(1e-12));
            Assert.That(scores.Weighting.Refused, Has.Count.EqualTo(men < 5 ? 1 : 0));
        });
    }

    [Test]
    public void Weights_OfEverybodyAlike_AreGivenToOneAlone()
    {
        var scores = SmallWave.Score(
            plan => plan with { Weighting = BySexOrAlike, LeastBase = LeastBase },
            """{ "sex": "f", "a": 3 }"""
        );
        Assert.That(scores.Weighting.PostStrata, Is.Empty);
        Assert.That(scores.Ratings[0].Overall.Score.Absence, Is.EqualTo(ScoringFault.Suppressed));
    }

    [Test]
    public void Groups_BesideThoseWithoutWeight_AreHiddenAsIfTheyWereAll()
    {
        // 5 men and the 3 who named no sex would be enough together; but these 3 stand behind no figure, and 25 less 20 women are the 5.
        var scores = SmallWave.Score(
            plan => plan with { Weighting = Plans[0], LeastBase = LeastBase },
            [
                .. Enumerable.Repeat("""{ "sex": "m", "age": "old", "a": 2 }""", 5),
                .. Enumerable.Repeat("""{ "sex": "f", "age": "old", "a": 3 }""", 20),
                .. Enumerable.Repeat("""{ "sex": null, "age": "old", "a": 3 }""", 3),
            ]
        );
        Assert.That(scores.Breakdowns[0].Responses, Is.EqualTo(new int?[] { null, null }));
    }

    // Groups of many and of few.
    private static int[] Thin(int[] drawn, int[] ofSex, int[] ofAge) =>
        [.. drawn.Select((count, cell) => count * ofSex[Knowledge.SexOf(cell)] * ofAge[Knowledge.AgeOf(cell)] / 8)];

    private static void SolveForFew(int[] counts, WeightingPlan weighting, int leastBase)
    {
        if (counts.Sum() == 0)
        {
            return;
        }

        var wave = new Knowledge(counts);
        WavePlan Plan(WavePlan plan) =>
            plan with
            {
                Weighting = weighting,
                Breakdowns = ["sex", "ageband"],
                LeastBase = leastBase,
                IsExplained = true,
            };
        WaveScores scores;
        try
        {
            scores = SmallWave.Score(Plan, wave.Answers);
        }
        catch (ScoringException)
        {
            // Some group of the population has no respondent: nothing is published.
            return;
        }

        wave.Weigh(weighting, scores.Weighting);
        wave.Take(scores);
        Assert.That(wave.FindKnownOfFewerThan(LeastBase), Is.Empty);
    }

    /// <summary>What an attacker does not know, one number a cell of sex, age and answer, and the equations that he was told.</summary>
    private sealed class Knowledge(int[] counts)
    {
        private readonly Equations told = new();
        private readonly double[] weights = new double[counts.Length];

        public string[] Answers =>
            [
                .. counts.SelectMany(
                    (count, cell) =>
                        Enumerable.Repeat(
                            $$"""{ "sex": {{Sexes[SexOf(cell)]}}, "age": {{Ages[AgeOf(cell)]}}, "a": {{Said[AnswerOf(cell)]}} }""",
                            count
                        )
                ),
            ];

        /// <summary>Works the weights out as METHOD.md §3.2 and §3.3 say, from the population and the answers.</summary>
        public void Weigh(WeightingPlan plan, WeightingReport report)
        {
            var tables = report.PostStrata is { } dimensions ? [dimensions] : plan.Margins;
            for (var cell = 0; cell < weights.Length; cell++)
            {
                weights[cell] = tables.Any(table => table.Contains("sex")) && SexOf(cell) == 2 ? 0 : 1;
            }

            for (var cycle = 0; cycle < 2000; cycle++)
            {
                foreach (var table in tables)
                {
                    Fit(table);
                }
            }
        }

        public void Take(WaveScores scores)
        {
            Learn(_ => 1);
            if (scores.Weighting.WithoutWeight is not null)
            {
                Learn(cell => weights[cell] > 0 ? 0 : 1);
            }

            TakeMeasures(scores.Ratings[0].Overall, _ => true);
            foreach (var (tag, groupOf) in new (string, Func<int, int>)[] { ("sex", SexOf), ("ageband", AgeOf) })
            {
                var breakdown = scores.Breakdowns.Single(one => one.Tag == tag);
                for (var group = 0; group < 2; group++)
                {
                    var own = group;
                    if (breakdown.Responses[group] is not null)
                    {
                        Learn(cell => groupOf(cell) == own ? 1 : 0);
                    }

                    TakeMeasures(scores.Ratings[0].ByGroup[tag][group], cell => groupOf(cell) == own);
                }
            }

            TakeDistribution(scores.Distributions.Single(one => one.Field.Code == "a"), AnswerOf, valid: 3);
            TakeDistribution(scores.Distributions.Single(one => one.Field.Code == "sex"), SexOf, valid: 2);
            TakeDistribution(scores.Distributions.Single(one => one.Field.Code == "age"), AgeOf, valid: 2);
        }

        /// <summary>Every hidden group, also that of those who named no sex, of which a number of respondents or an answer follows.</summary>
        public List<string> FindKnownOfFewerThan(int leastBase)
        {
            var found = new List<string>();
            foreach (var (name, groupOf, group) in Groups())
            {
                var few = Count(cell => groupOf(cell) == group);
                // Nobody can say who they are that named no sex, so they are hidden only while they are a handful.
                var least = group == 2 ? Handful : leastBase;
                if (few == 0 || few >= least || few == counts.Sum())
                {
                    continue;
                }

                found.AddRange(
                    Secrets()
                        .Where(secret => Count(cell => groupOf(cell) == group && secret.Worth(cell) > 0) > 0)
                        .Where(secret => Follows(cell => groupOf(cell) == group ? secret.Worth(cell) : 0))
                        .Select(secret => $"{secret.Name} of {few} {name} {group}")
                );
            }

            return found;
        }

        private static IEnumerable<(string Name, Func<int, int> GroupOf, int Group)> Groups() =>
            [("sex", SexOf, 0), ("sex", SexOf, 1), ("sex", SexOf, 2), ("age", AgeOf, 0), ("age", AgeOf, 1)];

        private IEnumerable<(string Name, Func<int, double> Worth)> Secrets() =>
            [
                // How many have no weight is told: nobody can say who they are, and they stand behind no figure.
                ("how many", cell => weights[cell] > 0 ? 1 : 0),
                ("how many rated", cell => AnswerOf(cell) < 3 ? 1 : 0),
                ("points", PointsOf),
                ("weighted points", cell => weights[cell] * PointsOf(cell)),
                .. Enumerable
                    .Range(0, Said.Length)
                    .Select(answer =>
                        ($"answer {answer}", (Func<int, double>)(cell => AnswerOf(cell) == answer ? 1 : 0))
                    ),
            ];

        public static int SexOf(int cell) => cell / (Ages.Length * Said.Length);

        public static int AgeOf(int cell) => cell / Said.Length % Ages.Length;

        private static int AnswerOf(int cell) => cell % Said.Length;

        private static double PointsOf(int cell) => AnswerOf(cell) < 3 ? 100 - 50 * AnswerOf(cell) : 0;

        private int Count(Func<int, bool> isMeant) => counts.Where((_, cell) => isMeant(cell)).Sum();

        private void Fit(IReadOnlyList<string> table)
        {
            foreach (
                var group in SmallWave.People.Collapse(table).Select(group => (Key: group.Key.ToArray(), group.Count))
            )
            {
                bool IsIn(int cell) =>
                    table
                        .Select(
                            (tag, i) =>
                                (tag == "sex" ? Sexes[SexOf(cell)] : Ages[AgeOf(cell)]).Trim('"') == group.Key[i]
                        )
                        .All(holds => holds);
                var sum = counts.Select((count, cell) => IsIn(cell) ? count * weights[cell] : 0).Sum();
                for (var cell = 0; cell < weights.Length; cell++)
                {
                    weights[cell] *= IsIn(cell) && sum > 0 ? group.Count / sum : 1;
                }
            }
        }

        private void TakeMeasures(Measures measures, Func<int, bool> isMeant)
        {
            TakeFigure(measures.Score, isMeant, cell => AnswerOf(cell) < 3, PointsOf);
            TakeFigure(
                measures.SatisfiedRate,
                isMeant,
                cell => AnswerOf(cell) < 3,
                cell => AnswerOf(cell) == 0 ? 1 : 0
            );
            TakeFigure(measures.AwarenessRate, isMeant, cell => AnswerOf(cell) < 4, cell => AnswerOf(cell) < 3 ? 1 : 0);
        }

        private void TakeFigure(
            Estimate figure,
            Func<int, bool> isMeant,
            Func<int, bool> hasSay,
            Func<int, double> worth
        )
        {
            if (figure.Value is not { } value)
            {
                return;
            }

            bool IsUsed(int cell) => weights[cell] > 0 && isMeant(cell) && hasSay(cell);
            Learn(cell => IsUsed(cell) ? weights[cell] * (worth(cell) - value) : 0);
            Learn(cell => IsUsed(cell) ? 1 : 0);
            if (figure.EffectiveBase is not null)
            {
                // Σw stands in the arithmetic, and with it Σw² follows.
                Learn(cell => IsUsed(cell) ? weights[cell] : 0);
                Learn(cell => IsUsed(cell) ? weights[cell] * weights[cell] : 0);
            }
        }

        private void TakeDistribution(Distribution distribution, Func<int, int> categoryOf, int valid)
        {
            foreach (var (share, category) in distribution.Categories.Select((share, i) => (share, i)))
            {
                if (share.Count is not null)
                {
                    Learn(cell => weights[cell] > 0 && categoryOf(cell) == category ? 1 : 0);
                    Learn(cell => categoryOf(cell) == category ? weights[cell] : 0);
                }
            }

            if (distribution.Cells is not null)
            {
                Learn(cell => weights[cell] > 0 && categoryOf(cell) == distribution.Categories.Count ? 1 : 0);
                Learn(cell => weights[cell] > 0 && categoryOf(cell) < valid ? 1 : 0);
                Learn(cell => categoryOf(cell) < valid ? weights[cell] : 0);
                Learn(cell => weights[cell]);
            }
        }

        private void Learn(Func<int, double> factor) => told.Learn(OfEachCell(factor));

        private bool Follows(Func<int, double> wanted) => told.Follows(OfEachCell(wanted));

        private IEnumerable<double> OfEachCell(Func<int, double> factor) =>
            Enumerable.Range(0, counts.Length).Select(factor);
    }
}
