using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Replication;

/// <summary>A sample weighted many times over, so that the spread of a statistic over the replicates tells its sampling error.</summary>
/// <remarks>
/// V = scale · Σ_r scale_r (θ_r − c)². Post-stratified weights meet their population table again in every replicate. The replicates
/// are made on first use, so that what is wrong with domain or item is told before what is wrong with the design.
/// Made by <see cref="Jackknife"/>, <see cref="BalancedReplication"/>, <see cref="RaoWuBootstrap"/> or <see cref="GivenReplicates"/>.
/// Source: Wolter, Introduction to Variance Estimation (2007), chapters 3–5; agrees with R's survey::svrepdesign.
/// </remarks>
public sealed class ReplicateWeights
{
    private readonly Lazy<ReplicateSet> set;
    private readonly int? givenDegreesOfFreedom;

    internal ReplicateWeights(SampleDesign design, Func<ReplicateSet> make, int? givenDegreesOfFreedom = null)
    {
        Design = design;
        this.givenDegreesOfFreedom = givenDegreesOfFreedom;
        set = new Lazy<ReplicateSet>(make);
    }

    /// <summary>The sample.</summary>
    public SampleDesign Design { get; }

    /// <summary>How many replicates there are.</summary>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c> or <c>BAD_COUNT</c>, naming the stratum, when the design allows of none.</exception>
    public int Count => set.Value.Scales.Length;

    /// <summary>Estimates a population total.</summary>
    /// <param name="values">One per row, in any unit; NaN marks a missing answer.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>In the unit of the values, summed over the population.</returns>
    /// <exception cref="ArgumentException">There is not one value per row, or one is infinite.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell.</exception>
    public ReplicateEstimate Total(ReadOnlySpan<double> values, Domain domain) =>
        Of(Linearisation.Total(Design, values, domain), domain, values, []);

    /// <summary>Estimates a mean.</summary>
    /// <param name="values">One per row, in any unit; NaN marks a missing answer.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>In the unit of the values.</returns>
    /// <exception cref="ArgumentException">There is not one value per row, or one is infinite.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell.</exception>
    public ReplicateEstimate Mean(ReadOnlySpan<double> values, Domain domain)
    {
        var ones = new double[Design.RowCount];
        ones.AsSpan().Fill(1);
        return Of(Linearisation.Mean(Design, values, domain), domain, values, ones);
    }

    /// <summary>Estimates a ratio of totals.</summary>
    /// <param name="numerators">One per row; NaN marks a missing answer.</param>
    /// <param name="denominators">One per row; NaN marks a missing answer. A row counts when both are there.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>In units of the numerator per unit of the denominator; absent with <c>ZERO_DENOMINATOR</c> when that sums to 0.</returns>
    /// <exception cref="ArgumentException">There are not two values per row, or one is infinite.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell.</exception>
    public ReplicateEstimate Ratio(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, Domain domain) =>
        Of(Linearisation.Ratio(Design, numerators, denominators, domain), domain, numerators, denominators);

    /// <summary>Estimates anything that weights can be put into: an index, an importance, a correlation.</summary>
    /// <param name="statistic">Called once with the weights of the sample and once for each replicate.</param>
    /// <returns>In the unit of the statistic; absent with <c>TOO_FEW_CASES</c> when the sample itself leaves it undefined.</returns>
    /// <exception cref="ArgumentException">The statistic is not finite.</exception>
    /// <exception cref="ScoringException">
    /// <c>ZERO_WEIGHTS</c> when no row carries weight; <c>LONELY_PSU</c>, <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell.
    /// </exception>
    public ReplicateEstimate Of(WeightedStatistic statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        return OfEach(weights => [statistic(weights)], Domain.Whole(Design.RowCount))[0];
    }

    /// <summary>Estimates several statistics that are computed together, such as the importance of every driver.</summary>
    /// <param name="statistics">Called once with the weights of the sample and once for each replicate.</param>
    /// <param name="domain">The rows that the statistics rest on: base and degrees of freedom are theirs.</param>
    /// <returns>One per statistic; absent with <c>TOO_FEW_CASES</c> when the sample itself leaves it undefined.</returns>
    /// <exception cref="ArgumentException">
    /// A statistic is not finite, a replicate gives another number of them, or the domain is of another sample.
    /// </exception>
    /// <exception cref="ScoringException">
    /// <c>ZERO_WEIGHTS</c> when no row carries weight; <c>LONELY_PSU</c>, <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell.
    /// </exception>
    public IReadOnlyList<ReplicateEstimate> OfEach(WeightedStatistics statistics, Domain domain)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(domain);
        domain.RequireRowsOf(Design.RowCount);
        var kish = Kish.Of(WeightsIn(domain));
        var values = statistics(Design.Weights);
        var thetas = new IReadOnlyList<double?>[Count];
        ForEach((replicate, weights) => thetas[replicate] = statistics(weights));
        if (Array.Exists(thetas, theta => theta.Count != values.Count))
        {
            throw new ArgumentException("Every replicate gives as many statistics.", nameof(statistics));
        }

