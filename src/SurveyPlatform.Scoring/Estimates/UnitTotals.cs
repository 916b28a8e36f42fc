using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The linearised values of some statistics, summed over the sampling units of one stage.</summary>
/// <param name="Units">The units with a row of the domain, ascending; all others have the total 0.</param>
/// <param name="Totals">t, one per unit and statistic: those of a unit lie together.</param>
internal readonly record struct UnitTotals(int[] Units, double[] Totals)
{
    /// <summary>Sums the parts, after the adjustment of the weights has left its residual of each.</summary>
    public static UnitTotals Of(SampleDesign design, SamplingStage stage, IReadOnlyList<LinearisedEstimate> parts)
    {
        if (parts.Count == 1 && stage.RowsAreUnits && design.Adjustment is null)
        {
            return new UnitTotals(parts[0].RowArray, parts[0].LinearisedArray);
        }

        var totals = new double[stage.UnitCount * parts.Count];
        var touched = new bool[stage.UnitCount];
        for (var k = 0; k < parts.Count; k++)
        {
            Add(stage, parts, k, totals, touched);
            if (design.Adjustment is { } adjustment)
            {
                TakeShifts(stage, adjustment, parts, k, totals);
                touched.AsSpan().Fill(true);
            }
        }

        return Compact(totals, touched, parts.Count);
    }

    private static void Add(
        SamplingStage stage,
        IReadOnlyList<LinearisedEstimate> parts,
        int k,
        double[] totals,
        bool[] touched
    )
    {
        var rows = parts[k].Rows;
        var linearised = parts[k].Linearised;
        for (var i = 0; i < rows.Length; i++)
        {
            var unit = stage.UnitOf(rows[i]);
            totals[unit * parts.Count + k] += linearised[i];
            touched[unit] = true;
        }
    }

    // The residual of a row is z less w′ times the shift of its cell, also where z itself is 0.
    private static void TakeShifts(
        SamplingStage stage,
        WeightAdjustment adjustment,
        IReadOnlyList<LinearisedEstimate> parts,
        int k,
        double[] totals
    )
    {
        var shifts = adjustment.CellShifts(CellSums(adjustment, parts[k]));
        var codes = adjustment.Cells.Codes;
        var weights = adjustment.Weights;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0)
            {
                totals[stage.UnitOf(row) * parts.Count + k] -= weights[row] * shifts[codes[row]];
            }
        }
    }

    private static double[] CellSums(WeightAdjustment adjustment, LinearisedEstimate part)
    {
        var rows = part.Rows;
        var linearised = part.Linearised;
        var codes = adjustment.Cells.Codes;
        var sums = new double[adjustment.Cells.Names.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            sums[codes[row]] += adjustment.SumsQuotients ? linearised[i] / adjustment.Weights[row] : linearised[i];
        }

        return sums;
    }

    private static UnitTotals Compact(double[] totals, bool[] touched, int width)
    {
        var units = new int[touched.AsSpan().Count(true)];
        var next = 0;
        for (var unit = 0; unit < touched.Length; unit++)
        {
            if (touched[unit])
            {
                totals.AsSpan(unit * width, width).CopyTo(totals.AsSpan(next * width, width));
                units[next++] = unit;
            }
        }

        return new UnitTotals(units, totals);
    }
}
