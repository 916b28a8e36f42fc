using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>One stage of sampling: its units, the stratum or unit each was drawn from, and how many were drawn of how many.</summary>
internal sealed class SamplingStage
{
    private readonly int[]? unitOfRow;
    private readonly int[] parentOfUnit;
    private readonly int[] drawnFrom;
    private readonly double[]? fractions;
    private readonly Func<int, string> nameOfParent;

    /// <param name="unitOfRow">One per row; null when rows are the units.</param>
    /// <param name="parentOfUnit">One per unit: the stratum, or the unit of the stage before.</param>
    /// <param name="parentCount">How many strata, or units of the stage before, there are.</param>
    /// <param name="populationUnits">One per row, see <see cref="SamplingPlan.PopulationUnits"/>; null for none.</param>
    /// <param name="nameOfParent">Names a stratum, or a unit of the stage before, in messages.</param>
    /// <exception cref="ScoringException"><c>BAD_FPC</c>, naming the stratum.</exception>
    public SamplingStage(
        int[]? unitOfRow,
        int[] parentOfUnit,
        int parentCount,
        double[]? populationUnits,
        Func<int, string> nameOfParent
    )
    {
        // Units are numbered by their first row, so where there are as many as rows each row is the unit of its own number.
        this.unitOfRow = unitOfRow?.Length == parentOfUnit.Length ? null : unitOfRow;
        this.parentOfUnit = parentOfUnit;
        this.nameOfParent = nameOfParent;
        drawnFrom = new int[parentCount];
        foreach (var parent in parentOfUnit)
        {
            drawnFrom[parent]++;
        }

        fractions = populationUnits is null ? null : Fractions(populationUnits);
    }

    public int UnitCount => parentOfUnit.Length;

    public int ParentCount => drawnFrom.Length;

    public bool RowsAreUnits => unitOfRow is null;

    public bool HasFractions => fractions is not null;

    public int UnitOf(int row) => unitOfRow is null ? row : unitOfRow[row];

    public int ParentOf(int unit) => parentOfUnit[unit];

    /// <summary>n_h: units drawn in the full sample, whatever the domain.</summary>
    public int DrawnFrom(int parent) => drawnFrom[parent];

    /// <summary>f_h = n_h / N_h, or 0 without a population count.</summary>
    public double FractionOf(int parent) => fractions is null ? 0 : fractions[parent];

    public string NameOf(int parent) => nameOfParent(parent);

    private double[] Fractions(double[] populationUnits)
    {
        var counts = new double[drawnFrom.Length];
        for (var row = 0; row < populationUnits.Length; row++)
        {
            var (parent, count) = (parentOfUnit[UnitOf(row)], populationUnits[row]);
            if (!(count > 0 && double.IsFinite(count)))
            {
                throw BadFpc(parent, "The population count is one finite number above zero.");
            }

            if (counts[parent] > 0 && Math.Abs(counts[parent] - count) > 0)
            {
                throw BadFpc(parent, "The population count is the same on all rows.");
            }

            counts[parent] = count;
        }

        for (var parent = 0; parent < counts.Length; parent++)
        {
            // A level of the strata that holds no row has neither units nor a count.
            if (counts[parent] < drawnFrom[parent])
            {
                throw BadFpc(parent, "The population holds at least the units that were drawn from it.");
            }

            counts[parent] = drawnFrom[parent] == 0 ? 0 : drawnFrom[parent] / counts[parent];
        }

        return counts;
    }

    private ScoringException BadFpc(int parent, string rule) => new(ScoringFault.BadFpc, NameOf(parent), rule);
}
