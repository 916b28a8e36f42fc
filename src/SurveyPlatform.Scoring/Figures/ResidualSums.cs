using System.Numerics;

namespace SurveyPlatform.Scoring.Figures;

/// <summary>What the variance needs of some rows of one stratum: for each figure of each group, sums over its sampling units.</summary>
/// <remarks>
/// The residual of a row is e = w (q − s), q its linearised value per unit of weight and s the shift of its cell; a row of another
/// group has q = 0. Those rows are added by run, since all they have is −w s. Not for two threads at once.
/// </remarks>
internal sealed class ResidualSums
{
    private readonly FigureLayout layout;
    private readonly GroupSlots slots;
    private readonly SlotFigures[] figures;
    private readonly bool rowsAreUnits;

    private readonly AnswerReader reader;

    // q of the row at hand, by figure.
    private readonly double[] linearised;

    // By slot, of the run at hand: rows that share their sampling unit, where it has several, and their cell.
    private readonly WeightSums[] inRun;
    private WeightSums run;

    // By slot and figure, of the sampling unit at hand.
    private readonly double[] unitTotals;
    private readonly double[] unitCounts;

    public ResidualSums(FigureLayout layout, GroupSlots slots, SlotFigures[] figures, bool rowsAreUnits)
    {
        this.layout = layout;
        this.slots = slots;
        this.figures = figures;
        this.rowsAreUnits = rowsAreUnits;
        reader = new AnswerReader(layout);
        linearised = new double[layout.Stride];
        inRun = new WeightSums[slots.Count];
        var size = slots.Count * layout.Stride;
        (unitTotals, unitCounts) = rowsAreUnits ? ([], []) : (new double[size], new double[size]);
        Totals = new double[size];
        Squares = new double[size];
        Counts = new double[size];
        Weights = new double[size];
        SquaredWeights = new double[size];
        Units = new double[size];
    }

    /// <summary>Σt over sampling units, t the sum of e over their rows; by slot and figure, like all that follows.</summary>
    public double[] Totals { get; }

    /// <summary>Σt².</summary>
    public double[] Squares { get; }

    /// <summary>Rows that the figure can use.</summary>
    public double[] Counts { get; }

    /// <summary>Σw over these.</summary>
    public double[] Weights { get; }

    /// <summary>Σw² over these.</summary>
    public double[] SquaredWeights { get; }

    /// <summary>Sampling units that hold such a row.</summary>
    public double[] Units { get; }

    public void Clear()
    {
        foreach (var sums in (double[][])[Totals, Squares, Counts, Weights, SquaredWeights, Units])
        {
            Array.Clear(sums);
        }
    }

    /// <summary>Goes through rows in their order; they begin and end with a sampling unit.</summary>
    public void Add(RowOrder order, ReadOnlySpan<int> rows, ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            reader.Read(row);
            Add(row, weights[row], CellOf(order, row));
            var isUnitDone =
                !rowsAreUnits && (i + 1 == rows.Length || UnitOf(order, rows[i + 1]) != UnitOf(order, row));
            if (isUnitDone || i + 1 == rows.Length || CellOf(order, rows[i + 1]) != CellOf(order, row))
            {
                CloseRun(CellOf(order, row));
            }

            if (isUnitDone)
            {
                CloseUnit();
            }
        }
    }

    private static int CellOf(RowOrder order, int row) => order.Cells is { } cells ? cells[row] : 0;

    private static int UnitOf(RowOrder order, int row) => order.Stage.UnitOf(row);

    private void Add(int row, double weight, int cell)
    {
        run = run.And(weight);
        for (var i = 0; i < slots.Groupings.Count; i++)
        {
            var (grouping, first) = (slots.Groupings[i], slots.FirstOf(i));
            var group = grouping.GroupOf(row);
            if (group < 0)
            {
                continue;
            }

            figures[first + group].Linearise(reader.Codes, linearised);
            Add(first + group, weight, 1, cell);
            if (grouping.IsOpposed)
            {
                Add(first + grouping.Count, weight, group == 0 ? 1 : -1, cell);
            }
        }
    }

    private void Add(int slot, double weight, double sign, int cell)
    {
        inRun[slot] = inRun[slot].And(weight);
        var (start, length) = (slot * layout.Stride, layout.Stride);
        var shifts = figures[slot].ShiftsOf(cell);
        var (totals, counts) = rowsAreUnits ? (Totals, Counts) : (unitTotals, unitCounts);
        var (w, signed) = (new Vector<double>(weight), new Vector<double>(weight * sign));
        var squared = new Vector<double>(weight * weight);
        for (var i = 0; i < length; i += Vector<double>.Count)
        {
            var at = start + i;
            var residual = new Vector<double>(linearised, i) * signed;
            if (!shifts.IsEmpty)
            {
                residual -= new Vector<double>(shifts[i..]) * w;
            }

            var isUsable = new Vector<double>(reader.Usable[i..]);
            AddTo(totals, at, residual);
            AddTo(counts, at, isUsable);
            AddTo(Weights, at, isUsable * w);
            AddTo(SquaredWeights, at, isUsable * squared);
            if (rowsAreUnits)
            {
                AddTo(Squares, at, residual * residual);
            }
        }
    }

    private static void AddTo(double[] sums, int at, Vector<double> added) =>
        (new Vector<double>(sums, at) + added).CopyTo(sums, at);

    // Rows of the run outside a group have −w s alone.
    private void CloseRun(int cell)
    {
        for (var slot = 0; slot < slots.Count; slot++)
        {
            var others = run.Less(inRun[slot]);
            inRun[slot] = default;
            if (others.Count == 0)
            {
                continue;
            }

            var shifts = figures[slot].ShiftsOf(cell);
            for (var i = 0; i < shifts.Length; i++)
            {
                var at = slot * layout.Stride + i;
                if (rowsAreUnits)
                {
                    Totals[at] -= shifts[i] * others.Weight;
                    Squares[at] += shifts[i] * shifts[i] * others.SquaredWeight;
                }
                else
                {
                    unitTotals[at] -= shifts[i] * others.Weight;
                }
            }
        }

        run = default;
    }

    private void CloseUnit()
    {
        for (var at = 0; at < unitTotals.Length; at++)
        {
            Totals[at] += unitTotals[at];
            Squares[at] += unitTotals[at] * unitTotals[at];
            Counts[at] += unitCounts[at];
            Units[at] += unitCounts[at] > 0 ? 1 : 0;
        }

        Array.Clear(unitTotals);
        Array.Clear(unitCounts);
    }

    /// <summary>The rows of a run, or those of them that lie in a group.</summary>
    private readonly record struct WeightSums(int Count, double Weight, double SquaredWeight)
    {
        public WeightSums And(double weight) => new(Count + 1, Weight + weight, SquaredWeight + weight * weight);

        public WeightSums Less(WeightSums part) =>
            new(Count - part.Count, Weight - part.Weight, SquaredWeight - part.SquaredWeight);
    }
}
