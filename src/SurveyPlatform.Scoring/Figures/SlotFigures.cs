using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>The figures of one group: their values, and how the linearised value of a row follows from its answers.</summary>
/// <remarks>
/// z / w of a mean is (y − m) / Σw, a table by code; of a sum it is Σ a_k z_k / w. The variance takes z less w′ times the shift of the
/// row's cell, and shifts are linear in z, so those of a sum follow from those of its parts.
/// </remarks>
internal sealed class SlotFigures
{
    private readonly FigureLayout layout;
    private readonly double[] values;
    private readonly double?[] weightedWorths;
    private readonly double[] coverages;
    private readonly ScoringFault?[] absences;

    // z / w of the means, by code.
    private readonly double[] table;

    // a, by part of a sum; 0 where the part has no value.
    private readonly double[] coefficients;

    // s, by cell and figure; empty without an adjustment.
    private readonly double[] shifts;

    private SlotFigures(FigureLayout layout, double[] shifts)
    {
        this.layout = layout;
        values = new double[layout.Stride];
        weightedWorths = new double?[layout.Stride];
        coverages = new double[layout.Stride];
        absences = new ScoringFault?[layout.Stride];
        table = new double[layout.TableSize];
        coefficients = new double[layout.PartCount];
        this.shifts = shifts;
    }

    /// <param name="layout">The figures.</param>
    /// <param name="answers">The sums of each column.</param>
    /// <param name="group">The group.</param>
    /// <param name="whyNone">Why a mean has no value where nobody has a say.</param>
    /// <param name="adjustment">That of the weights; null for none.</param>
    /// <exception cref="OverflowException">Weighted sums leave the range of numbers.</exception>
    public static SlotFigures Of(
        FigureLayout layout,
        AnswerSums[] answers,
        int group,
        ScoringFault whyNone,
        WeightAdjustment? adjustment
    )
    {
        var figures = new SlotFigures(layout, new double[(adjustment?.Cells.Names.Count ?? 0) * layout.Stride]);
        foreach (var mean in layout.Means)
        {
            figures.Estimate(mean, answers[mean.Column], group, whyNone, adjustment);
        }

        foreach (var sum in layout.Sums)
        {
            if (layout.Figures[sum.Figure] is Figure.Composite)
            {
                figures.Average(sum);
            }
            else
            {
                figures.Subtract(sum);
            }
        }

        return figures;
    }

    /// <summary>The figures of one group less those of another.</summary>
    public static SlotFigures Between(SlotFigures one, SlotFigures other)
    {
        var figures = new SlotFigures(one.layout, [.. one.shifts.Zip(other.shifts, (a, b) => a - b)]);
        for (var i = 0; i < figures.values.Length; i++)
        {
            figures.values[i] = one.values[i] - other.values[i];
            figures.coverages[i] = Math.Min(one.coverages[i], other.coverages[i]);
            figures.absences[i] = one.absences[i] ?? other.absences[i];
        }

        return figures;
    }

    /// <summary>s of a cell, by figure.</summary>
    public ReadOnlySpan<double> ShiftsOf(int cell) =>
        shifts.Length == 0 ? [] : shifts.AsSpan(cell * layout.Stride, layout.Stride);

    /// <summary>Looks up z / w of a row.</summary>
    /// <param name="codes">The row's code in each column, those that are no answer as the last.</param>
    /// <param name="linearised">Filled: one a figure.</param>
    public void Linearise(ReadOnlySpan<int> codes, Span<double> linearised)
    {
        foreach (var mean in layout.Means)
        {
            linearised[mean.Figure] = table[mean.Offset + codes[mean.Column]];
        }

        foreach (var sum in layout.Sums)
        {
            var total = 0.0;
            for (var i = 0; i < sum.Parts.Length; i++)
            {
                total += coefficients[sum.FirstPart + i] * linearised[sum.Parts[i]];
            }

            linearised[sum.Figure] = total;
        }
    }

    /// <summary>What a figure comes to, without the error and the base.</summary>
    public FigureEstimate this[int figure] =>
        new()
        {
            Value = values[figure],
            WeightedWorth = weightedWorths[figure],
            Coverage = coverages[figure],
            Absence = absences[figure],
        };

    private void Estimate(
        FigureMean mean,
        AnswerSums answers,
        int group,
        ScoringFault whyNone,
        WeightAdjustment? adjustment
    )
    {
        var (count, weight, _, weighted) = answers.Sum(group, mean.Worth);
        if (count == 0)
        {
            absences[mean.Figure] = whyNone;
            return;
        }

        var value = weighted / weight;
        values[mean.Figure] = double.IsFinite(value)
            ? value
            : throw new OverflowException("The weighted sums leave the range of numbers.");
        weightedWorths[mean.Figure] = weighted;
        coverages[mean.Figure] = 1;
        var linearised = table.AsSpan(mean.Offset, mean.Worth.Length);
        for (var code = 0; code < linearised.Length; code++)
        {
            linearised[code] = double.IsNaN(mean.Worth[code]) ? 0 : (mean.Worth[code] - value) / weight;
        }

        if (adjustment is not null)
        {
            var sums = new double[adjustment.Cells.Names.Count];
            answers.SumCells(group, linearised, sums);
            var explained = adjustment.CellShifts(sums);
            for (var cell = 0; cell < explained.Length; cell++)
            {
                shifts[cell * layout.Stride + mean.Figure] = explained[cell];
            }
        }
    }

    private void Average(FigureSum sum)
    {
        var (present, whole) = (0.0, 0.0);
        for (var i = 0; i < sum.Parts.Length; i++)
        {
            whole += sum.Shares[i];
            present += absences[sum.Parts[i]] is null ? sum.Shares[i] : 0;
        }

        coverages[sum.Figure] = whole > 0 ? present / whole : 0;
        if (!(present > 0))
        {
            absences[sum.Figure] = sum.Parts.Length > 0 ? absences[sum.Parts[0]] : ScoringFault.ZeroWeights;
            return;
        }

        if (!Aggregation.IsEnough(coverages[sum.Figure], Aggregation.UsualLeastCoverage))
        {
            absences[sum.Figure] = ScoringFault.TooFewCases;
            return;
        }

        for (var i = 0; i < sum.Parts.Length; i++)
        {
            coefficients[sum.FirstPart + i] = absences[sum.Parts[i]] is null ? sum.Shares[i] / present : 0;
        }

        Add(sum);
    }

    private void Subtract(FigureSum gap)
    {
        absences[gap.Figure] = absences[gap.Parts[0]] ?? absences[gap.Parts[1]];
        if (absences[gap.Figure] is null)
        {
            coverages[gap.Figure] = 1;
            coefficients[gap.FirstPart] = 1;
            coefficients[gap.FirstPart + 1] = -1;
            Add(gap);
        }
    }

    private void Add(FigureSum sum)
    {
        for (var i = 0; i < sum.Parts.Length; i++)
        {
            var coefficient = coefficients[sum.FirstPart + i];
            values[sum.Figure] += coefficient * values[sum.Parts[i]];
            for (var at = 0; at < shifts.Length; at += layout.Stride)
            {
                shifts[at + sum.Figure] += coefficient * shifts[at + sum.Parts[i]];
            }
        }
    }
}
