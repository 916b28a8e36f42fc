using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>Somebody asks how each group differs from all others, and works back to those whose answers are hidden.</summary>
public sealed class ComparisonAttackTests
{
    private const int LeastBase = 5;

    [Test]
    public void Rest_WhoseChildRestsOnThree_IsNotTold()
    {
        // (55 − 0.7·50)/0.3 = 66.67 would be what the three men said of b.
        string[] answers =
        [
            .. Enumerable.Repeat("""{ "sex": "m", "a": 2, "b": null }""", 50),
            .. Enumerable.Repeat("""{ "sex": "f", "a": 2, "b": null }""", 50),
            """{ "sex": "m", "a": 2, "b": 3 }""",
            """{ "sex": "m", "a": 2, "b": 2 }""",
            """{ "sex": "m", "a": 2, "b": 2 }""",
        ];
        var compared = SmallWave.Compare("sex", LeastBase, answers).Where(one => one.Node.Code == "overall");
        Assert.That(compared.Select(one => one.Other.Absence), Is.All.EqualTo(ScoringFault.Suppressed));
    }

    [Test]
    public void Rest_OfTwoLargeGroups_IsTold()
    {
        string[] answers =
        [
            .. Enumerable.Repeat("""{ "sex": "m", "a": 3, "b": 3 }""", 5),
            .. Enumerable.Repeat("""{ "sex": "f", "a": 2, "b": 1 }""", 6),
        ];
        var men = SmallWave.Compare("sex", LeastBase, answers).First(one => one.Node.Code == "overall");
        Assert.Multiple(() =>
        {
            Assert.That(men.Score.Value, Is.EqualTo(100));
            Assert.That(men.Other.Value, Is.EqualTo(35).Within(1e-12), "0.7·50 + 0.3·0");
            Assert.That(men.Difference!.Value, Is.EqualTo(65).Within(1e-12));
        });
    }

    [Test]
    public void Figures_OfAllTablesTogether_GiveNobodyAway() =>
        Gen.Select(Gen.Int[0, 9].Array[3], Gen.Int[0, 9].Array[3], Gen.Int[0, 9].Array[3])
            .Sample((onlyA, onlyB, both) => SolveForFew(LeastBase, onlyA, onlyB, both));

    [Test]
    public void Figures_WhereNothingIsHidden_GiveSomebodyAway() =>
        Assert.That(
            () => SolveForFew(leastBase: 1, [3, 9, 9], [0, 0, 0], [0, 0, 0]),
            Throws.TypeOf<AssertionException>(),
            "else the attack is none"
        );

    /// <summary>
    /// Men, women and those who say neither, of whom some rate a alone, some b alone, and some both. The sums of their answers are six
    /// unknowns, and every figure shown is an equation: none may follow that speaks of too few alone.
    /// </summary>
    private static void SolveForFew(int leastBase, int[] onlyA, int[] onlyB, int[] both)
    {
        var answers = AnswersOf(onlyA, onlyB, both);
        var wave = new Unknowns([.. onlyA.Zip(both, Sum)], [.. onlyB.Zip(both, Sum)]);
        var scores = SmallWave.Score(plan => plan with { LeastBase = leastBase }, answers);
        foreach (var node in scores.Nodes)
        {
            wave.Tell(node.Node.Code, [0, 1, 2], node.Overall.Score);
            wave.Tell(node.Node.Code, [0], node.ByGroup["sex"][0].Score);
            wave.Tell(node.Node.Code, [1], node.ByGroup["sex"][1].Score);
        }

        foreach (var one in SmallWave.Compare("sex", leastBase, answers))
        {
            var group = one.Group!.Code == "m" ? 0 : 1;
            wave.Tell(one.Node.Code, [group], one.Score);
            wave.Tell(one.Node.Code, [1 - group, 2], one.Other);
        }

        Assert.That(wave.FindKnownOfFewerThan(LeastBase), Is.Empty);

        static int Sum(int one, int other) => one + other;
    }

    private static string[] AnswersOf(int[] onlyA, int[] onlyB, int[] both) =>
        [
            .. new[] { "\"m\"", "\"f\"", "null" }.SelectMany(
                (sex, i) =>
                    Enumerable
                        .Repeat($$"""{ "sex": {{sex}}, "a": 1, "b": null }""", onlyA[i])
                        .Concat(Enumerable.Repeat($$"""{ "sex": {{sex}}, "a": null, "b": 2 }""", onlyB[i]))
                        .Concat(Enumerable.Repeat($$"""{ "sex": {{sex}}, "a": 3, "b": 3 }""", both[i]))
            ),
        ];

    /// <summary>What an attacker does not know, who knows how many answered what, and what he was told of it.</summary>
    private sealed class Unknowns(int[] rateA, int[] rateB)
    {
        private const int Groups = 3;
        private readonly Equations told = new();

        /// <summary>A figure of some groups together; a hidden or empty one tells nothing.</summary>
        public void Tell(string node, int[] groups, Estimate figure)
        {
            if (figure.Value is not null)
            {
                told.Learn(EquationOf(node, groups));
            }
        }

        /// <summary>Every set of groups in which fewer rated than may be told of, and whose sum of answers follows nevertheless.</summary>
        public List<string> FindKnownOfFewerThan(int leastBase)
        {
            var found = new List<string>();
            foreach (var (node, counts) in new[] { ("a", rateA), ("b", rateB) })
            {
                foreach (
                    var groups in Subsets()
                        .Where(groups => groups.Sum(group => counts[group]) is var few && few > 0 && few < leastBase)
                )
                {
                    if (told.Follows(EquationOf(node, groups)))
                    {
                        found.Add($"{node} of {string.Join("+", groups.Select(group => counts[group]))}");
                    }
                }
            }

            return found;
        }

        /// <summary>A mean, as a sum of the six unknown sums; the index is 0.7 of a and 0.3 of b, or what there is of both.</summary>
        private double[] EquationOf(string node, int[] groups)
        {
            var equation = new double[2 * Groups];
            var (a, b) = (groups.Sum(group => rateA[group]), groups.Sum(group => rateB[group]));
            var (shareA, shareB) = node switch
            {
                "a" => (1.0, 0.0),
                "b" => (0.0, 1.0),
                _ => (b == 0 ? 1 : 0.7, a == 0 ? 1 : 0.3),
            };
            foreach (var group in groups)
            {
                equation[group] = rateA[group] == 0 ? 0 : shareA / a;
                equation[Groups + group] = rateB[group] == 0 ? 0 : shareB / b;
            }

            return equation;
        }

        private static IEnumerable<int[]> Subsets() =>
            Enumerable
                .Range(1, 7)
                .Select(bits => Enumerable.Range(0, Groups).Where(group => (bits >> group & 1) == 1).ToArray());
    }
}
