using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Scores items of which each respondent rated only some, drawn with unequal chances.</summary>
/// <remarks>
/// A rating of item j by respondent i counts w_i / π_ij, π_ij being the chance that the draw gave this respondent the item: an item that
/// was asked less often speaks for more of the ratings that were not asked. Source: Horvitz and Thompson (1952), the draw of items
/// as a further stage of sampling; the variance is that of first-stage units, in which the draw is contained.
/// </remarks>
public sealed class DrawnItems
{
    // A chance that is 1 but for its last places leaves the others what they have.
    private const double Rounding = 1e-12;

    private readonly SampleDesign design;
    private readonly IReadOnlyList<double[]> ratings;
    private readonly IReadOnlyList<double[]> probabilities;

    /// <summary>Takes the ratings and the chances of the draw.</summary>
    /// <param name="design">How respondents were drawn.</param>
    /// <param name="ratings">For each item one per row, in any unit; NaN where the item was not drawn or not rated.</param>
    /// <param name="probabilities">For each item π, one per row: above 0 and at most 1 where there is a rating; else it is not read.</param>
    /// <exception cref="ArgumentException">There is not one of each per row and item.</exception>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c> for a probability that cannot be, naming the row.</exception>
    public DrawnItems(SampleDesign design, IReadOnlyList<double[]> ratings, IReadOnlyList<double[]> probabilities)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (
            ratings.Count != probabilities.Count
            || ratings.Concat(probabilities).Any(column => column.Length != design.RowCount)
        )
        {
            throw new ArgumentException("Each item has one rating and one probability per row.", nameof(ratings));
        }

        for (var item = 0; item < ratings.Count; item++)
        {
            Check(ratings[item], probabilities[item]);
        }

        this.design = design;
        this.ratings = ratings;
        this.probabilities = probabilities;
    }

    /// <summary>The chances of a draw of k items in proportion to their sizes, none above 1.</summary>
    /// <param name="sizes">One per item, above 0: what the draw is in proportion to.</param>
    /// <param name="drawn">k, from 1 to the number of items.</param>
    /// <returns>π, one per item, summing to k: k · size / Σ size, where what would exceed 1 is 1 and the others share the rest.</returns>
    /// <exception cref="ScoringException"><c>NON_POSITIVE</c> for a size, naming the item; <c>BAD_COUNT</c> for more items than there are.</exception>
    public static double[] ProbabilitiesOf(ReadOnlySpan<double> sizes, int drawn)
    {
        if (drawn < 1 || drawn > sizes.Length)
        {
            throw new ScoringException(ScoringFault.BadCount, $"{drawn}", "At least one item is drawn, at most all.");
        }

        RequirePositive(sizes);
        var (chances, isCertain) = (new double[sizes.Length], new bool[sizes.Length]);
        while (true)
        {
            var certain = isCertain.AsSpan().Count(true);
            var shares = SharesOfOthers(sizes, isCertain);
            for (var item = 0; item < chances.Length; item++)
            {
                var chance = (drawn - certain) * shares[item];
                isCertain[item] |= chance > 1 + Rounding;
                chances[item] = isCertain[item] ? 1 : Math.Min(1, chance);
            }

            if (isCertain.AsSpan().Count(true) == certain)
            {
                return chances;
            }
        }
    }

    /// <summary>The mean rating of one item, as if everybody had rated it.</summary>
    /// <param name="item">Its position among the items.</param>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Σ (w/π) y / Σ (w/π), in the unit of the ratings; absent where nobody rated it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="ArgumentException">A rating is infinite, or the domain is of another sample.</exception>
    /// <exception cref="OverflowException">A rating over its chance, or their weighted sum, leaves the range of numbers.</exception>
    public LinearisedEstimate Mean(int item, Domain domain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, ratings.Count);
        return Mean([item], domain);
    }

    /// <summary>The mean rating of all items together, as if everybody had rated every one.</summary>
    /// <param name="domain">The rows to speak of.</param>
    /// <returns>Σ_i w_i Σ_j y_ij/π_ij / Σ_i w_i Σ_j 1/π_ij, in the unit of the ratings; absent where nobody rated any.</returns>
    /// <exception cref="ArgumentException">A rating is infinite, or the domain is of another sample.</exception>
    /// <exception cref="OverflowException">A rating over its chance, or their weighted sum, leaves the range of numbers.</exception>
    public LinearisedEstimate MeanOfAll(Domain domain) => Mean([.. Enumerable.Range(0, ratings.Count)], domain);

    private LinearisedEstimate Mean(int[] items, Domain domain)
    {
        var (numerators, denominators) = (new double[design.RowCount], new double[design.RowCount]);
        for (var row = 0; row < numerators.Length; row++)
        {
            foreach (var item in items)
            {
                if (!double.IsNaN(ratings[item][row]))
                {
                    numerators[row] += ratings[item][row] / probabilities[item][row];
                    denominators[row] += 1 / probabilities[item][row];
                }
            }

            // A respondent who rated none of the items is no part of the estimate.
            numerators[row] = denominators[row] > 0 ? numerators[row] : double.NaN;
            if (double.IsInfinity(numerators[row]) || double.IsInfinity(denominators[row]))
            {
                throw new OverflowException(
                    $"A rating of {ScoringException.Row(row)} over its chance leaves the range of numbers."
                );
            }
        }

        return Linearisation.Ratio(design, numerators, denominators, domain);
    }

    private static void Check(double[] ratings, double[] probabilities)
    {
        for (var row = 0; row < ratings.Length; row++)
        {
            if (!double.IsNaN(ratings[row]) && !(probabilities[row] is > 0 and <= 1))
            {
                throw new ScoringException(
                    ScoringFault.BadCount,
                    ScoringException.Row(row),
                    "The chance that a rated item was drawn lies above 0 and does not exceed 1."
                );
            }
        }
    }

    private static void RequirePositive(ReadOnlySpan<double> sizes)
    {
        for (var item = 0; item < sizes.Length; item++)
        {
            if (!(sizes[item] > 0 && double.IsFinite(sizes[item])))
            {
                throw new ScoringException(
                    ScoringFault.NonPositive,
                    $"item {item}",
                    "The size of an item is positive."
                );
            }
        }
    }

    // Brought near 1, sizes have a sum, also where they vanish beside those that are certain; these have no share.
    private static double[] SharesOfOthers(ReadOnlySpan<double> sizes, bool[] isCertain)
    {
        var others = sizes.ToArray();
        for (var item = 0; item < others.Length; item++)
        {
            others[item] = isCertain[item] ? 0 : others[item];
        }

        var scaled = Magnitude.Scale(others, Magnitude.Exponent(others));
        var sum = scaled.Sum();
        return Array.ConvertAll(scaled, size => sum > 0 ? size / sum : 0);
    }
}
