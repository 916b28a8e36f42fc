using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>A sampling plan made ready: what every estimate of a wave needs to know of how its rows came to be.</summary>
/// <remarks>Prepared once; each estimate then costs its own rows. Immutable, and safe to use from several threads. Source: METHOD.md §4.1.</remarks>
public sealed class SampleDesign
{
    private readonly double[] weights;

    private SampleDesign(
        double[] weights,
        double totalWeight,
        SamplingStage[] stages,
        LonelyPsu lonelyPsu,
        WeightAdjustment? adjustment
    )
    {
        this.weights = weights;
        TotalWeight = totalWeight;
        Stages = stages;
        LonelyPsu = lonelyPsu;
        Adjustment = adjustment;
    }

    /// <summary>How many rows the sample has.</summary>
    public int RowCount => weights.Length;

    /// <summary>The weights that estimates use, one per row: those of the plan, or the adjusted ones.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Σw, in the unit of the weights.</summary>
    public double TotalWeight { get; }

    /// <summary>What happens to a stratum of one unit.</summary>
    public LonelyPsu LonelyPsu { get; }

    /// <summary>The strata of which one unit was sampled and more exist, to be flagged beside every estimate, in ordinal order.</summary>
    public IReadOnlyList<string> LonelyStrata =>
        [
            .. Enumerable
                .Range(0, Stages[0].ParentCount)
                .Where(stratum => DesignVariance.IsLonely(Stages[0], stratum))
                .Select(Stages[0].NameOf)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>How many first-stage units were drawn.</summary>
    public int FirstStageUnitCount => Stages[0].UnitCount;

    internal SamplingStage[] Stages { get; }

    internal WeightAdjustment? Adjustment { get; }

    /// <summary>Makes a plan ready.</summary>
    /// <param name="plan">Its columns are one per row, in the same order; they are not copied and must not change afterwards.</param>
    /// <returns>The design, with numbered units.</returns>
    /// <exception cref="ArgumentException">A column is of another length, or a row that carries weight lacks a stratum or a unit, or all rows do.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c> (naming the row), <c>BAD_FPC</c> (naming the stratum) or <c>UNIT_IN_TWO_STRATA</c> (naming the unit).
    /// </exception>
    /// <exception cref="OverflowException">Squares of the weights leave the range of numbers, as they do above 1e100 and below 1e-150.</exception>
    public static SampleDesign Of(SamplingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var totalWeight = WeightReview.SquarableSum(plan.Weights);

        // Where nobody has weight every estimate says so, which goes before what is wrong with population counts (METHOD.md §16).
        var examined = totalWeight > 0 ? plan : plan with { PopulationUnits = [] };
        return new SampleDesign(plan.Weights, totalWeight, SamplingStages.Of(examined), plan.LonelyPsu, null);
    }

    /// <summary>Numbers the first-stage unit of a row, in the order in which the units first appear.</summary>
    /// <param name="row">From 0 to <see cref="RowCount"/> − 1. A row without a unit, which has no weight, is put with the first.</param>
    /// <returns>From 0 to <see cref="FirstStageUnitCount"/> − 1.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row, where rows are not units themselves.</exception>
    public int FirstStageUnitOf(int row) => Stages[0].UnitOf(row);

    /// <summary>Adjusts the weights to a population table; the variance takes account of the gain.</summary>
    /// <param name="cells">The cell of each row, same order.</param>
    /// <param name="population">Cell name to number of people.</param>
    /// <returns>A design of the same sample; this one stays as it was.</returns>
    /// <exception cref="InvalidOperationException">The design is adjusted already.</exception>
    /// <exception cref="ArgumentException">The cells are not those of the rows.</exception>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, <c>UNKNOWN_LEVEL</c>, <c>MISSING_MARGIN</c> or <c>BAD_TARGET</c>, naming the cell or row.</exception>
    public SampleDesign PostStratify(Partition cells, IReadOnlyDictionary<string, double> population)
    {
        RequireUnadjusted();
        return AdjustedBy(PostStratification.Of(weights, cells, population));
    }

    /// <summary>Adjusts the weights to the totals of several variables, each taken alone; the variance takes account of the gain.</summary>
    /// <param name="margins">The variables, over the rows in the same order.</param>
    /// <param name="rule">When raking is done and which residual the variance takes; the default is exact and calibrated.</param>
    /// <returns>A design of the same sample; this one stays as it was.</returns>
    /// <exception cref="InvalidOperationException">The design is adjusted already.</exception>
    /// <exception cref="ArgumentException">There is no margin, or its levels are not those of the rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, <c>UNKNOWN_LEVEL</c>, <c>BAD_TARGET</c>, <c>EMPTY_CELL</c>, <c>MARGIN_MISMATCH</c> or <c>NO_CONVERGENCE</c>,
    /// naming the row, the level or the margin: see <see cref="Raking.Of(ReadOnlySpan{double}, IReadOnlyList{RakingMargin}, RakingRule?)"/>.
    /// </exception>
    public SampleDesign Rake(IReadOnlyList<RakingMargin> margins, RakingRule? rule = null)
    {
        RequireUnadjusted();
        return AdjustedBy(Raking.Of(weights, margins, rule));
    }

    private void RequireUnadjusted()
    {
        if (Adjustment is not null)
        {
            throw new InvalidOperationException("A design is adjusted once, with all its variables.");
        }
    }

    private SampleDesign AdjustedBy(WeightAdjustment adjustment)
    {
        var adjusted = adjustment.Weights.ToArray();
        return new SampleDesign(adjusted, WeightReview.SquarableSum(adjusted), Stages, LonelyPsu, adjustment);
    }
}
