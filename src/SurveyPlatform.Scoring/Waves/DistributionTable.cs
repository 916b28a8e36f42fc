using SurveyPlatform.Model.Frames;
using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Counts how every field of a wave was answered.</summary>
internal static class DistributionTable
{
    public static Distribution Count(Column column, SampleDesign design)
    {
        var cells = CountCells(column);
        return column switch
        {
            CodedColumn coded => new Distribution(
                column.Field,
                cells,
                Share(coded, coded.Categories, Holds, design),
                null
            ),
            MultipleColumn multiple => new Distribution(
                column.Field,
                cells,
                Share(multiple, multiple.Categories, multiple.Chose, design),
                null
            ),
            AreaColumn area => new Distribution(column.Field, cells, ShareOfAreas(area, design), null),
            NumberColumn number => new Distribution(column.Field, cells, [], Summarise(number, design)),
            _ => new Distribution(column.Field, cells, [], null),
        };

        bool Holds(int row, int category) => ((CodedColumn)column).Codes[row] == category;
    }

    private static CellCounts CountCells(Column column)
    {
        var counts = new int[Enum.GetValues<CellState>().Length];
        for (var row = 0; row < column.Count; row++)
        {
            counts[(int)column.StateAt(row)]++;
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

    private static IReadOnlyList<CategoryShare> Share(
        Column column,
        IReadOnlyList<Category> categories,
        Func<int, int, bool> holds,
        SampleDesign design
    )
    {
        var (valid, asked) = (0.0, 0.0);
        var (counts, sums) = (new int[categories.Count], new double[categories.Count]);
        for (var row = 0; row < column.Count; row++)
        {
            var (state, weight) = (column.StateAt(row), design.Weights[row]);
            valid += state == CellState.Valid ? weight : 0;
            asked += state == CellState.NotShown ? 0 : weight;
            for (var i = 0; i < categories.Count; i++)
            {
                if (state != CellState.NotShown && holds(row, i))
                {
                    counts[i]++;
                    sums[i] += weight;
                }
            }
        }

        return
        [
            .. categories.Select(
                (category, i) =>
                    new CategoryShare(
                        category,
                        counts[i],
                        category.State == CellState.Valid && valid > 0 ? sums[i] / valid : null,
                        asked > 0 ? sums[i] / asked : null
                    )
            ),
        ];
    }

    /// <summary>Places are listed by district, as every other table divides them.</summary>
    private static IReadOnlyList<CategoryShare> ShareOfAreas(AreaColumn column, SampleDesign design)
    {
        const int Districts = 1;
        var districts = Enumerable
            .Range(0, column.Tree.Areas.Count)
            .Where(area => column.Tree.LevelOf(area) == Districts)
            .ToArray();
        return Share(
            column,
            [.. districts.Select(area => CategoryOf(column.Tree.Areas[area]))],
            (row, i) => column.Areas[row] >= 0 && column.Tree.AncestorAt(column.Areas[row], Districts) == districts[i],
            design
        );

        static Category CategoryOf(Model.Areas.Area area) => new(area.Code, area.Name, CellState.Valid);
    }

    private static NumberSummary? Summarise(NumberColumn column, SampleDesign design)
    {
        var mean = Linearisation.Mean(design, column.Values, Domain.Whole(column.Count)).ToEstimate();
        if (mean.Absence is not null)
        {
            return null;
        }

        var rows = Enumerable.Range(0, column.Count).Where(row => column.StateAt(row) == CellState.Valid).ToArray();
        var values = column.Values.ToArray();
        Array.Sort(rows, (one, other) => values[one].CompareTo(values[other]));
        var (half, sum, median) = (rows.Sum(row => design.Weights[row]) / 2, 0.0, values[rows[^1]]);
        foreach (var row in rows)
        {
            sum += design.Weights[row];
            if (sum >= half)
            {
                median = values[row];
                break;
            }
        }

        return new NumberSummary(mean, values[rows[0]], median, values[rows[^1]]);
    }
}
