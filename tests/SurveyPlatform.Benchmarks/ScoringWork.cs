using SurveyPlatform.Samples.Speed;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Tallies;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Benchmarks;

/// <summary>What is timed: from decoded columns to published numbers, without reading a file.</summary>
internal static class ScoringWork
{
    private static readonly string[] Strata = [.. Enumerable.Range(1, SpeedSample.StratumCount).Select(Text)];
    private static readonly string[] Villages = [.. Enumerable.Range(1, SpeedSample.VillagesPerStratum).Select(Text)];

    private static readonly ItemValues[] Items =
    [
        .. Enumerable.Repeat(new ItemValues([double.NaN, 1, 2, 3, 4, 5]), SpeedSample.ItemCount),
    ];

    /// <summary>All means with their errors, overall and by stratum, and the weights raked to three margins.</summary>
    public static (DesignScores Scores, Raking Raking) Score(SpeedSample sample)
    {
        var scores = ScoresOf(Count(sample).Take());
        return (scores, Raking.Of(sample.Weights, MarginsOf(FactorsOf(sample), sample.Weights.Sum())));
    }

    /// <summary>A count by village, which is all that means by design need.</summary>
    public static SampleTally Count(SpeedSample sample)
    {
        var tally = new SampleTally(Items);
        tally.Add(RowsOf(sample));
        return tally;
    }

    /// <summary>A count that tells the margins apart, so that weights can be raked anew whenever responses come.</summary>
    public static SampleTally CountByMargins(SpeedSample sample)
    {
        var tally = new SampleTally(Items);
        tally.Add(RowsOf(sample) with { Factors = FactorsOf(sample) });
        return tally;
    }

    /// <summary>The raked means with their errors.</summary>
    public static IReadOnlyList<Estimate> RakedMeans(TalliedSample tallied, RakingVariance variance)
    {
        var margins = MarginsOf([tallied.Factor(0), tallied.Factor(1), tallied.Factor(2)], tallied.TotalWeight);
        var raked = tallied.Rake(margins, new RakingRule { Variance = variance });
        return raked.Means(raked.Everybody);
    }

    /// <summary>All scores after new responses: means overall and by stratum, weights raked anew, and the means with these.</summary>
    public static (DesignScores Scores, IReadOnlyList<Estimate> Raked) Refresh(
        SampleTally byVillage,
        SampleTally byMargins,
        SpeedSample news
    )
    {
        byVillage.Add(RowsOf(news));
        byMargins.Add(RowsOf(news) with { Factors = FactorsOf(news) });
        return (ScoresOf(byVillage.Take()), RakedMeans(byMargins.Take(), RakingVariance.Calibrated));
    }

    private static DesignScores ScoresOf(TalliedSample tallied) =>
        new(tallied.Means(tallied.Everybody), tallied.MeansBy(tallied.Strata()));

    private static SampleRows RowsOf(SpeedSample sample) =>
        new()
        {
            Plan = new SamplingPlan
            {
                Weights = sample.Weights,
                Strata = Partition.FromCodes(sample.Strata, Strata),
                Units = [Partition.FromCodes(sample.Villages, Villages)],
                PopulationUnits = [sample.VillagesThere],
                Nested = true,
            },
            Items = [.. sample.Answers.Select(answers => new ReadOnlyMemory<byte>(answers))],
        };

    private static Partition[] FactorsOf(SpeedSample sample) =>
        [
            Partition.FromCodes(sample.Sexes, Letters(SpeedSample.SexCodes)),
            Partition.FromCodes(sample.AgeBands, Letters(SpeedSample.AgeBandCodes)),
            Partition.FromCodes(sample.Schooling, Letters(SpeedSample.SchoolingCodes)),
        ];

    private static RakingMargin[] MarginsOf(Partition[] factors, double people) =>
        [
            Margin("sex", factors[0], people, ("F", .51), ("M", .49)),
            Margin("age", factors[1], people, ("A", .20), ("B", .27), ("C", .31), ("D", .22)),
            Margin("edu", factors[2], people, ("p", .30), ("j", .36), ("s", .20), ("u", .14)),
        ];

    private static RakingMargin Margin(
        string name,
        Partition levels,
        double people,
        params (string Level, double Share)[] shares
    ) => new(name, levels, shares.ToDictionary(share => share.Level, share => share.Share * people));

    private static string[] Letters(string codes) => [.. codes.Select(code => code.ToString())];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
