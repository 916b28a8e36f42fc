using CsCheck;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Scoring.Tests.Waves;

/// <summary>What must not move the scores of a wave: the order of filing, and the unit in which people are counted.</summary>
public sealed class WaveInvarianceTests
{
    private const double Tolerance = 1e-9;

    // The first four fill every cell of the table, so that any wave can be weighted.
    private static readonly Gen<string[]> AnyWave = Gen.Select(
            Gen.OneOf(Gen.Const("m"), Gen.Const("f")),
            Gen.OneOf(Gen.Const("young"), Gen.Const("old")),
            Gen.Int[0, 3],
            Gen.Int[0, 3],
            Write
        )
        .Array[0, 30]
        .Select(rest =>
            (string[])
                [
                    Write("m", "young", 1, 3),
                    Write("m", "old", 2, 0),
                    Write("f", "young", 3, 1),
                    Write("f", "old", 0, 2),
                    .. rest,
                ]
        );

    [Test]
    public void Scores_InAnotherOrderOfFiling_AreTheSame() =>
        Gen.Select(AnyWave, Gen.Int)
            .Sample(
                (answers, seed) =>
                {
                    var shuffled = answers.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    AssertSame(Score(SmallWave.People, answers), Score(SmallWave.People, shuffled));
                }
            );

    [Test]
    public void Scores_OnAnyNumberOfThreads_AreTheSameToTheBit() =>
        Gen.Select(AnyWave, Gen.Int[2, 8], Gen.Int[2000, 5000])
            .Sample(
                (answers, threads, times) =>
                {
                    // Enough rows for every thread to get some.
                    string[] many = [.. Enumerable.Repeat(answers, times).SelectMany(wave => wave)];
                    Assert.That(
                        BitsOf(SmallWave.ScoreOn(threads, many)),
                        Is.EqualTo(BitsOf(SmallWave.ScoreOn(1, many)))
                    );
                },
                iter: 4
            );

    [Test]
    public void Scores_OfPeopleCountedInThousands_AreTheSame() =>
        AnyWave.Sample(answers =>
        {
            var many = SmallWave.People with
            {
                Cells = [.. SmallWave.People.Cells.Select(cell => cell with { Count = 1000 * cell.Count })],
            };
            AssertSame(Score(SmallWave.People, answers), Score(many, answers));
        });

    private static WaveScores Score(PopulationFrame people, string[] answers) =>
        SmallWave.Score(
            people,
            [
                ["sex", "ageband"],
            ],
            answers
        );

    private static long[] BitsOf(WaveScores scores) =>
        [
            .. scores
                .Nodes.SelectMany(node => node.ByGroup["sex"].Append(node.Overall))
                .SelectMany(measures => new[] { measures.Score, measures.SatisfiedRate, measures.AwarenessRate })
                .SelectMany(estimate => new[] { estimate.Value, estimate.StandardError, estimate.Low, estimate.High })
                .Select(number => BitConverter.DoubleToInt64Bits(number ?? -1)),
        ];

    private static void AssertSame(WaveScores one, WaveScores other)
    {
        foreach (var (a, b) in one.Nodes.Zip(other.Nodes))
        {
            AssertSame(a.Overall, b.Overall);
            foreach (var (own, theirs) in a.ByGroup["sex"].Zip(b.ByGroup["sex"]))
            {
                AssertSame(own, theirs);
            }
        }

        Assert.That(
            other.RankProjects().Select(node => (node.Rank, node.IsTied, node.Scores.Node.Code)),
            Is.EqualTo(one.RankProjects().Select(node => (node.Rank, node.IsTied, node.Scores.Node.Code)))
        );
        foreach (var (a, b) in one.Distributions.Zip(other.Distributions))
        {
            Assert.That(
                b.Categories.Select(share => share.Count),
                Is.EqualTo(a.Categories.Select(share => share.Count))
            );
            Assert.That(
                b.Categories.Select(share => share.ShareOfAsked ?? -1),
                Is.EqualTo(a.Categories.Select(share => share.ShareOfAsked ?? -1)).Within(Tolerance)
            );
        }
    }

    private static void AssertSame(Measures one, Measures other)
    {
        AssertSame(one.Score, other.Score);
        AssertSame(one.SatisfiedRate, other.SatisfiedRate);
        AssertSame(one.AwarenessRate, other.AwarenessRate);
    }

    private static void AssertSame(Estimate one, Estimate other)
    {
        Assert.That(Describe(other), Is.EqualTo(Describe(one)).Within(Tolerance));
        Assert.That(other.Absence, Is.EqualTo(one.Absence));
    }

    private static double[] Describe(Estimate estimate) =>
        [
            estimate.Value ?? -1,
            // A variance of nothing but rounding has a root of 1e-8.
            Math.Round(estimate.StandardError ?? -1, 6),
            estimate.EffectiveBase!.Value,
            estimate.Base,
            estimate.DegreesOfFreedom,
        ];

    private static string Write(string sex, string age, int a, int b) =>
        $$"""{ "sex": "{{sex}}", "age": "{{age}}", "a": {{Rating(a)}}, "b": {{Rating(b)}} }""";

    private static string Rating(int step) => step == 0 ? "\"dontKnow\"" : $"{step}";
}
