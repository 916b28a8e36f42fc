using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Trends;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Trends;

public sealed class SignificanceRankingTests
{
    [Test]
    public void Of_TwoItemsOfTheSamePeople_IsThePairedTest()
    {
        // Differences 3, 1, 2: mean 2, s = 1, se = 1/√3, t = 2√3, n − 1 − 1 = 1 degree of freedom, where P = 1 − 2/π · arctan t.
        var t = 2 * Math.Sqrt(3);

        var pair = Rank([1, 5, 9], [4, 6, 11]).Differences.Single();

        Assert.Multiple(() =>
        {
            Assert.That((pair.First, pair.Second), Is.EqualTo((1, 0)));
            Assert.That(pair.Value, Is.EqualTo(2).Within(1e-12));
            Assert.That(pair.StandardError, Is.EqualTo(1 / Math.Sqrt(3)).Within(1e-12));
            Assert.That(pair.DegreesOfFreedom, Is.EqualTo(1));
            Assert.That(pair.PValue, Is.EqualTo(1 - 2 / Math.PI * Math.Atan(t)).Within(1e-12));
            Assert.That(pair.AdjustedPValue, Is.EqualTo(pair.PValue));
            Assert.That(pair.IsSignificant, Is.False);
        });
    }

    [Test]
    public void Of_ManyPeople_TendsToTheNormalLaw()
    {
        // 20 000 of each kind, differences ±1 with mean d: t = d/√((1 − d²)/n); d is set so that t ≈ 1.96, P ≈ 0.05.
        const int people = 40_000;
        var more = people / 2 + 196;
        double[] one = [.. Enumerable.Range(0, people).Select(i => i < more ? 1.0 : 0)];

        var pair = Rank(one, [.. one.Select(value => 1 - value)]).Differences.Single();

        Assert.That(pair.PValue, Is.EqualTo(0.05).Within(0.0002));
    }

