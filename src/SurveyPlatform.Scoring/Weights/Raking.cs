namespace SurveyPlatform.Scoring.Weights;

/// <summary>Brings weights to the population totals of several variables at once, each taken alone.</summary>
/// <remarks>
/// Goes through the margins in the order given, w ← w · T_k / Σ_k w, on the cross-table of the margins; rows of one cell get one factor g.
/// Source: Deming and Stephan (1940); Deville, Särndal and Sautory (1993) for the variance; agrees with R's survey::rake and survey::calibrate.
/// </remarks>
public sealed class Raking : WeightAdjustment
{
    // Margins are published as rounded counts: their totals may differ by less than a person in a million.
    private const double MarginTotals = 1e-6;

    private readonly double[] factors;
    private readonly MarginTable table;
    private readonly MarginRegression regression;
    private readonly IReadOnlyList<RakingMargin> margins;
    private readonly RakingRule rule;

    private Raking(
        MarginTable table,
        double[] factors,
        int exponent,
        int cycles,
        double[] weights,
        IReadOnlyList<RakingMargin> margins,
        RakingRule rule
    )
        : base(table.Cells, weights)
    {
        this.factors = factors;
        this.margins = margins;
        this.rule = rule;
        this.table = table;
        regression = new MarginRegression(table);
        Cycles = cycles;
        foreach (var (factor, sum) in factors.Zip(table.Sums))
        {
            LeastFactor = sum > 0 ? Math.Min(LeastFactor, factor) : LeastFactor;
            GreatestFactor = sum > 0 ? Math.Max(GreatestFactor, factor) : GreatestFactor;
        }

        LeastFactor = Magnitude.Unscale(LeastFactor, -exponent);
        GreatestFactor = Magnitude.Unscale(GreatestFactor, -exponent);
    }

    /// <summary>How often the margins were gone through.</summary>
    public int Cycles { get; }

    /// <summary>The smallest g = w′/w of a row that carries weight.</summary>
    public double LeastFactor { get; } = double.MaxValue;

    /// <summary>The greatest g = w′/w of a row that carries weight.</summary>
    public double GreatestFactor { get; }

    /// <summary>Adjusts weights to margins.</summary>
    /// <param name="weights">One per row; finite, not negative, in any unit (the margins set the unit).</param>
    /// <param name="margins">At least one; their totals agree.</param>
    /// <param name="rule">When to stop, and which residual the variance takes; the default is exact and calibrated.</param>
    /// <returns>The adjusted weights with what the variance needs.</returns>
    /// <exception cref="ArgumentException">There is no margin, or its levels are not those of the weighted rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_WEIGHT</c>, <c>NEGATIVE_WEIGHT</c>, <c>ZERO_WEIGHTS</c>; then margin by margin <c>MISSING_MARGIN</c> for a row that carries weight and has no level,
    /// <c>UNKNOWN_LEVEL</c> for a sampled level without a total, <c>BAD_TARGET</c> for a total that is negative, not finite, or 0 where somebody
    /// was sampled, <c>EMPTY_CELL</c> for a level where nobody sampled carries weight; then <c>MARGIN_MISMATCH</c> for a margin whose total
    /// is not that of the first within 1e-6, and <c>NO_CONVERGENCE</c> when a margin is not met to 1e-8, as when no weights can meet all.
    /// </exception>
    /// <exception cref="OverflowException">An adjusted weight, or the factor by which it was adjusted, leaves the range of numbers.</exception>
    public static Raking Of(
        ReadOnlySpan<double> weights,
        IReadOnlyList<RakingMargin> margins,
        RakingRule? rule = null
    ) => Of(weights, margins, rule, []);

    /// <param name="weights">As above.</param>
    /// <param name="margins">As above.</param>
    /// <param name="rule">As above.</param>
    /// <param name="standsFor">How many weighted rows each row stands for; empty where each stands for itself.</param>
    /// <exception cref="ArgumentException">As above.</exception>
    /// <exception cref="ScoringException">As above.</exception>
    internal static Raking Of(
        ReadOnlySpan<double> weights,
        IReadOnlyList<RakingMargin> margins,
        RakingRule? rule,
        ReadOnlySpan<double> standsFor
    )
    {
        ArgumentNullException.ThrowIfNull(margins);
        if (margins.Count == 0)
        {
            throw new ArgumentException("There is a margin to rake to.", nameof(margins));
        }

        // The factors are those of the weights so scaled, and so is the regression on the margins, which knows no unit.
        var (scaled, exponent) = WeightReview.PositiveInRange(weights);
        var targets = new double[margins.Count][];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = CellTotals.Of(scaled, margins[i].Levels, margins[i].Targets).Targets;
        }

        RequireAgreement(margins, targets);
        var crossed = MarginTable.Of(scaled, margins, standsFor);
        rule ??= new RakingRule();
        var (factors, cycles) = ProportionalFitting.Fit(crossed, margins, targets, rule);
        return new Raking(crossed, factors, exponent, cycles, Adjusted(scaled, crossed.Cells, factors), margins, rule);
    }

    /// <inheritdoc/>
    internal override bool SumsQuotients => rule.Variance == RakingVariance.Swept;

    /// <inheritdoc/>
    internal override double[] CellShifts(ReadOnlySpan<double> sums)
    {
        if (SumsQuotients)
        {
            return table.Sweep(sums);
        }

        // w q = z / g, and g is that of the cell.
        var weighted = new double[sums.Length];
        for (var cell = 0; cell < weighted.Length; cell++)
        {
            weighted[cell] = factors[cell] > 0 ? sums[cell] / factors[cell] : 0;
        }

        return regression.Fit(weighted);
    }

    /// <inheritdoc/>
    internal override void Readjust(Span<double> others) => Of(others, margins, rule).Weights.CopyTo(others);

    private static void RequireAgreement(IReadOnlyList<RakingMargin> margins, double[][] targets)
    {
        var first = targets[0].Sum();
        for (var i = 1; i < targets.Length; i++)
        {
            if (Math.Abs(targets[i].Sum() - first) > MarginTotals * first)
            {
                throw new ScoringException(
                    ScoringFault.MarginMismatch,
                    margins[i].Name,
                    "The totals of this margin sum to another population than those of the first."
                );
            }
        }
    }
}
