using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>Replicates a sample of two units per stratum by half-samples that balance each other: BRR, and Fay's gentler form.</summary>
public static class BalancedReplication
{
    /// <summary>Makes the replicates.</summary>
    /// <param name="design">Two first-stage units in each stratum; strata taken as a census stay as they are.</param>
    /// <param name="fay">ρ from 0 (one unit counts double, the other not at all) to below 1.</param>
    /// <returns>
    /// R replicates, R the order of the Hadamard matrix above the number of strata: the units of a stratum weigh 1 ± (1 − ρ)√(1 − f_h)
    /// times as much, with the sign of its column; V = Σ(θ_r − c)²/(R(1 − ρ)²).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">ρ is not from 0 to below 1.</exception>
    /// <exception cref="ScoringException">
    /// On first use: <c>BAD_COUNT</c>, naming a stratum of more than two units; <c>LONELY_PSU</c>, naming one of a single unit, when the
    /// design refuses such strata.
    /// </exception>
    /// <remarks>
    /// For totals V about the value is exactly that of <see cref="DesignVariance"/>. An adjusted stratum of one unit adds a replicate of
    /// its own; measure about the value then. Source: McCarthy (1969); Judkins, Journal of Official Statistics 6 (1990); the root of
    /// 1 − f_h: Wolter (2007), 3.5. R's as.svrepdesign drops it.
    /// </remarks>
    public static ReplicateWeights Of(SampleDesign design, double fay = 0)
    {
        ArgumentNullException.ThrowIfNull(design);
        if (!(fay >= 0 && fay < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fay), fay, "Fay's factor is from 0 to below 1.");
        }

        return new ReplicateWeights(design, () => Make(design, fay));
    }

    private static ReplicateSet Make(SampleDesign design, double fay)
    {
        var stage = design.Stages[0];
        var lonely = LonelyStrata.Of(design);
        var (pairOfUnit, pairs) = Pair(stage);
        var matrix = HadamardMatrix.OfAtLeast(pairs + 1);
        var alone = UnitsOf(stage, lonely.Adjusted);
        var scale = lonely.Stretch / (matrix.Order * (1 - fay) * (1 - fay));
        var scales = new double[matrix.Order + alone.Length];
        scales.AsSpan().Fill(1);
        for (var k = 0; k < alone.Length; k++)
        {
            scales[matrix.Order + k] = (1 - stage.FractionOf(stage.ParentOf(alone[k]))) / scale;
        }

        void Recipe(int replicate, Span<double> factors)
        {
            if (replicate >= matrix.Order)
            {
                LonelyStrata.Exchange(factors, alone[replicate - matrix.Order]);
                return;
            }

            for (var unit = 0; unit < factors.Length; unit++)
            {
                var (pair, side) = pairOfUnit[unit];
                var reach = (1 - fay) * Math.Sqrt(1 - stage.FractionOf(stage.ParentOf(unit)));
                factors[unit] = pair == 0 ? 1 : 1 + side * matrix[replicate, pair] * reach;
            }
        }

        return new ReplicateSet(scale, scales, Recipe);
    }

    // Pairs are counted from 1, since column 0 balances nothing; 0 is a unit that stays as it is.
    private static ((int Pair, int Side)[] OfUnit, int Count) Pair(SamplingStage stage)
    {
        var (pairOfStratum, count) = (new int[stage.ParentCount], 0);
        var pairOfUnit = new (int, int)[stage.UnitCount];
        for (var unit = 0; unit < pairOfUnit.Length; unit++)
        {
            var stratum = stage.ParentOf(unit);
            if (DesignVariance.IsCensus(stage, stratum) || stage.DrawnFrom(stratum) == 1)
            {
                continue;
            }

            if (stage.DrawnFrom(stratum) > 2)
            {
                throw new ScoringException(
                    ScoringFault.BadCount,
                    stage.NameOf(stratum),
                    "Half-samples need two units per stratum; split the stratum or use the jackknife."
                );
            }

            var isFirst = pairOfStratum[stratum] == 0;
            count += isFirst ? 1 : 0;
            pairOfStratum[stratum] = isFirst ? count : pairOfStratum[stratum];
            pairOfUnit[unit] = (pairOfStratum[stratum], isFirst ? 1 : -1);
        }

        return (pairOfUnit, count);
    }

    private static int[] UnitsOf(SamplingStage stage, IReadOnlyList<int> strata) =>
        [.. Enumerable.Range(0, stage.UnitCount).Where(unit => strata.Contains(stage.ParentOf(unit)))];
}
