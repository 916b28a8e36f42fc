using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The sampling variance of linearised estimates under their design, by Taylor linearisation.</summary>
/// <remarks>
/// First stage: V = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (t_hi − t̄_h)², t the unit totals of z and n_h of the full sample. While a stage
/// has population counts and so has the next, f_h times the same formula within each unit is added. Without population counts
/// the first stage alone counts (ultimate clusters, with replacement).
/// Source: Särndal, Swensson and Wretman (1992), 4.3 and 5.5; agrees with R's survey:::svyrecvar.
/// </remarks>
public static class DesignVariance
{
    // As R's survey: a stratum sampled to within this share is taken as a census.
    private const double CensusMargin = 1e-7;

    /// <summary>Estimates the variance of one statistic.</summary>
    /// <param name="estimate">One that has a value.</param>
    /// <returns>V ≥ 0, in the squared unit of the value.</returns>
    /// <exception cref="ArgumentException">The estimate is absent.</exception>
    /// <exception cref="OverflowException">It is too large or too small for a number; <see cref="StandardError"/> may not be.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public static double Of(LinearisedEstimate estimate) => Compute([estimate])[0];

    /// <summary>Estimates the standard error of one statistic, also where its square leaves the range of numbers.</summary>
    /// <param name="estimate">One that has a value.</param>
    /// <returns>√V, in the unit of the value.</returns>
    /// <exception cref="ArgumentException">The estimate is absent.</exception>
    /// <exception cref="OverflowException">The error itself is too large or too small for a number.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public static double StandardError(LinearisedEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var exponent = Magnitude.ExponentWhereUnsafe(estimate.Linearised);
        return Magnitude.Unscale(Math.Sqrt(Of(estimate.ScaledBy(exponent))), exponent);
    }

    /// <summary>Estimates the variances and covariances of several statistics, of one domain or of many.</summary>
    /// <param name="estimates">At least one, all with a value and under the same design.</param>
    /// <returns>A symmetric matrix, one row and column per statistic; covariances of domains that share sampling units are in it.</returns>
    /// <exception cref="ArgumentException">None is given, one is absent, or their designs differ.</exception>
    /// <exception cref="OverflowException">A variance is too large or too small for a number.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public static double[,] Matrix(IReadOnlyList<LinearisedEstimate> estimates)
    {
        var flat = Compute(estimates);
        var matrix = new double[estimates.Count, estimates.Count];
        Buffer.BlockCopy(flat, 0, matrix, 0, flat.Length * sizeof(double));
        return matrix;
    }

    /// <summary>Counts the degrees of freedom.</summary>
    /// <param name="estimate">Any.</param>
    /// <returns>First-stage units that hold a row of the estimate, less the strata that hold such a unit; 0 when it is absent.</returns>
    /// <exception cref="ArgumentNullException">The estimate is missing.</exception>
    public static int DegreesOfFreedom(LinearisedEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return DegreesOfFreedom(estimate.Design.Stages[0], estimate.Rows);
    }

    internal static int DegreesOfFreedom(SamplingStage stage, ReadOnlySpan<int> rows)
    {
        var strata = new bool[stage.ParentCount];
        var units = stage.RowsAreUnits ? [] : new bool[stage.UnitCount];
        var df = 0;
        foreach (var row in rows)
        {
            var unit = stage.UnitOf(row);
            var parent = stage.ParentOf(unit);
            df += stage.RowsAreUnits || !units[unit] ? 1 : 0;
            df -= strata[parent] ? 0 : 1;
            strata[parent] = true;
            if (!stage.RowsAreUnits)
            {
                units[unit] = true;
            }
        }

        return df;
    }

    internal static bool IsCensus(SamplingStage stage, int parent) => stage.FractionOf(parent) >= 1 - CensusMargin;

    /// <summary>(1 − f_h) n_h/(n_h − 1); 0 where one unit was drawn or all were.</summary>
    internal static double FactorOf(SamplingStage stage, int parent)
    {
        double drawn = stage.DrawnFrom(parent);
        return drawn < 2 || IsCensus(stage, parent) ? 0 : (1 - stage.FractionOf(parent)) * drawn / (drawn - 1);
    }

    internal static bool IsLonely(SamplingStage stage, int parent) =>
        stage.DrawnFrom(parent) == 1 && !IsCensus(stage, parent);

    internal static ScoringException LonelyFault(SamplingStage stage, int parent) =>
        new(
            ScoringFault.LonelyPsu,
            stage.NameOf(parent),
            "One unit was sampled here; merge it with a neighbour or choose a rule for such strata."
        );

    private static double[] Compute(IReadOnlyList<LinearisedEstimate> parts)
    {
        Check(parts);
        var exponents = parts.Select(part => Magnitude.ExponentWhereUnsafe(part.Linearised)).ToArray();
        var scaled = parts.Select((part, k) => part.ScaledBy(exponents[k])).ToArray();
        return Unscale(Sum(scaled), exponents);
    }

    // A covariance may vanish beside the variances, a variance may not.
    private static double[] Unscale(double[] flat, int[] exponents)
    {
        for (var i = 0; i < flat.Length; i++)
        {
            var (j, k) = (i / exponents.Length, i % exponents.Length);
            var exponent = exponents[j] + exponents[k];
            flat[i] = j == k ? Magnitude.Unscale(flat[i], exponent) : Math.ScaleB(flat[i], -exponent);
        }

        return Array.TrueForAll(flat, double.IsFinite)
            ? flat
            : throw new OverflowException("The squared sums leave the range of numbers.");
    }

    private static double[] Sum(LinearisedEstimate[] parts)
    {
        var design = parts[0].Design;
        var sum = new double[parts.Length * parts.Length];
        var carried = new double[design.Stages[0].ParentCount];
        carried.AsSpan().Fill(1);
        for (var s = 0; s < design.Stages.Length; s++)
        {
            var stage = design.Stages[s];
            if (s > 0)
            {
                if (!stage.HasFractions || !design.Stages[s - 1].HasFractions)
                {
                    break;
                }

                carried = Carry(design.Stages[s - 1], carried);
            }

            var totals = UnitTotals.Of(design, stage, parts);
            var added = StageVariance.Of(stage, totals, parts.Length, carried, design.LonelyPsu, isFirst: s == 0);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += added[i];
            }
        }

        return sum;
    }

    private static void Check(IReadOnlyList<LinearisedEstimate> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(part => part.Absence is not null || part.Design != parts[0].Design))
        {
            throw new ArgumentException("Estimates have values and share their design.", nameof(parts));
        }
    }

    private static double[] Carry(SamplingStage stage, double[] carried)
    {
        var next = new double[stage.UnitCount];
        for (var unit = 0; unit < next.Length; unit++)
        {
            var parent = stage.ParentOf(unit);
            next[unit] = carried[parent] * stage.FractionOf(parent);
        }

        return next;
    }
}