        var df = DegreesOfFreedom(domain);
        return
        [
            .. values.Select(
                (value, i) =>
                    Finite(value) is { } whole
                        ? ReplicateEstimate.Of(
                            whole,
                            Array.ConvertAll(thetas, theta => Finite(theta[i])),
                            set.Value,
                            df,
                            (kish.PositiveCount, kish.EffectiveBase)
                        )
                        : ReplicateEstimate.None(ScoringFault.TooFewCases)
            ),
        ];
    }

    /// <summary>The weights of one replicate.</summary>
    /// <param name="replicate">From 0 to <see cref="Count"/> − 1.</param>
    /// <returns>One per row, in the unit of the weights of the sample.</returns>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, <c>BAD_COUNT</c> or <c>EMPTY_CELL</c>, naming the stratum or cell.</exception>
    public double[] WeightsOf(int replicate)
    {
        var (factors, weights) = (new double[Design.FirstStageUnitCount], new double[Design.RowCount]);
        Fill(replicate, factors, weights);
        return weights;
    }

    private ReplicateEstimate Of(
        LinearisedEstimate whole,
        Domain domain,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators
    )
    {
        if (whole.Absence is { } reason)
        {
            return ReplicateEstimate.None(reason);
        }

        // Factors of units need only the sums of units; weights that are made row by row need the rows.
        var thetas =
            Design.Adjustment is null && !set.Value.IsCombined
                ? EachByUnit(RatioOfSums.OfUnits(whole, numerators, denominators))
                : EachByRow(RatioOfSums.OfRows(whole, numerators, denominators).At);
        return ReplicateEstimate.Of(
            whole.Value!.Value,
            thetas,
            set.Value,
            DegreesOfFreedom(domain),
            (whole.Rows.Length, Estimate.EffectiveBaseOf(whole))
        );
    }

    private double[] WeightsIn(Domain domain)
    {
        var weights = new double[domain.Count];
        for (var position = 0; position < weights.Length; position++)
        {
            weights[position] = Design.Weights[domain.RowAt(position)];
        }

        return weights;
    }

    private double?[] EachByUnit(RatioOfSums ratio)
    {
        var (thetas, factors) = (new double?[Count], new double[Design.FirstStageUnitCount]);
        for (var replicate = 0; replicate < thetas.Length; replicate++)
        {
            set.Value.Recipe(replicate, factors);
            thetas[replicate] = ratio.At(factors);
        }

        return thetas;
    }

    private double?[] EachByRow(WeightedStatistic statistic)
    {
        var thetas = new double?[Count];
        ForEach((replicate, weights) => thetas[replicate] = statistic(weights));
        return thetas;
    }

    // The weights are overwritten by those of the next replicate.
    private void ForEach(Action<int, double[]> visit)
    {
        var (factors, weights) = (new double[Design.FirstStageUnitCount], new double[Design.RowCount]);
        for (var replicate = 0; replicate < Count; replicate++)
        {
            Fill(replicate, factors, weights);
            visit(replicate, weights);
        }
    }

    private void Fill(int replicate, double[] factors, double[] weights)
    {
        set.Value.Recipe(replicate, factors);
        for (var row = 0; row < weights.Length; row++)
        {
            var factor = factors[Design.FirstStageUnitOf(row)];
            weights[row] = set.Value.IsCombined ? factor : factor * Design.Weights[row];
        }

        Design.Adjustment?.Readjust(weights);
    }

    // A replicate drops or keeps a unit as it was sampled, whether or not its people answered: df are those of the domain.
    private int DegreesOfFreedom(Domain domain)
    {
        if (givenDegreesOfFreedom is { } given)
        {
            return given;
        }

        var ones = new double[Design.RowCount];
        ones.AsSpan().Fill(1);
        return DesignVariance.DegreesOfFreedom(Linearisation.Total(Design, ones, domain));
    }

    private static double? Finite(double? statistic) =>
        statistic is not { } value || double.IsFinite(value)
            ? statistic
            : throw new ArgumentException("A statistic is finite or null.", nameof(statistic));
}
