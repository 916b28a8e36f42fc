using System.Diagnostics;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Brings the weights of a wave within bounds before they are brought to the population.</summary>
internal static class WeightTrimming
{
    /// <summary>Trims and meets the tables, one after the other.</summary>
    /// <param name="weights">One a response; one of weight 0 stands for nobody, and no bound lifts it.</param>
    /// <param name="tables">The tables, of each of which a response with weight has a cell.</param>
    /// <param name="rule">The bounds.</param>
    /// <returns>The weights from which the population is to be met a last time, and what became of the bounds.</returns>
    /// <exception cref="ScoringException"><c>TRIM_INFEASIBLE</c>, <c>BAD_BOUNDS</c>, or <c>NO_CONVERGENCE</c>, naming the margin.</exception>
    public static (double[] Weights, TrimmingReport Report) Trim(
        double[] weights,
        IReadOnlyList<PopulationTable> tables,
        TrimmingRule rule
    )
    {
        int[] counted = [.. Enumerable.Range(0, weights.Length).Where(row => weights[row] > 0)];
        var bounds = new TrimBounds(TypicalOf(rule.Basis), rule.Lower, rule.Upper);
        var both = TrimmedRaking.Of(
            Array.ConvertAll(counted, row => weights[row]),
            bounds,
            [.. tables.Select(table => MarginOf(table, counted))]
        );
        var trimmed = new double[weights.Length];
        for (var i = 0; i < counted.Length; i++)
        {
            trimmed[counted[i]] = both.Trimmed[i];
        }

        return (
            trimmed,
            new TrimmingReport
            {
                Rule = rule,
                Moved = both.Moved,
                Outside = both.OutsideCount,
            }
        );
    }

    private static RakingMargin MarginOf(PopulationTable table, int[] counted)
    {
        var margin = table.Margin;
        var codes = new int[counted.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = margin.Levels.Codes[counted[i]];
        }

        return margin with
        {
            Levels = Partition.FromCodes(codes, margin.Levels.Names),
        };
    }

    private static TypicalWeight TypicalOf(TrimmingBasis basis) =>
        basis switch
        {
            TrimmingBasis.Median => TypicalWeight.Median,
            TrimmingBasis.Mean => TypicalWeight.Mean,
            _ => throw new UnreachableException(basis.ToString()),
        };
}
