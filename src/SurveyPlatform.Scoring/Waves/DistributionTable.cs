using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Counts how every field of a wave was answered.</summary>
/// <remarks>
/// By the responses that carry weight, as every other figure: were the others counted here alone, what is told of all less what is
/// told of these would be their answers, and they may be few.
/// </remarks>
internal static class DistributionTable
{
    public static Distribution Count(Column column, WeightedSample weighted, WavePlan plan)
    {
        var design = weighted.Design;
        var cells = CountCells(column, design);
        return column switch
        {
            CodedColumn coded => Share(coded, cells, design),
            MultipleColumn multiple => Share(multiple, cells, design),
            AreaColumn area => Share(area, cells, design),
            NumberColumn number => new Distribution(column.Field, cells, [], Summarise(number, weighted, plan)),
            _ => new Distribution(column.Field, cells, [], null),
        };
    }

    private static CellCounts CountCells(Column column, SampleDesign design)
    {
        var counts = new int[Enum.GetValues<CellState>().Length];
        for (var row = 0; row < column.Count; row++)
        {
            counts[(int)column.StateAt(row)] += design.Weights[row] > 0 ? 1 : 0;
        }

        return new CellCounts(
            counts[(int)CellState.Valid],
            counts[(int)CellState.DontKnow],
            counts[(int)CellState.NotApplicable],
            counts[(int)CellState.Refused],
            counts[(int)CellState.Missing],
            counts[(int)CellState.NotShown]
        );
    }

    private static Distribution Share(CodedColumn column, CellCounts cells, SampleDesign design)
    {
        var sums = new CategorySums(column.Categories);
        for (var row = 0; row < column.Count; row++)
        {
            var (state, code, weight) = (column.StateAt(row), column.Codes[row], design.Weights[row]);
            sums.Ask(state, weight);
            if (code < column.Categories.Count)
            {
                sums.Choose(code, weight);
            }
        }

        return sums.ToDistribution(column.Field, cells);
    }

    private static Distribution Share(MultipleColumn column, CellCounts cells, SampleDesign design)
    {
        var sums = new CategorySums(column.Categories);
        for (var row = 0; row < column.Count; row++)
        {
            var (state, weight) = (column.StateAt(row), design.Weights[row]);
            sums.Ask(state, weight);
            for (var i = 0; state != CellState.NotShown && i < column.Categories.Count; i++)
            {
                if (column.Chose(row, i))
                {
                    sums.Choose(i, weight);
                }
            }
        }

        return sums.ToDistribution(column.Field, cells);
    }

    /// <summary>Places are listed by district, as every other table divides them.</summary>
    private static Distribution Share(AreaColumn column, CellCounts cells, SampleDesign design)
    {
        const int Districts = 1;
        var districts = column
            .Tree.AtLevel(Districts)
            .Select(area => new Category(area.Code, area.Name, CellState.Valid))
            .ToList();
        var districtOfArea = column.Tree.PositionsAt(Districts);
        var sums = new CategorySums(districts);
        for (var row = 0; row < column.Count; row++)
        {
            var (area, weight) = (column.Areas[row], design.Weights[row]);
            sums.Ask(column.StateAt(row), weight);
            if (area >= 0 && districtOfArea[area] is var district and >= 0)
            {
                sums.Choose(district, weight);
            }
        }

        return sums.ToDistribution(column.Field, cells);
    }

    private static NumberSummary? Summarise(NumberColumn column, WeightedSample weighted, WavePlan plan)
    {
        var (design, mean) = (weighted.Design, ExplainedMean.Of(weighted, column.Values, plan));
        if (mean.Absence is not null)
        {
            return null;
        }

        var rows = Enumerable
            .Range(0, column.Count)
            .Where(row => design.Weights[row] > 0 && column.StateAt(row) == CellState.Valid)
            .ToArray();
        var values = column.Values.ToArray();
        Array.Sort(rows, (one, other) => values[one].CompareTo(values[other]));
        var weight = rows.Sum(row => design.Weights[row]);
        var (sum, at) = (0.0, -1);
        while (sum < weight / 2 && at + 1 < rows.Length)
        {
            sum += design.Weights[rows[++at]];
        }

        var median = values[rows[Math.Max(0, at)]];
        for (; at + 1 < rows.Length && values[rows[at + 1]] <= median; at++)
        {
            sum += design.Weights[rows[at + 1]];
        }

        return new NumberSummary(mean, values[rows[0]], median, values[rows[^1]])
        {
            Weight = weight,
            WeightToMedian = sum,
        };
    }
}
