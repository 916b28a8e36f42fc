using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>Replicates a sample by drawing its first-stage units anew: n_h − 1 of the n_h of each stratum, with replacement.</summary>
/// <remarks>
/// A unit drawn r times weighs 1 − λ_h + λ_h r n_h/(n_h − 1) times as much, λ_h = √(1 − f_h), so that no weight is negative; without
/// population counts λ = 1. V = Σ(θ_r − c)²/(R − 1). Strata of one unit: removed ones stay as they are, averaged ones stretch V, and the
/// unit of an adjusted one, of N in all, weighs 1 + s λ (1 − 1/N) times as much and all others 1 − s λ/N, with a sign s that balances
/// over the replicates. Source: Rao and Wu (1988); Rao, Wu and Yue, Survey Methodology 18 (1992); METHOD.md §5.
/// </remarks>
public static class RaoWuBootstrap
{
    /// <summary>How many replicates are drawn at least, and when no number is named.</summary>
    public const int LeastReplicates = 500;

    /// <summary>Draws replicates.</summary>
    /// <param name="design">With its population counts, if it has them.</param>
    /// <param name="seed">Kept with the result, so that it can be had again.</param>
    /// <param name="replicates">R, at least <see cref="LeastReplicates"/>.</param>
    /// <returns>
    /// Replicates that depend on design and seed alone: replicate r draws from <see cref="SplitMix64.Stream"/> r, stratum by stratum in
    /// the order of their names, among the units of a stratum in the order of their first rows.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too few replicates.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, on first use, when the design refuses such strata.</exception>
    public static ReplicateWeights Draw(SampleDesign design, ulong seed, int replicates = LeastReplicates)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, LeastReplicates);
        var unitsOfStratum = UnitsOfStrata(design.Stages[0]);
        return new ReplicateWeights(
            design,
            () =>
                RaoWuFactors.Set(
                    design,
                    replicates,
                    usesPopulationCounts: true,
                    (replicate, draws) => DrawUnits(SplitMix64.Stream(seed, replicate), unitsOfStratum, draws)
                )
        );
    }

    /// <summary>Takes draws made elsewhere.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="draws">
    /// For each unit, in the order of <see cref="SampleDesign.FirstStageUnitOf"/>, how often each replicate drew it; those of a stratum
    /// sum to n_h − 1. What is given for a stratum of one unit is not read.
    /// </param>
    /// <param name="usesPopulationCounts">Whether λ takes the design's population counts into account.</param>
    /// <returns>One replicate per draw; V is that of at least two.</returns>
    /// <exception cref="ArgumentException">The units differ in their number of replicates, or there are not two.</exception>
    /// <exception cref="ScoringException">
    /// <c>BAD_COUNT</c>, naming a stratum whose draws are negative or do not sum to n_h − 1; on first use <c>LONELY_PSU</c>, naming the
    /// stratum, when the design refuses such strata.
    /// </exception>
    public static ReplicateWeights Given(
        SampleDesign design,
        IReadOnlyList<int[]> draws,
        bool usesPopulationCounts = true
    )
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(draws);
        if (draws.Count != design.FirstStageUnitCount || draws.Any(unit => unit.Length != draws[0].Length))
        {
            throw new ArgumentException("Each unit has a count for each replicate.", nameof(draws));
        }

        var replicates = draws.Count == 0 ? 0 : draws[0].Length;
        if (replicates < 2)
        {
            throw new ArgumentException("A variance needs two replicates.", nameof(draws));
        }

        CheckDraws(design, draws, replicates);
        return new ReplicateWeights(
            design,
            () =>
                RaoWuFactors.Set(
                    design,
                    replicates,
                    usesPopulationCounts,
                    (replicate, counts) =>
                    {
                        for (var unit = 0; unit < counts.Length; unit++)
                        {
                            counts[unit] = draws[unit][replicate];
                        }
                    }
                )
        );
    }

    private static int[][] UnitsOfStrata(SamplingStage stage)
    {
        var units = new int[stage.ParentCount][];
        var next = new int[stage.ParentCount];
        for (var stratum = 0; stratum < units.Length; stratum++)
        {
            units[stratum] = new int[stage.DrawnFrom(stratum)];
        }

        for (var unit = 0; unit < stage.UnitCount; unit++)
        {
            var stratum = stage.ParentOf(unit);
            units[stratum][next[stratum]++] = unit;
        }

        return units;
    }

    private static void DrawUnits(SplitMix64 random, int[][] unitsOfStratum, Span<int> draws)
    {
        draws.Clear();
        foreach (var units in unitsOfStratum)
        {
            for (var drawn = 1; drawn < units.Length; drawn++)
            {
                draws[units[random.Below(units.Length)]]++;
            }
        }
    }

    private static void CheckDraws(SampleDesign design, IReadOnlyList<int[]> draws, int replicates)
    {
        var stage = design.Stages[0];
        var sums = new int[stage.ParentCount];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            Array.Clear(sums);
            for (var unit = 0; unit < draws.Count; unit++)
            {
                var stratum = stage.ParentOf(unit);
                RequireCount(stage, stratum, draws[unit][replicate] >= 0);
                sums[stratum] += draws[unit][replicate];
            }

            for (var stratum = 0; stratum < sums.Length; stratum++)
            {
                var drawn = stage.DrawnFrom(stratum);
                RequireCount(stage, stratum, drawn < 2 || sums[stratum] == drawn - 1);
            }
        }
    }

    private static void RequireCount(SamplingStage stage, int stratum, bool holds)
    {
        if (!holds)
        {
            throw new ScoringException(
                ScoringFault.BadCount,
                stage.NameOf(stratum),
                "Each replicate draws one unit less than the stratum has, none of them a negative number of times."
            );
        }
    }
}
