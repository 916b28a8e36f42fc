using CsCheck;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Tallies;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tests.Tallies;

/// <summary>Any sample: strata, clusters, weights of 0 among them, blank answers, groups that cut across the clusters.</summary>
internal sealed record RandomSample(RandomSample.Row[] Rows, LonelyPsu LonelyPsu, bool HasCounts, int Cut)
{
    /// <summary>Code 3 is no answer, and so is 4, which the table lacks. Far from 0, so that cancellation would show.</summary>
    public static readonly double[] Values = [1e4 + 1, 1e4 + 2, 1e4 + 5, double.NaN];

    public static readonly Gen<RandomSample> Any = Gen.Select(
        Gen.Select(
            Gen.Double[0.1, 10],
            Gen.Int[0, 3],
            Gen.Int[0, 4],
            Gen.Int[0, 2],
            Gen.Int[0, 1],
            Gen.Int[0, 4],
            Gen.Int[0, 9],
            (weight, stratum, unit, sex, age, code, odds) =>
                new Row(odds == 0 ? 0 : weight, $"{stratum}", $"{unit}", $"{sex}", $"{age}", (byte)code)
        ).Array[8, 120],
        Gen.Enum<LonelyPsu>(),
        Gen.Bool,
        Gen.Int[0, 8],
        (rows, lonely, hasCounts, cut) => new RandomSample(rows, lonely, hasCounts, cut)
    );

    public double[] Scores => [.. Rows.Select(row => row.Code < Values.Length ? Values[row.Code] : double.NaN)];

    public Partition Sex => Partition.Of([.. Rows.Select(row => row.Sex)]);

    public Partition Age => Partition.Of([.. Rows.Select(row => row.Age)]);

    public Partition Strata => Partition.Of([.. Rows.Select(row => row.Stratum)]);

    public SampleDesign Design => SampleDesign.Of(PlanOf(Rows));

    /// <summary>Counts the rows in two blocks, which number their levels each for itself.</summary>
    public TalliedSample Tally()
    {
        var tally = new SampleTally([new ItemValues(Values)]);
        tally.Add(Block(Rows[..Cut]));
        tally.Add(Block(Rows[Cut..]));
        return tally.Take();
    }

    /// <summary>As many people of each trait as other weights of the same rows would give, so that some weights meet them.</summary>
    public Dictionary<string, double> People(Func<Row, string> trait) =>
        Rows.Where(row => row.Weight > 0)
            .GroupBy(trait)
            .ToDictionary(group => group.Key, group => group.Sum(row => 1 + row.Weight * (1 + row.Code)));

    public static SampleRows Block(SamplingPlan plan, Row[] rows) =>
        new()
        {
            Plan = plan,
            Factors = [Partition.Of([.. rows.Select(row => row.Sex)]), Partition.Of([.. rows.Select(row => row.Age)])],
            Items = [rows.Select(row => row.Code).ToArray()],
        };

    private SampleRows Block(Row[] rows) => Block(PlanOf(rows), rows);

    private SamplingPlan PlanOf(Row[] rows) =>
        new()
        {
            Weights = [.. rows.Select(row => row.Weight)],
            Strata = Partition.Of([.. rows.Select(row => row.Stratum)]),
            Units = [Partition.Of([.. rows.Select(row => row.Unit)])],
            // Five units a stratum at most; the first stratum may be a census.
            PopulationUnits = HasCounts
                ?
                [
                    [.. rows.Select(row => 5.0 + 3 * row.Stratum[0] - 3 * '0')],
                ]
                : [],
            Nested = true,
            LonelyPsu = LonelyPsu,
        };

    internal sealed record Row(double Weight, string Stratum, string Unit, string Sex, string Age, byte Code);
}
