using System.Runtime.ExceptionServices;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>A tally made ready for estimates. Its rows are those of the tally; partitions and domains are over them.</summary>
/// <remarks>Estimates are those of <see cref="Linearisation.Mean"/> on the responses, and the variance is the same code.</remarks>
public sealed class TalliedSample
{
    private readonly SampleTally tally;
    private readonly int version;
    private readonly SampleDesign unadjusted;
    private readonly IReadOnlyList<Partition> factors;
    private readonly Partition? strata;

    internal TalliedSample(
        SampleTally tally,
        int version,
        SampleDesign design,
        IReadOnlyList<Partition> factors,
        Partition? strata
    )
        : this(tally, version, design, design, factors, strata) { }

    private TalliedSample(
        SampleTally tally,
        int version,
        SampleDesign unadjusted,
        SampleDesign design,
        IReadOnlyList<Partition> factors,
        Partition? strata
    )
    {
        this.tally = tally;
        this.version = version;
        this.unadjusted = unadjusted;
        this.factors = factors;
        this.strata = strata;
        Design = design;
    }

    /// <summary>The design over the rows of the tally, their weights being sums of those of the responses.</summary>
    public SampleDesign Design { get; }

    /// <summary>All rows.</summary>
    public Domain Everybody => Domain.Whole(Design.RowCount);

    /// <summary>The stratum of each row, in the order in which blocks named them.</summary>
    /// <exception cref="InvalidOperationException">The sample has no strata.</exception>
    public Partition Strata => strata ?? throw new InvalidOperationException("The sample was not drawn by strata.");

    /// <summary>The level of each row of a factor, in the order in which blocks named them.</summary>
    /// <param name="position">Its position among the factors of the blocks.</param>
    /// <returns>To make domains, population cells and margins of.</returns>
    public Partition Factor(int position) => factors[position];

    /// <summary>As <see cref="SampleDesign.PostStratify"/>, with cells over the rows of the tally.</summary>
    /// <param name="cells">Made of factors and strata.</param>
    /// <param name="population">Cell name to number of people.</param>
    /// <returns>The same responses, adjusted.</returns>
    /// <exception cref="InvalidOperationException">The sample is adjusted already.</exception>
    /// <exception cref="ArgumentException">The cells are not those of the rows.</exception>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, <c>UNKNOWN_LEVEL</c>, <c>MISSING_MARGIN</c> or <c>BAD_TARGET</c>.</exception>
    public TalliedSample PostStratify(Partition cells, IReadOnlyDictionary<string, double> population) =>
        With(Design.PostStratify(cells, population));

    /// <summary>As <see cref="SampleDesign.Rake"/>, with margins over the rows of the tally.</summary>
    /// <param name="margins">Made of factors and strata.</param>
    /// <param name="rule">When raking is done and which residual the variance takes; the default is exact and calibrated.</param>
    /// <returns>The same responses, adjusted.</returns>
    /// <exception cref="InvalidOperationException">The sample is adjusted already.</exception>
    /// <exception cref="ArgumentException">There is no margin, or its levels are not those of the rows.</exception>
    /// <exception cref="ScoringException">
    /// <c>MISSING_MARGIN</c>, <c>UNKNOWN_LEVEL</c>, <c>BAD_TARGET</c>, <c>EMPTY_CELL</c>, <c>MARGIN_MISMATCH</c> or <c>NO_CONVERGENCE</c>.
    /// </exception>
    public TalliedSample Rake(IReadOnlyList<RakingMargin> margins, RakingRule? rule = null) =>
        With(Design.Rake(margins, rule));

    /// <summary>Estimates the mean of each item.</summary>
    /// <param name="domain">Rows of the tally.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>One per item, in the unit of its values.</returns>
    /// <exception cref="InvalidOperationException">Responses were counted since this view was taken.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public IReadOnlyList<Estimate> Means(Domain domain, double level = Estimate.UsualLevel) =>
        OfEachItem(item => Mean(item, domain, level));

    /// <summary>Estimates the mean of each item in each group.</summary>
    /// <param name="groups">Of the rows of the tally: a factor, the strata, or what they are made into.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>For each item one per group, in the order of the groups' names.</returns>
    /// <exception cref="InvalidOperationException">Responses were counted since this view was taken.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public IReadOnlyList<IReadOnlyList<Estimate>> MeansBy(Partition groups, double level = Estimate.UsualLevel)
    {
        var domains = Domain.Each(groups);
        return OfEachItem<IReadOnlyList<Estimate>>(item => [.. domains.Select(domain => Mean(item, domain, level))]);
    }

    /// <summary>Estimates the mean of an item.</summary>
    /// <param name="item">Its position among the items of the tally.</param>
    /// <param name="domain">Rows of the tally.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>In the unit of the item's values.</returns>
    /// <exception cref="InvalidOperationException">Responses were counted since this view was taken.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public Estimate Mean(int item, Domain domain, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var (sums, centre) = tally.Item(item, version);
        var (rows, all) = Collect(sums, domain);
        if (rows.Length == 0)
        {
            return LinearisedEstimate.None(Design, Linearisation.WhyNone(Design, domain)).ToEstimate(level);
        }

        var mean = all.WeightedValue / all.Weight;
        var (z, quotients) = (new double[rows.Length], new double[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var sum = ref sums[rows[i]];
            z[i] = FactorAt(rows[i]) * (sum.WeightedValue - mean * sum.Weight) / all.Weight;
            quotients[i] = (sum.Value - mean * sum.Count) / all.Weight;
        }

        var linearised = LinearisedEstimate.Of(Design, centre + mean, rows, z, quotients);
        return Estimate.Of(linearised, level, all.Count, all.Weight / all.SquaredWeight * all.Weight);
    }

    private TalliedSample With(SampleDesign design) => new(tally, version, unadjusted, design, factors, strata);

    // g, by which the weights of the responses of a row were adjusted.
    private double FactorAt(int row) => Design.Adjustment is null ? 1 : Design.Weights[row] / unadjusted.Weights[row];

    private (int[] Rows, ItemSums All) Collect(ItemSums[] sums, Domain domain)
    {
        var (rows, count, all) = (new int[domain.Count], 0, default(ItemSums));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = domain.RowAt(i);
            ref readonly var sum = ref sums[row];
            if (sum.Count > 0)
            {
                var factor = FactorAt(row);
                all.WeightedValue += factor * sum.WeightedValue;
                all.Weight += factor * sum.Weight;
                all.SquaredWeight += factor * factor * sum.SquaredWeight;
                all.Count += sum.Count;
                rows[count++] = row;
            }
        }

        Array.Resize(ref rows, count);
        return (rows, all);
    }

    private T[] OfEachItem<T>(Func<int, T> compute)
    {
        var results = new T[tally.ItemCount];
        try
        {
            Parallel.For(0, results.Length, item => results[item] = compute(item));
        }
        catch (AggregateException faults)
        {
            // What stops one item stops all; the caller is told as if there had been one thread.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return results;
    }
}
