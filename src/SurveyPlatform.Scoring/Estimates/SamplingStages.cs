using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Turns the labels of a sampling plan into numbered units, stage by stage.</summary>
internal static class SamplingStages
{
    private const string OneStratum = "all";

    /// <exception cref="ArgumentException">A column is of another length, a label is missing, or a unit lies in two strata.</exception>
    /// <exception cref="ScoringException"><c>BAD_FPC</c>, naming the stratum.</exception>
    public static SamplingStage[] Of(SamplingPlan plan)
    {
        Check(plan);

        var strata = plan.Strata;
        Func<int, string> nameOfStratum = strata is null ? _ => OneStratum : parent => strata.Names[parent];
        var stratumCount = strata?.Names.Count ?? 1;
        var stratumOfRow = strata is null ? new int[plan.Weights.Length] : strata.Codes.ToArray();
        if (plan.Units.Count == 0)
        {
            return [new SamplingStage(null, stratumOfRow, stratumCount, PopulationUnits(plan, 0), nameOfStratum)];
        }

        return Chain(plan, stratumOfRow, stratumCount, nameOfStratum);
    }

    private static SamplingStage[] Chain(
        SamplingPlan plan,
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
            var (unitOfRow, parentOfUnit, firstRow) = Number(labels, parentOfRow, within);
            stages[stage] = new SamplingStage(
                unitOfRow,
                parentOfUnit,
                parentCount,
                PopulationUnits(plan, stage),
                nameOfParent
            );
            (parentOfRow, parentCount) = (unitOfRow, parentOfUnit.Length);
            nameOfParent = unit => labels.NameAt(firstRow[unit]);
        }

        return stages;
    }

    private static double[]? PopulationUnits(SamplingPlan plan, int stage) =>
        stage < plan.PopulationUnits.Count ? plan.PopulationUnits[stage] : null;

    private static (int[] UnitOfRow, int[] ParentOfUnit, List<int> FirstRow) Number(
        Partition labels,
        int[] parentOfRow,
        bool within
    )
    {
        var units = new PairNumbers();
        var unitOfRow = new int[parentOfRow.Length];
        var (parentOfUnit, firstRow) = (new List<int>(), new List<int>());
        var codes = labels.Codes;
        for (var row = 0; row < unitOfRow.Length; row++)
        {
            var unit = units.NumberOf(within ? parentOfRow[row] : 0, codes[row]);
            if (unit == parentOfUnit.Count)
            {
                parentOfUnit.Add(parentOfRow[row]);
                firstRow.Add(row);
            }
            else if (parentOfUnit[unit] != parentOfRow[row])
            {
                throw new ArgumentException(
                    $"The sampling unit {labels.NameAt(row)} lies in two strata; say Nested if they are two units.",
                    nameof(labels)
                );
            }

            unitOfRow[row] = unit;
        }

        return (unitOfRow, [.. parentOfUnit], firstRow);
    }

    private static void Check(SamplingPlan plan)
    {
        var rows = plan.Weights.Length;
        IEnumerable<Partition> partitions = plan.Strata is null ? plan.Units : plan.Units.Prepend(plan.Strata);
        foreach (var partition in partitions)
        {
            if (partition.RowCount != rows || partition.Codes.Contains(-1))
            {
                throw new ArgumentException("Each row has a stratum and a unit at each stage.", nameof(plan));
            }
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
