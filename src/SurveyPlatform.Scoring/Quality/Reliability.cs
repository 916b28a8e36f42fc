using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Matrices;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Quality;

/// <summary>How well the items of a section measure one thing together: Cronbach's α and what each item adds to it.</summary>
/// <remarks>
/// α = k/(k − 1) · (1 − tr C/ΣC) on the covariances C. Items are taken as they are coded: a reversed item shows as a negative
/// <see cref="ItemReliability.CorrectedItemTotal"/> and is never flipped here, and a negative α is reported, not clipped.
/// Source: Cronbach, Psychometrika 16 (1951); agrees with R's psych::alpha.
/// </remarks>
public sealed record Reliability
{
    /// <summary>n: complete rows, or all rows when values are used pairwise.</summary>
    public required int Base { get; init; }

    /// <summary>Positions of the items that do not vary and so take no part, ascending from 0.</summary>
    public required IReadOnlyList<int> ExcludedItems { get; init; }

    /// <summary>The items that take part, k of them, in the order given.</summary>
    public required IReadOnlyList<ItemReliability> Items { get; init; }

    /// <summary>α of the items as they are coded, at most 1.</summary>
    public required double Alpha { get; init; }

    /// <summary>α of the standardised items; <see langword="null"/> when these cancel out.</summary>
    public required double? StandardisedAlpha { get; init; }

    /// <summary>The mean correlation of two different items, −1 to 1.</summary>
    public required double AverageCorrelation { get; init; }

    /// <summary>
    /// Guttman's λ6 = 1 − Σ(1 − smc)/ΣR, smc = 1 − 1/(R⁻¹)_jj; <see langword="null"/> when an item follows from the others, or when
    /// the standardised items cancel out.
    /// </summary>
    public required double? GuttmanLambda6 { get; init; }

    /// <summary>Lower Feldt bound of α; <see langword="null"/> when values are used pairwise.</summary>
    public double? Low { get; init; }

    /// <summary>Upper Feldt bound of α; <see langword="null"/> when values are used pairwise.</summary>
    public double? High { get; init; }

    /// <summary>Measures the reliability of some items.</summary>
    /// <param name="items">One column per item, one value per row in scale points, same order; NaN is item non-response.</param>
    /// <param name="missing">What happens to a row that misses an item.</param>
    /// <param name="level">Confidence level of the bounds, between 0 and 1.</param>
    /// <returns>
    /// Coefficients without unit. Bounds: 1 − (1 − α)·F, F the quantiles of Fisher's law at (1 ± level)/2 with n − 1 and (n − 1)(k − 1)
    /// degrees of freedom (Feldt, Psychometrika 30, 1965).
    /// </returns>
    /// <exception cref="ArgumentException">
    /// There is no item, lengths differ, a value is infinite, or all of an item are below 1e-150 of the largest of all.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="ScoringException">
    /// <c>TOO_FEW_CASES</c> when fewer than two rows are complete, or have two items both; <c>ZERO_VARIANCE</c> when fewer than two
    /// items vary, or the sum of the items does not.
    /// </exception>
    /// <exception cref="OverflowException">The deviation of an item, or a bound, is too large or too small for a number.</exception>
    public static Reliability Of(
        IReadOnlyList<double[]> items,
        MissingItems missing = MissingItems.DropRow,
        double level = Estimate.UsualLevel
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        // One unit for all, in which covariances are numbers; means and deviations are put back into their own.
        var exponent = Magnitude.ExponentWhereUnsafe([.. items.Select(item => Magnitude.LargestOf(item))]);
        var all = Observations.Of([.. items.Select(item => Magnitude.Scale(item, exponent))]);
        var rows = missing is MissingItems.DropRow ? all.Complete() : all;
        var positions = Enumerable.Range(0, items.Count).ToArray();
        RequireTwoRows(rows, positions);
        var varying = Array.FindAll(positions, item => !rows.IsConstant(item));
        if (varying.Length < 2)
        {
            throw new ScoringException(ScoringFault.ZeroVariance, "items", "Fewer than two items vary.");
        }

        var measured = new AlphaTable(rows.Select(varying)).Read();
        var result = measured with
        {
            ExcludedItems = [.. positions.Except(varying)],
            Items = [.. measured.Items.Select(item => item.Unscale(exponent))],
        };
        return missing is MissingItems.DropRow ? Bounded(result, level) : result;
    }

    private static void RequireTwoRows(Observations rows, int[] positions)
    {
        foreach (var item in positions)
        {
            if (rows.CountOf(item) < 2)
            {
                throw new ScoringException(
                    ScoringFault.TooFewCases,
                    $"item {item}",
                    "An item needs two answers to vary."
                );
            }
        }
    }

    private static Reliability Bounded(Reliability result, double level)
    {
        var (df, k) = (result.Base - 1.0, result.Items.Count);
        double Bound(double probability) => 1 - (1 - result.Alpha) * Quantiles.FisherF(probability, df, df * (k - 1));
        return result with { Low = Bound((1 + level) / 2), High = Bound((1 - level) / 2) };
    }
}
