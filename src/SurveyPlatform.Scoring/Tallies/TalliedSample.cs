using System.Runtime.ExceptionServices;
using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Tallies;

/// <summary>A tally made ready for estimates. Its rows are those of the tally; partitions and domains are over them.</summary>
/// <remarks>
/// Estimates are those of <see cref="Linearisation.Mean"/> on the responses, and the variance is the same code. Source: METHOD.md §17.
/// </remarks>
public sealed class TalliedSample
{
    private readonly SampleTally tally;
    private readonly int version;
    private readonly TallyPlaces places;
    private readonly double[] weights;
    private readonly WeightAdjustment? adjustment;

    // g, by which the weights of the responses of each row were adjusted.
    private readonly double[] factors;

    /// <param name="tally">What was counted.</param>
    /// <param name="version">As of which block.</param>
    /// <param name="places">Where its rows lie.</param>
    /// <param name="weights">Σw, one per row of the tally, before any adjustment.</param>
    /// <param name="adjustment">What the weights were adjusted to.</param>
    internal TalliedSample(
        SampleTally tally,
        int version,
        TallyPlaces places,
        double[] weights,
        WeightAdjustment? adjustment = null
    )
    {
        this.tally = tally;
        this.version = version;
        this.places = places;
        this.weights = weights;
        this.adjustment = adjustment;
        factors = new double[weights.Length];
        for (var row = 0; row < factors.Length; row++)
        {
            factors[row] = adjustment is null || weights[row] <= 0 ? 1 : adjustment.Weights[row] / weights[row];
        }
    }

    /// <summary>Σw for each row: the weights of its responses, adjusted where the sample is.</summary>
    public ReadOnlySpan<double> Weights => adjustment is null ? weights : adjustment.Weights;

    /// <summary>Σw over all responses, in the unit of the weights.</summary>
    public double TotalWeight => WeightReview.Sum(Weights);

    /// <summary>All rows.</summary>
    public Domain Everybody => Domain.Whole(weights.Length);

    /// <summary>As <see cref="SampleDesign.LonelyStrata"/>: to be flagged beside every estimate.</summary>
    public IReadOnlyList<string> LonelyStrata => places.Units.LonelyStrata;

    /// <summary>Makes the stratum of each row a partition, in the order in which blocks named the strata.</summary>
    /// <returns>To make domains, population cells and margins of.</returns>
    /// <exception cref="InvalidOperationException">The sample was not drawn by strata.</exception>
    public Partition Strata()
    {
        var strata = places.StrataOfUnits ?? throw new InvalidOperationException("The sample was not drawn by strata.");
        return Partition.FromCodes(Array.ConvertAll(places.UnitOfRow, unit => strata.Codes[unit]), strata.Names);
    }

    /// <summary>The level of each row of a factor, in the order in which blocks named them.</summary>
    /// <param name="position">Its position among the factors of the blocks.</param>
    /// <returns>To make domains, population cells and margins of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such factor.</exception>
    public Partition Factor(int position) => places.Factors[position];

    /// <summary>As <see cref="SampleDesign.PostStratify"/>, with cells over the rows of the tally.</summary>
    /// <param name="cells">Made of factors and strata.</param>
    /// <param name="population">Cell name to number of people.</param>
    /// <returns>The same responses, adjusted.</returns>
    /// <exception cref="InvalidOperationException">The sample is adjusted already.</exception>
    /// <exception cref="ArgumentException">The cells are not those of the rows.</exception>
    /// <exception cref="ScoringException"><c>EMPTY_CELL</c>, <c>UNKNOWN_LEVEL</c>, <c>MISSING_MARGIN</c> or <c>BAD_TARGET</c>.</exception>
    public TalliedSample PostStratify(Partition cells, IReadOnlyDictionary<string, double> population) =>
        With(PostStratification.Of(weights, cells, population));

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
        With(Raking.Of(weights, margins, rule, tally.Counts));

    /// <summary>Estimates the mean of each item.</summary>
    /// <param name="domain">Rows of the tally.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>One per item, in the unit of its values.</returns>
    /// <exception cref="ArgumentException">The rows are not those of the tally.</exception>
    /// <exception cref="InvalidOperationException">Responses were counted since this view was taken.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public IReadOnlyList<Estimate> Means(Domain domain, double level = Estimate.UsualLevel) =>
        OfEachItem(item => Mean(item, domain, level));

    /// <summary>Estimates the mean of each item in each group.</summary>
    /// <param name="groups">Of the rows of the tally: a factor, the strata, or what they are made into.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>For each item one per group, in the order of the groups' names.</returns>
    /// <exception cref="ArgumentException">The rows are not those of the tally.</exception>
    /// <exception cref="InvalidOperationException">Responses were counted since this view was taken.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public IReadOnlyList<IReadOnlyList<Estimate>> MeansBy(Partition groups, double level = Estimate.UsualLevel)
    {
        var domains = Domain.Each(groups);
        return OfEachItem<IReadOnlyList<Estimate>>(item =>
        {
            var sums = new UnitSums(places.Units.RowCount);
            return [.. domains.Select(domain => Mean(item, domain, level, sums))];
        });
    }

