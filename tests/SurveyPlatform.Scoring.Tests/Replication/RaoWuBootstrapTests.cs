using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Replication;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class RaoWuBootstrapTests
{
    private static readonly SamplingPlan ThreeOfNine = new()
    {
        Weights = [1, 1, 1],
        PopulationUnits =
        [
            [9, 9, 9],
        ],
    };

    private static readonly SamplingPlan PairAndLonely = new()
    {
        Weights = [1, 1, 1],
        Strata = Partition.Of(["A", "A", "B"]),
    };

    [Test]
    public void Given_DrawsOfThreeUnits_AgreeWithTheSumDoneByHand()
    {
        // Factors r · 3/2: twice the first 3 0 0; the second and third 0 1.5 1.5. Totals 3 and 16.5, mean 9.75, V = 2 · 6.75².
        var total = Given(
            ThreeOfNine,
            [
                [2, 0],
                [0, 1],
                [0, 1],
            ],
            usesPopulationCounts: false,
            [1, 3, 8]
        );

        Assert.Multiple(() =>
        {
            Assert.That(total.Replicates, Is.EqualTo(new[] { 3, 16.5 }).Within(1e-14));
            Assert.That(total.ErrorAboutMean, Is.EqualTo(Math.Sqrt(2 * 6.75 * 6.75)).Within(1e-12));
        });
    }

    [Test]
    public void Given_PopulationCounts_DrawTheFactorsIn()
    {
        // f = ⅓, λ = √⅔: factors 1 − λ + λ · 3/2 · r, so each total lies λ times as far from 12.
        var total = Given(
            ThreeOfNine,
            [
                [2, 0],
                [0, 1],
                [0, 1],
            ],
            usesPopulationCounts: true,
            [1, 3, 8]
        );

        var reach = Math.Sqrt(2.0 / 3);
        Assert.That(total.Replicates, Is.EqualTo(new[] { 12 - 9 * reach, 12 + 4.5 * reach }).Within(1e-12));
    }

    [Test]
    public void Given_EveryDrawOfTwoPairsOnce_IsThatOfLinearisation()
    {
        // Four draws, all there are: Σ(θ_r − θ)²/4 is the variance, and R − 1 makes it 4/3 of that.
        var plan = new SamplingPlan
        {
            Weights = [1, 1, 1, 1],
            Strata = Partition.Of(["A", "A", "B", "B"]),
            PopulationUnits =
            [
                [4, 4, 20, 20],
            ],
        };
        var draws = new[] { new[] { 1, 1, 0, 0 }, [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1] };

        var total = Given(plan, draws, usesPopulationCounts: true, [1, 3, 2, 8]);

        // Taylor: (1 − ½) · 4 + (1 − 0.1) · 36 = 34.4.
        Assert.That(total.ErrorAboutValue, Is.EqualTo(Math.Sqrt(34.4 * 4 / 3)).Within(1e-12));
    }

    // A gives 4. Of three units the lonely one moves by ±⅔ of its 7 and the others by ∓⅓: 4 · (1 + 1/9) + (7 − 11/3)² = 140/9.
    [TestCase(LonelyPsu.Remove, 4)]
    [TestCase(LonelyPsu.Certainty, 4)]
    [TestCase(LonelyPsu.Average, 8)]
    [TestCase(LonelyPsu.Adjust, 140.0 / 9)]
    public void Given_StratumOfOneUnit_FollowsTheRule(LonelyPsu rule, double expected)
    {
        var draws = new[] { new[] { 1, 1, 0, 0 }, [0, 0, 1, 1], [0, 0, 0, 0] };

        var total = Given(PairAndLonely with { LonelyPsu = rule }, draws, usesPopulationCounts: true, [1, 3, 7]);

        Assert.That(total.ErrorAboutValue, Is.EqualTo(Math.Sqrt(expected * 4 / 3)).Within(1e-12));
    }

    [Test]
    public void Draw_StratumOfOneUnit_IsRefusedByName() =>
        Assert.That(
            () => RaoWuBootstrap.Draw(SampleDesign.Of(PairAndLonely), seed: 1).Count,
            Throws
                .TypeOf<ScoringException>()
                .With.Property("Code")
                .EqualTo("LONELY_PSU")
                .And.Property("Key")
                .EqualTo("B")
        );

    [Test]
    public void Given_DrawsThatAreNone_AreRefused()
    {
        var design = SampleDesign.Of(ThreeOfNine);

        Assert.Multiple(() =>
        {
            foreach (
                var draws in new[]
                {
                    new[] { new[] { 2, 1 }, [1, 1], [0, 0] },
                    [
                        [3, 1],
                        [-1, 1],
                        [0, 0],
                    ],
                }
            )
            {
                Assert.That(
                    () => RaoWuBootstrap.Given(design, draws),
                    Throws.TypeOf<ScoringException>().With.Property("Code").EqualTo("BAD_COUNT")
                );
            }

            Assert.That(
                () =>
                    RaoWuBootstrap.Given(
                        design,
                        [
                            [1, 1],
                            [1, 1],
                        ]
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    RaoWuBootstrap.Given(
                        design,
                        [
                            [1, 1],
                            [1],
                            [0, 0],
                        ]
                    ),
                Throws.ArgumentException
            );
            Assert.That(
                () =>
                    RaoWuBootstrap.Given(
                        design,
                        [
                            [1],
                            [1],
                            [0],
                        ]
                    ),
                Throws.ArgumentException
            );
        });
    }

    [Test]
    public void Draw_SameSeed_GivesTheSameReplicates()
    {
        var (design, values) = Sixty();
        var whole = Domain.Whole(values.Length);
        IReadOnlyList<double> Replicates(ulong seed) =>
            RaoWuBootstrap.Draw(design, seed).Mean(values, whole).Replicates;

        var (once, again) = (Replicates(7), Replicates(7));

        Assert.Multiple(() =>
        {
            Assert.That(once, Has.Count.EqualTo(500));
            Assert.That(again, Is.EqualTo(once));
            Assert.That(Replicates(8), Is.Not.EqualTo(once));
        });
    }

    [Test]
    public void Draw_AnyReplicate_KeepsTheSizeOfEachStratum()
    {
        // Weights are 3 in A and 5 in B: Σ factors of a stratum is n_h.
        var (design, _) = Sixty();
        var weights = RaoWuBootstrap.Draw(design, seed: 3);

        for (var replicate = 0; replicate < 20; replicate++)
        {
            var drawn = weights.WeightsOf(replicate);
            Assert.That(drawn, Is.All.GreaterThanOrEqualTo(0));
            Assert.That(drawn[..24].Sum(), Is.EqualTo(24 * 3).Within(1e-9));
            Assert.That(drawn[24..].Sum(), Is.EqualTo(36 * 5).Within(1e-9));
        }
    }

    [Test]
    public void Draw_ManyReplicates_ComeNearLinearisation()
    {
        // Over 4,000 replicates the variance itself has a relative error of √(2/4000), about 2 %.
        var (design, values) = Sixty();
        var whole = Domain.Whole(values.Length);

        var drawn = RaoWuBootstrap.Draw(design, seed: 20260101, replicates: 4000).Mean(values, whole);

        var linearised = Linearisation.Mean(design, values, whole).ToEstimate();
        var between = drawn.ToPercentileEstimate();
        Assert.Multiple(() =>
        {
            Assert.That(drawn.ErrorAboutMean, Is.EqualTo(linearised.StandardError!.Value).Within(5).Percent);
            Assert.That(between.Low, Is.EqualTo(linearised.Low!.Value).Within(0.3 * drawn.ErrorAboutMean!.Value));
            Assert.That(between.High, Is.EqualTo(linearised.High!.Value).Within(0.3 * drawn.ErrorAboutMean.Value));
        });
    }

    [Test]
    public void Draw_TooFewReplicates_IsRefused() =>
        Assert.That(
            () => RaoWuBootstrap.Draw(SampleDesign.Of(ThreeOfNine), seed: 1, replicates: 499),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );

    // 12 units of two rows of 40 in A, 18 of 100 in B.
    private static (SampleDesign Design, double[] Values) Sixty()
    {
        string[] strata = [.. Enumerable.Repeat("A", 24), .. Enumerable.Repeat("B", 36)];
        var random = new SplitMix64(60);
        var plan = new SamplingPlan
        {
            Weights = [.. strata.Select(stratum => stratum == "A" ? 3.0 : 5)],
            Strata = Partition.Of(strata),
            Units = [Partition.Of([.. strata.Select((stratum, row) => $"{stratum}{row / 2}")])],
            PopulationUnits =
            [
                [.. strata.Select(stratum => stratum == "A" ? 40.0 : 100)],
            ],
        };
        return (SampleDesign.Of(plan), [.. strata.Select(_ => (double)random.Below(101))]);
    }

    private static ReplicateEstimate Given(
        SamplingPlan plan,
        int[][] draws,
        bool usesPopulationCounts,
        double[] values
    ) =>
        RaoWuBootstrap
            .Given(SampleDesign.Of(plan), draws, usesPopulationCounts)
            .Total(values, Domain.Whole(values.Length));
}
