using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>How the respondents of each group of a grouping answered one column: every mean follows from these sums.</summary>
internal sealed class AnswerSums
{
    private readonly int width;
    private readonly int groups;

    private AnswerSums(int groups, int width, int cells)
    {
        this.groups = groups;
        this.width = width;
        Counts = new int[groups * width];
        Weights = new double[groups * width];
        SquaredWeights = new double[groups * width];
        CellAmounts = new double[cells * groups * width];
    }

    /// <summary>Rows that carry weight, by group and code.</summary>
    private int[] Counts { get; }

    /// <summary>Σw, by group and code.</summary>
    private double[] Weights { get; }

    /// <summary>Σw², by group and code.</summary>
    private double[] SquaredWeights { get; }

    /// <summary>What the shifts of an adjustment rest on, by cell, group and code: Σw, or the count of rows.</summary>
    private double[] CellAmounts { get; }

    /// <summary>Goes through the rows once, in their order.</summary>
    /// <param name="order">The rows that carry weight.</param>
    /// <param name="weights">One a row of the sample.</param>
    /// <param name="adjustment">That of the weights; null for none.</param>
    /// <param name="codes">One a row of the sample.</param>
    /// <param name="width">How many codes there are; greater ones count as the last.</param>
    /// <param name="grouping">The groups.</param>
    public static AnswerSums Of(
        RowOrder order,
        ReadOnlySpan<double> weights,
        WeightAdjustment? adjustment,
        ReadOnlySpan<byte> codes,
        int width,
        Grouping grouping
    )
    {
        var sums = new AnswerSums(grouping.Count, width, adjustment?.Cells.Names.Count ?? 0);
        foreach (var chunk in order.Chunks)
        {
            foreach (var row in order.Rows(chunk))
            {
                var group = grouping.GroupOf(row);
                if (group < 0)
                {
                    continue;
                }

                var (at, weight) = (group * width + Math.Min(codes[row], width - 1), weights[row]);
                sums.Counts[at]++;
                sums.Weights[at] += weight;
                sums.SquaredWeights[at] += weight * weight;
                if (adjustment is not null)
                {
                    sums.CellAmounts[order.Cells![row] * sums.groups * width + at] += adjustment.SumsQuotients
                        ? 1
                        : weight;
                }
            }
        }

        return sums;
    }

    /// <summary>Adds up the answers that have a say.</summary>
    /// <param name="group">The group.</param>
    /// <param name="worth">One a code; NaN where it has none.</param>
    /// <returns>Rows, Σw, Σw² and Σwy.</returns>
    public (int Count, double Weight, double SquaredWeight, double WeightedWorth) Sum(int group, double[] worth)
    {
        var (count, weight, squared, weighted) = (0, 0.0, 0.0, 0.0);
        for (var code = 0; code < width; code++)
        {
            var at = group * width + code;
            if (!double.IsNaN(worth[code]))
            {
                count += Counts[at];
                weight += Weights[at];
                squared += SquaredWeights[at];
                weighted += Weights[at] * worth[code];
            }
        }

        return (count, weight, squared, weighted);
    }

    /// <summary>Sums linearised values over the rows of each cell.</summary>
    /// <param name="group">The group.</param>
    /// <param name="linearised">z / w, one a code; 0 where it has no say.</param>
    /// <param name="cells">Filled: one a cell.</param>
    public void SumCells(int group, ReadOnlySpan<double> linearised, Span<double> cells)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var amounts = CellAmounts.AsSpan((cell * groups + group) * width, width);
            var sum = 0.0;
            for (var code = 0; code < width; code++)
            {
                sum += amounts[code] * linearised[code];
            }

            cells[cell] = sum;
        }
    }
}
