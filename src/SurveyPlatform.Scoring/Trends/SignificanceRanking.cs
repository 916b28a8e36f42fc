using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Indices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>A ranking that says which places are not to be relied on.</summary>
/// <remarks>
/// Every pair is tested, t = d/se with the joint variance of both estimates, and all p-values together are adjusted by Holm.
/// Not to differ is not transitive: A and B may not differ, nor B and C, while A and C do. So bands overlap, and belonging to
/// one band with a neighbour says nothing of that neighbour's other bands; nobody is moved to share a place.
/// Source: METHOD.md §4.2, contrasts; Holm, Scandinavian Journal of Statistics 6 (1979).
/// </remarks>
public sealed record SignificanceRanking
{
    // Estimates closer than this share of their size differ by rounding alone.
    private const double Rounding = 1e-12;

    private SignificanceRanking() { }

    /// <summary>Positions in the list that was ranked, the highest estimate first, equals in their order; absent ones are left out.</summary>
    public required IReadOnlyList<int> Order { get; init; }

    /// <summary>One per estimate in the list that was ranked.</summary>
    public required IReadOnlyList<CompetitionRank> Ranks { get; init; }

    /// <summary>Every pair of estimates that have values, in the order of the ranking.</summary>
    public required IReadOnlyList<PairwiseDifference> Differences { get; init; }

    /// <summary>The longest runs of neighbours of whom no two differ significantly, from the top; they may overlap.</summary>
    public required IReadOnlyList<RankingBand> Bands { get; init; }

    /// <summary>The confidence level, between 0 and 1: together, one significant difference in all of these is a false one at most this rarely.</summary>
    public required double Level { get; init; }

    /// <summary>Ranks estimates, the highest first. It costs the rows times the square of the estimates.</summary>
    /// <param name="estimates">All under the same design; of one domain or of many. Absent ones get no place.</param>
    /// <param name="level">Confidence level, between 0 and 1, of the whole ranking.</param>
    /// <returns>Places, tests and bands.</returns>
    /// <exception cref="ArgumentException">Estimates are of different designs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="ScoringException"><c>LONELY_PSU</c>, naming the stratum, when the design refuses such strata.</exception>
    /// <exception cref="OverflowException">A difference or its error is too large or too small for a number.</exception>
    public static SignificanceRanking Of(
        IReadOnlyList<LinearisedEstimate> estimates,
        double level = Estimate.UsualLevel
    )
    {
        ArgumentNullException.ThrowIfNull(estimates);
        int[] present = [.. Enumerable.Range(0, estimates.Count).Where(i => estimates[i].Absence is null)];
        // One unit for all, in which variances are numbers.
        var exponent = Magnitude.ExponentWhereUnsafe(
            Array.ConvertAll(present, i => Magnitude.LargestOf(estimates[i].Linearised))
        );
        LinearisedEstimate[] compared = Array.ConvertAll(present, i => estimates[i].ScaledBy(exponent));
        var (v, df) = compared.Length < 2 ? (null, null) : (DesignVariance.Matrix(compared), JointDegrees.Of(compared));
        return Of([.. estimates.Select(estimate => estimate.Value)], ErrorOf, level);

        (double, int) ErrorOf(int first, int second)
        {
            var (i, j) = (Array.IndexOf(present, first), Array.IndexOf(present, second));
            var variance = v![i, i] + v[j, j] - 2 * v[i, j];
            var error = variance > Rounding * (v[i, i] + v[j, j]) ? Math.Sqrt(variance) : 0;
            return (Magnitude.Unscale(error, exponent), df![i, j]);
        }
    }

    /// <param name="values">In the unit of the estimates; null for an absent one.</param>
    /// <param name="errorOf">
    /// Of two positions of estimates that have values: √V of their difference, and units less strata that hold a row of either.
    /// </param>
    /// <param name="level">Confidence level, between 0 and 1, of the whole ranking.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    internal static SignificanceRanking Of(
        IReadOnlyList<double?> values,
        Func<int, int, (double Error, int Units)> errorOf,
        double level
    )
    {
        Estimate.RequireLevel(level);
        var ranks = CompetitionRank.Of([.. values.Select(value => value ?? double.NaN)]);
        int[] order =
        [
            .. Enumerable.Range(0, values.Count).Where(i => values[i] is not null).OrderBy(i => ranks[i].Place),
        ];
        var adjusted = Adjust(Compare(values, order, errorOf), level);
        return new SignificanceRanking
        {
            Order = order,
            Ranks = ranks,
            Differences = adjusted,
            Bands = FindBands(order.Length, adjusted),
            Level = level,
        };
    }

    /// <summary>Lists those from which an estimate does not differ significantly, neighbours or not.</summary>
    /// <param name="position">Its position in the list that was ranked.</param>
    /// <returns>Their positions, in the order of the ranking, without its own.</returns>
    public IEnumerable<int> NotDifferentFrom(int position) =>
        from difference in Differences
        where !difference.IsSignificant && (difference.First == position || difference.Second == position)
        select difference.First == position ? difference.Second : difference.First;

    private static List<PairwiseDifference> Compare(
        IReadOnlyList<double?> values,
        int[] order,
        Func<int, int, (double Error, int Units)> errorOf
    )
    {
        var differences = new List<PairwiseDifference>();
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                var (one, other) = (values[order[i]]!.Value, values[order[j]]!.Value);
                var (error, units) = errorOf(order[i], order[j]);
                var noise = Rounding * Math.Max(Math.Abs(one), Math.Abs(other));
                differences.Add(Compare(order[i], order[j], Magnitude.Finite(one - other), error, noise, units - 1));
            }
        }

        return differences;
    }

    private static PairwiseDifference Compare(int first, int second, double value, double error, double noise, int df)
    {
        var isKnown = !(error > noise);
        double? p = !isKnown && df > 0 ? TailProbabilities.StudentT(value / error, df) : null;
        return new PairwiseDifference(first, second, value, error, df, p, null, isKnown && value > noise);
    }

    private static List<PairwiseDifference> Adjust(List<PairwiseDifference> differences, double level)
    {
        var adjusted = Multiplicity.Adjust([.. differences.Select(difference => difference.PValue)]);
        return
        [
            .. differences.Zip(
                adjusted,
                (one, p) => p is null ? one : one with { AdjustedPValue = p, IsSignificant = p < 1 - level }
            ),
        ];
    }

    // Pairs lie in the list as (0, 1), (0, 2) … (1, 2) …, so that each place has its own run of them.
    private static List<RankingBand> FindBands(int count, List<PairwiseDifference> differences)
    {
        var reach = new int[count];
        var end = differences.Count;
        for (var i = count - 1; i >= 0; i--)
        {
            var start = end - (count - 1 - i);
            var different = differences.FindIndex(start, end - start, pair => pair.IsSignificant);
            var own = different < 0 ? count - 1 : i + different - start;

            // A run from here on is also one from the next place on.
            reach[i] = i + 1 < count ? Math.Min(own, reach[i + 1]) : i;
            end = start;
        }

        return
        [
            .. Enumerable
                .Range(0, count)
                .Where(i => reach[i] > i && (i == 0 || reach[i] > reach[i - 1]))
                .Select(i => new RankingBand(i, reach[i])),
        ];
    }
}
