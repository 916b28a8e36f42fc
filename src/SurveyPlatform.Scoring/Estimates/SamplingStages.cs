using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Turns the labels of a sampling plan into numbered units, stage by stage.</summary>
internal static class SamplingStages
{
    private const string OneStratum = "all";

    /// <exception cref="ArgumentException">
    /// A column is of another length, or a row that carries weight lacks a stratum or a unit, or all rows do.
    /// </exception>
    /// <exception cref="ScoringException"><c>BAD_FPC</c>, naming the stratum, or <c>UNIT_IN_TWO_STRATA</c>, naming the unit.</exception>
    public static SamplingStage[] Of(SamplingPlan plan)
    {
        Check(plan);

        var isPlaced = FindPlaces(plan);
        var strata = plan.Strata;
        Func<int, string> nameOfStratum = strata is null ? _ => OneStratum : parent => strata.Names[parent];
        var stratumCount = strata?.Names.Count ?? 1;
        var stratumOfRow = strata is null ? new int[plan.Weights.Length] : strata.Codes.ToArray();
        if (plan.Units.Count == 0)
        {
            var (unitOfRow, stratumOfUnit) = isPlaced is null ? (null, stratumOfRow) : Number(stratumOfRow, isPlaced);
            var counts = PopulationUnits(plan, 0, isPlaced);
            return [new SamplingStage(unitOfRow, stratumOfUnit, stratumCount, counts, nameOfStratum)];
        }

        return Chain(plan, isPlaced, stratumOfRow, stratumCount, nameOfStratum);
    }

    private static SamplingStage[] Chain(
        SamplingPlan plan,
        bool[]? isPlaced,
        int[] parentOfRow,
        int parentCount,
        Func<int, string> nameOfParent
    )
    {
        var stages = new SamplingStage[plan.Units.Count];
        for (var stage = 0; stage < stages.Length; stage++)
        {
            var labels = plan.Units[stage];
            var within = stage > 0 || plan.Nested;
            var (unitOfRow, parentOfUnit, firstRow) = Number(labels, parentOfRow, isPlaced, within);
            stages[stage] = new SamplingStage(
                unitOfRow,
                parentOfUnit,
                parentCount,
                PopulationUnits(plan, stage, isPlaced),
                nameOfParent
            );
            (parentOfRow, parentCount) = (unitOfRow, parentOfUnit.Length);
            nameOfParent = unit => labels.NameAt(firstRow[unit]);
        }

        return stages;
    }

    // Null where every row has a stratum and a unit at each stage.
    private static bool[]? FindPlaces(SamplingPlan plan)
    {
        bool[]? isPlaced = null;
        foreach (var partition in PartitionsOf(plan).Where(partition => partition.Codes.Contains(-1)))
        {
            if (isPlaced is null)
            {
                isPlaced = new bool[plan.Weights.Length];
                isPlaced.AsSpan().Fill(true);
            }

            var codes = partition.Codes;
            for (var row = 0; row < codes.Length; row++)
            {
                isPlaced[row] &= codes[row] >= 0;
                if (codes[row] < 0 && plan.Weights[row] > 0)
                {
                    throw new ArgumentException(
                        "Each row that carries weight has a stratum and a unit at each stage.",
                        nameof(plan)
                    );
                }
            }
        }

        return isPlaced is null || Array.Exists(isPlaced, one => one)
            ? isPlaced
            : throw new ArgumentException("Some row has a stratum and a unit at each stage.", nameof(plan));
    }

    // A row without a place is put with the first unit, and its count with that unit's.
    private static double[]? PopulationUnits(SamplingPlan plan, int stage, bool[]? isPlaced)
    {
        var counts = stage < plan.PopulationUnits.Count ? plan.PopulationUnits[stage] : null;
        if (counts is null || isPlaced is null)
        {
            return counts;
        }

        var first = counts[Array.IndexOf(isPlaced, true)];
        return [.. counts.Zip(isPlaced, (count, hasPlace) => hasPlace ? count : first)];
    }

    // Each row that has a place is a unit; the others have no weight, and add nothing where they are put.
    private static (int[] UnitOfRow, int[] StratumOfUnit) Number(int[] stratumOfRow, bool[] isPlaced)
    {
        var (unitOfRow, stratumOfUnit) = (new int[stratumOfRow.Length], new List<int>());
        for (var row = 0; row < unitOfRow.Length; row++)
        {
            if (isPlaced[row])
            {
                unitOfRow[row] = stratumOfUnit.Count;
                stratumOfUnit.Add(stratumOfRow[row]);
            }
        }

        return (unitOfRow, [.. stratumOfUnit]);
    }

    private static (int[] UnitOfRow, int[] ParentOfUnit, List<int> FirstRow) Number(
        Partition labels,
        int[] parentOfRow,
        bool[]? isPlaced,
        bool within
    )
    {
        var units = new PairNumbers();
        var unitOfRow = new int[parentOfRow.Length];
        var (parentOfUnit, firstRow) = (new List<int>(), new List<int>());
        var codes = labels.Codes;
        for (var row = 0; row < unitOfRow.Length; row++)
        {
            if (isPlaced is not null && !isPlaced[row])
            {
                continue;
            }

            var unit = units.NumberOf(within ? parentOfRow[row] : 0, codes[row]);
            if (unit == parentOfUnit.Count)
            {
                parentOfUnit.Add(parentOfRow[row]);
                firstRow.Add(row);
            }
            else if (parentOfUnit[unit] != parentOfRow[row])
            {
                throw new ScoringException(
                    ScoringFault.UnitInTwoStrata,
                    labels.NameAt(row),
                    "A sampling unit lies in one stratum; say that units are nested if these are two."
                );
            }

            unitOfRow[row] = unit;
        }

        return (unitOfRow, [.. parentOfUnit], firstRow);
    }

    private static IEnumerable<Partition> PartitionsOf(SamplingPlan plan) =>
        plan.Strata is null ? plan.Units : plan.Units.Prepend(plan.Strata);

    private static void Check(SamplingPlan plan)
    {
        var rows = plan.Weights.Length;
        if (PartitionsOf(plan).Any(partition => partition.RowCount != rows))
        {
            throw new ArgumentException("Strata and units are those of the weighted rows.", nameof(plan));
        }

        if (plan.PopulationUnits.Any(column => column.Length != rows))
        {
            throw new ArgumentException("Each row has a population count at each stage that has them.", nameof(plan));
        }

        if (plan.PopulationUnits.Count > Math.Max(1, plan.Units.Count))
        {
            throw new ArgumentException("There are no more population counts than stages.", nameof(plan));
        }
    }
}
