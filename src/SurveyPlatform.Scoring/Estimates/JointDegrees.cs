namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The degrees of freedom of pairs of estimates: first-stage units that hold a row of either, less the strata that hold these.</summary>
/// <remarks>All pairs at once, in one pass over the rows; a pair with itself gives <see cref="DesignVariance.DegreesOfFreedom(LinearisedEstimate)"/>.</remarks>
internal static class JointDegrees
{
    /// <param name="estimates">At least one, all under the same design.</param>
    /// <returns>A symmetric matrix, one row and column per estimate.</returns>
    public static int[,] Of(IReadOnlyList<LinearisedEstimate> estimates)
    {
        var stage = estimates[0].Design.Stages[0];
        int[][] units = [.. estimates.Select(estimate => UnitsOf(stage, estimate))];
        int[][] strata = [.. units.Select(held => Distinct(held, stage.ParentOf, stage.ParentCount))];
        var (sharedUnits, sharedStrata) = (Overlaps(units, stage.UnitCount), Overlaps(strata, stage.ParentCount));
        var df = new int[units.Length, units.Length];
        for (var a = 0; a < units.Length; a++)
        {
            for (var b = 0; b < units.Length; b++)
            {
                df[a, b] =
                    units[a].Length
                    + units[b].Length
                    - sharedUnits[a, b]
                    - (strata[a].Length + strata[b].Length - sharedStrata[a, b]);
            }
        }

        return df;
    }

    private static int[] UnitsOf(SamplingStage stage, LinearisedEstimate estimate) =>
        stage.RowsAreUnits ? estimate.RowArray : Distinct(estimate.RowArray, stage.UnitOf, stage.UnitCount);

    private static int[] Distinct(int[] items, Func<int, int> holderOf, int holderCount)
    {
        var (seen, holders) = (new bool[holderCount], new List<int>());
        foreach (var item in items)
        {
            var holder = holderOf(item);
            if (!seen[holder])
            {
                seen[holder] = true;
                holders.Add(holder);
            }
        }

        return [.. holders];
    }

    // How many items each two sets share. Each item first learns which sets hold it; sets that share nothing then cost nothing.
    private static int[,] Overlaps(int[][] sets, int itemCount)
    {
        var starts = new int[itemCount + 1];
        foreach (var item in sets.SelectMany(set => set))
        {
            starts[item + 1]++;
        }

        for (var item = 0; item < itemCount; item++)
        {
            starts[item + 1] += starts[item];
        }

        var (next, holders) = (starts[..^1], new int[starts[^1]]);
        for (var set = 0; set < sets.Length; set++)
        {
            foreach (var item in sets[set])
            {
                holders[next[item]++] = set;
            }
        }

        var shared = new int[sets.Length, sets.Length];
        for (var item = 0; item < itemCount; item++)
        {
            var held = holders.AsSpan(starts[item], starts[item + 1] - starts[item]);
            foreach (var a in held)
            {
                foreach (var b in held)
                {
                    shared[a, b]++;
                }
            }
        }

        return shared;
    }
}