    /// <summary>Estimates the mean of an item.</summary>
    /// <param name="item">Its position among the items of the tally.</param>
    /// <param name="domain">Rows of the tally.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>In the unit of the item's values.</returns>
    /// <exception cref="ArgumentException">The rows are not those of the tally.</exception>
    /// <exception cref="InvalidOperationException">Responses were counted since this view was taken.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    public Estimate Mean(int item, Domain domain, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return Mean(item, domain, level, new UnitSums(places.Units.RowCount));
    }

    private Estimate Mean(int item, Domain domain, double level, UnitSums unitSums)
    {
        domain.RequireRowsOf(weights.Length);
        var (sums, centre) = tally.Item(item, version);
        var all = Sum(sums, domain);
        if (all.Count == 0)
        {
            return Estimate.None(Linearisation.WhyNone(Weights, domain)) with { Level = level };
        }

        AddLinearised(sums, domain, all, unitSums);
        if (adjustment is not null)
        {
            TakeShifts(adjustment, sums, domain, all, unitSums);
        }

        var (held, touched, linearised) = unitSums.Release(all: adjustment is not null);
        var value = centre + all.WeightedValue / all.Weight;
        var variance = DesignVariance.Of(LinearisedEstimate.Of(places.Units, value, touched, linearised));
        var df = DesignVariance.DegreesOfFreedom(places.Units.Stages[0], held);
        return Estimate.Of(value, variance, df, level) with
        {
            Base = all.Count,
            EffectiveBase = all.Weight / all.SquaredWeight * all.Weight,
        };
    }

    private TalliedSample With(WeightAdjustment adjusted) =>
        adjustment is null
            ? new(tally, version, places, weights, adjusted)
            : throw new InvalidOperationException("A sample is adjusted once, with all its variables.");

    private ItemSums Sum(ItemSums[] sums, Domain domain)
    {
        var all = default(ItemSums);
        for (var i = 0; i < domain.Count; i++)
        {
            var row = domain.RowAt(i);
            ref readonly var sum = ref sums[row];
            if (sum.Count > 0)
            {
                var factor = factors[row];
                all.WeightedValue += factor * sum.WeightedValue;
                all.Weight += factor * sum.Weight;
                all.SquaredWeight += factor * factor * sum.SquaredWeight;
                all.Count += sum.Count;
            }
        }

        return all;
    }

    // z = w (y − m)/Σw, summed over each unit.
    private void AddLinearised(ItemSums[] sums, Domain domain, ItemSums all, UnitSums unitSums)
    {
        var mean = all.WeightedValue / all.Weight;
        for (var i = 0; i < domain.Count; i++)
        {
            var row = domain.RowAt(i);
            ref readonly var sum = ref sums[row];
            if (sum.Count > 0)
            {
                var linearised = factors[row] * (sum.WeightedValue - mean * sum.Weight) / all.Weight;
                unitSums.Add(places.UnitOfRow[row], linearised);
            }
        }
    }

    // The residual of a response is z less w′ times the shift of its cell, also where z itself is 0.
    private void TakeShifts(WeightAdjustment adjusted, ItemSums[] sums, Domain domain, ItemSums all, UnitSums unitSums)
    {
        var codes = adjusted.Cells.Codes;
        var (mean, cellSums) = (all.WeightedValue / all.Weight, new double[adjusted.Cells.Names.Count]);
        for (var i = 0; i < domain.Count; i++)
        {
            var row = domain.RowAt(i);
            ref readonly var sum = ref sums[row];
            if (sum.Count > 0)
            {
                cellSums[codes[row]] += adjusted.SumsQuotients
                    ? (sum.Value - mean * sum.Count) / all.Weight
                    : factors[row] * (sum.WeightedValue - mean * sum.Weight) / all.Weight;
            }
        }

        var (shifts, units) = (adjusted.CellShifts(cellSums), places.UnitOfRow);
        var adjustedWeights = adjusted.Weights;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0)
            {
                unitSums.Take(units[row], adjustedWeights[row] * shifts[codes[row]]);
            }
        }
    }

    private T[] OfEachItem<T>(Func<int, T> compute)
    {
        var results = new T[tally.ItemCount];
        try
        {
            Parallel.For(0, results.Length, tally.Threads, item => results[item] = compute(item));
        }
        catch (AggregateException faults)
        {
            // What stops one item stops all; the caller is told as if there had been one thread.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return results;
    }
}
