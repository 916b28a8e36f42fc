using System.Runtime.InteropServices;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>The rows of a tally: one for each combination of stratum, units and factors that some response has.</summary>
internal sealed class TallyRows
{
    // In the order of sampling: the stratum, the units stage by stage; then the factors.
    private readonly List<TallyVariable> variables = [];
    private readonly List<List<double>> populationUnits = [];
    private TallyShape? shape;

    public int Count => variables.Count == 0 ? 0 : variables[^1].Combinations.Count;

    private int UnitCount => variables[shape!.SamplingVariables - 1].Combinations.Count;

    /// <summary>Finds the tally row of each response, adding those that are new.</summary>
    /// <exception cref="ArgumentException">The block has another shape than the first, or its rows are units of their own.</exception>
    public int[] Place(SampleRows block)
    {
        var columns = ColumnsOf(block);
        Check(block, columns);
        if (shape is null)
        {
            shape = TallyShape.Of(block);
            variables.AddRange(columns.Select(_ => new TallyVariable()));
            populationUnits.AddRange(block.Plan.PopulationUnits.Select(_ => new List<double>()));
        }

        var placed = new int[block.Plan.Weights.Length];
        for (var i = 0; i < columns.Count; i++)
        {
            variables[i].Narrow(placed, columns[i]);
            for (var stage = 0; i == shape.SamplingVariables - 1 && stage < populationUnits.Count; stage++)
            {
                Note(block.Plan.PopulationUnits[stage], placed, populationUnits[stage]);
            }
        }

        return placed;
    }

    /// <summary>Reads off what each tally row is, and the design of the sampling units that hold them.</summary>
    /// <param name="weights">Σw, one per tally row.</param>
    /// <exception cref="ScoringException"><c>BAD_FPC</c>, naming the stratum, or <c>UNIT_IN_TWO_STRATA</c>, naming the unit.</exception>
    public TallyPlaces Places(ReadOnlySpan<double> weights)
    {
        var unitOfRow = Enumerable.Range(0, Count).ToArray();
        var factors = new Partition[shape!.Factors];
        for (var i = factors.Length - 1; i >= 0; i--)
        {
            factors[i] = variables[shape.SamplingVariables + i].Widen(unitOfRow);
        }

        var units = Enumerable.Range(0, UnitCount).ToArray();
        var sampling = new Partition[shape.SamplingVariables];
        for (var i = sampling.Length - 1; i >= 0; i--)
        {
            sampling[i] = variables[i].Widen(units);
        }

        var unitWeights = new double[units.Length];
        for (var row = 0; row < unitOfRow.Length; row++)
        {
            unitWeights[unitOfRow[row]] += weights[row];
        }

        var plan = new SamplingPlan
        {
            Weights = unitWeights,
            Strata = shape.HasStrata ? sampling[0] : null,
            Units = sampling[(shape.HasStrata ? 1 : 0)..],
            PopulationUnits = [.. populationUnits.Select(counted => counted.ToArray())],
            Nested = shape.Nested,
            LonelyPsu = shape.LonelyPsu,
        };
        return new TallyPlaces(SampleDesign.Of(plan), unitOfRow, factors, plan.Strata);
    }

    private static List<Partition> ColumnsOf(SampleRows block)
    {
        var columns = new List<Partition>();
        if (block.Plan.Strata is { } strata)
        {
            columns.Add(strata);
        }

        columns.AddRange(block.Plan.Units);
        columns.AddRange(block.Factors);
        return columns;
    }

    private void Check(SampleRows block, List<Partition> columns)
    {
        var (plan, rows) = (block.Plan, block.Plan.Weights.Length);
        if (plan.Units.Count == 0)
        {
            throw new ArgumentException("A tally needs sampling units of several rows.", nameof(block));
        }

        var sampling = columns.SkipLast(block.Factors.Count);
        if (columns.Exists(column => column.RowCount != rows) || sampling.Any(column => column.Codes.Contains(-1)))
        {
            throw new ArgumentException("Each row has a stratum, a unit at each stage and its factors.", nameof(block));
        }

        if (plan.PopulationUnits.Any(column => column.Length != rows))
        {
            throw new ArgumentException("Each row has a population count at each stage that has them.", nameof(block));
        }

        if (shape is not null && shape != TallyShape.Of(block))
        {
            throw new ArgumentException("Blocks of one sample are drawn in one way.", nameof(block));
        }
    }

    // A count that contradicts an earlier one of its unit is noted as none, which the design refuses, naming the stratum.
    private void Note(double[] counts, int[] placed, List<double> noted)
    {
        var known = noted.Count;
        CollectionsMarshal.SetCount(noted, UnitCount);
        var values = CollectionsMarshal.AsSpan(noted);
        values[known..].Fill(-1);
        for (var row = 0; row < placed.Length; row++)
        {
            ref var value = ref values[placed[row]];
            if (value < 0)
            {
                value = double.IsNaN(counts[row]) ? 0 : Math.Max(0, counts[row]);
            }
            else if (!(Math.Abs(value - counts[row]) <= 0))
            {
                value = 0;
            }
        }
    }
}