    [Test]
    public void Of_ClusteredDomainsAndItems_TestsEachPairByItsOwnContrast() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100], Gen.Int[0, 1], Gen.Int[0, 4], Gen.Bool)
            .Array[4, 40]
            .Sample(rows =>
            {
                var design = SampleDesign.Of(
                    new SamplingPlan
                    {
                        Weights = [.. rows.Select((_, row) => 1.0 + row % 3)],
                        Strata = Partition.Of([.. rows.Select(row => $"{row.Item3}")]),
                        Units = [Partition.Of([.. rows.Select(row => $"{row.Item3}-{row.Item4}")])],
                        LonelyPsu = LonelyPsu.Adjust,
                    }
                );
                double[] item = [.. rows.Select(row => row.Item1)];
                double[] holed = [.. rows.Select(row => row.Item5 ? row.Item2 : double.NaN)];
                var domain = Domain.Where("some", [.. rows.Select((row, i) => i == 0 || row.Item5)]);
                LinearisedEstimate[] estimates =
                [
                    Linearisation.Mean(design, item, Domain.Whole(rows.Length)),
                    Linearisation.Mean(design, holed, Domain.Whole(rows.Length)),
                    Linearisation.Mean(design, item, domain),
                ];

                foreach (var pair in SignificanceRanking.Of(estimates).Differences)
                {
                    var contrast = LinearisedEstimate.Combine([1, -1], [estimates[pair.First], estimates[pair.Second]]);
                    Assert.That(pair.Value, Is.EqualTo(contrast.Value).Within(1e-9));
                    Assert.That(pair.StandardError, Is.EqualTo(contrast.ToEstimate().StandardError).Within(1e-5));
                    Assert.That(pair.DegreesOfFreedom, Is.EqualTo(DesignVariance.DegreesOfFreedom(contrast) - 1));
                }
            });

    [Test]
    public void Of_ThreePairs_AdjustsByHolm()
    {
        // Holm: the least of three counts threefold, the next twofold, the last once, none below the one before.
        var ranking = Rank([1, 2, 3, 4, 5, 6, 7, 9], [2, 3, 4, 6, 6, 7, 8, 10], [1, 2, 4, 4, 6, 6, 7, 10]);

        var sorted = ranking.Differences.OrderBy(pair => pair.PValue).ToArray();
        double[] p = [.. sorted.Select(pair => pair.PValue!.Value)];
        var first = Math.Min(1, 3 * p[0]);
        var second = Math.Max(first, Math.Min(1, 2 * p[1]));
        Assert.That(
            sorted.Select(pair => pair.AdjustedPValue),
            Is.EqualTo(new double?[] { first, second, Math.Max(second, p[2]) })
        );
    }

    [Test]
    public void Bands_NeighboursThatDoNotDiffer_OverlapWhereTheEndsDo()
    {
        // Three groups of 100, spread ±10 (s ≈ 10.05, se of a difference ≈ 1.42): means 60, 57.5, 55. Apart by 2.5 (t ≈ 1.76)
        // no two neighbours differ; the ends, apart by 5 (t ≈ 3.5, P ≈ 0.0006, threefold 0.002), do.
        var ranking = Groups(60, 57.5, 55);

        Assert.Multiple(() =>
        {
            Assert.That(ranking.Order, Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(ranking.Bands, Is.EqualTo(new[] { new RankingBand(0, 1), new RankingBand(1, 2) }));
            Assert.That(ranking.NotDifferentFrom(1), Is.EqualTo(new[] { 0, 2 }));
            Assert.That(ranking.NotDifferentFrom(0), Is.EqualTo(new[] { 1 }));
        });
    }

    [TestCase(60, 60, 60, "0-2")]
    [TestCase(60, 59, 40, "0-1")]
    [TestCase(60, 41, 40, "1-2")]
    [TestCase(60, 50, 40, "")]
    public void Bands_Groups_AreTheLongestRuns(double one, double two, double three, string expected) =>
        Assert.That(
            string.Join(' ', Groups(one, two, three).Bands.Select(band => $"{band.First}-{band.Last}")),
            Is.EqualTo(expected)
        );

    [Test]
    public void Bands_SmallGroupAboveTwoLargeOnes_EndWhereTheseDiffer()
    {
        // The first is four people (se ≈ 5.8) and differs from nobody; the others are 400 each, 5 apart (t ≈ 7), and differ.
        var ranking = Groups((60, 4), (58, 400), (53, 400));

        Assert.Multiple(() =>
        {
            Assert.That(ranking.NotDifferentFrom(0), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(ranking.Bands, Is.EqualTo(new[] { new RankingBand(0, 1) }));
        });
    }

    [Test]
    public void Of_ValuesWithoutError_DifferUnlessEqual()
    {
        // A whole body that is of one mind: there is nothing to test.
        var ranking = Rank([5, 5, 5], [7, 7, 7], [5, 5, 5]);

        Assert.Multiple(() =>
        {
            Assert.That(ranking.Differences.Select(pair => pair.PValue), Is.All.Null);
            Assert.That(ranking.Bands, Is.EqualTo(new[] { new RankingBand(1, 2) }));
            Assert.That(ranking.Ranks.Select(rank => rank.Place), Is.EqualTo(new[] { 2, 1, 2 }));
        });
    }

    [Test]
    public void Of_ValuesThatDifferByRoundingAlone_StandInTheirOrder() =>
        Assert.That(Rank([0.3, 0.3], [0.1 + 0.2, 0.1 + 0.2], [0.4, 0.4]).Order, Is.EqualTo(new[] { 2, 0, 1 }));

    [Test]
    public void Of_TwoPeople_NobodyCanSay() =>
        Assert.That(
            Rank([1, 5], [4, 6]).Differences.Single(),
            Has.Property("PValue").Null.And.Property("IsSignificant").False
        );

    [Test]
    public void Of_AbsentEstimates_HaveNoPlaceAndNoTest()
    {
        var ranking = Rank([double.NaN, double.NaN, double.NaN], [1, 2, 3]);

        Assert.Multiple(() =>
        {
            Assert.That(ranking.Order, Is.EqualTo(new[] { 1 }));
            Assert.That(ranking.Ranks[0].Place, Is.Null);
            Assert.That(ranking.Differences, Is.Empty);
            Assert.That(ranking.Bands, Is.Empty);
            Assert.That(SignificanceRanking.Of([]).Order, Is.Empty);
            Assert.That(() => SignificanceRanking.Of([], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void CompetitionRank_EqualScores_ShareTheBetterPlace() =>
        Assert.That(
            CompetitionRank.Of([70, 90, double.NaN, 70, 60]),
            Is.EqualTo(
                new CompetitionRank[] { new(2, true), new(1, false), new(null, false), new(2, true), new(4, false) }
            )
        );

    // Items that the same people rated.
    private static SignificanceRanking Rank(params double[][] items)
    {
        var design = SampleDesign.Of(new SamplingPlan { Weights = [.. items[0].Select(_ => 1.0)] });
        var whole = Domain.Whole(items[0].Length);
        return SignificanceRanking.Of([.. items.Select(item => Linearisation.Mean(design, item, whole))]);
    }

    private static SignificanceRanking Groups(params double[] means) => Groups([.. means.Select(mean => (mean, 100))]);

    // Groups of people of whom half rate ten above the mean of their group, half ten below.
    private static SignificanceRanking Groups(params (double Mean, int People)[] groups)
    {
        var rows = groups
            .SelectMany(
                (group, g) =>
                    Enumerable
                        .Range(0, group.People)
                        .Select(i => (Name: $"{g}", Value: group.Mean + (i % 2 == 0 ? 10 : -10)))
            )
            .ToArray();
        double[] values = [.. rows.Select(row => row.Value)];
        var partition = Partition.Of([.. rows.Select(row => row.Name)]);
        var design = SampleDesign.Of(new SamplingPlan { Weights = [.. rows.Select(_ => 1.0)] });
        return SignificanceRanking.Of([
            .. Domain.Each(partition).Select(domain => Linearisation.Mean(design, values, domain)),
        ]);
    }
}
