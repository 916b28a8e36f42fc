using System.Globalization;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Brings an indicator that is measured on many units to a common scale, so that indicators can be averaged.</summary>
/// <remarks>
/// Throughout: values are one per unit, in any unit of measure; NaN marks a missing value and stays where it is. Where less is
/// better, values change their sign first. No value at all is <c>ALL_MISSING</c>.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; formulas as in R's COINr.
/// </remarks>
public static class Normalisation
{
    /// <summary>The upper end of the usual scale, in index points.</summary>
    public const double Full = 100;

    /// <summary>Spreads values evenly from the worst to the best, low + (x − min)/(max − min) · (high − low).</summary>
    /// <param name="values">One per unit.</param>
    /// <param name="direction">Which end is the better one.</param>
    /// <param name="low">What the worst unit gets.</param>
    /// <param name="high">What the best unit gets.</param>
    /// <returns>One per unit, from <paramref name="low"/> to <paramref name="high"/>; NaN where the value is missing.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ScoringException"><c>BAD_BOUNDS</c>, <c>ALL_MISSING</c>, or <c>ZERO_VARIANCE</c> when all values are equal.</exception>
    public static double[] MinMax(ReadOnlySpan<double> values, Direction direction, double low = 0, double high = Full)
    {
        CheckBounds(low, high);
        var turned = InRange(Turn(values, direction));
        var (least, most) = DistinctRange(turned);
        return Array.ConvertAll(turned, x => low + (x - least) / (most - least) * (high - low));
    }

    /// <summary>Measures distance from the mean in standard deviations, (x − x̄)/s with s over n − 1.</summary>
    /// <param name="values">One per unit.</param>
    /// <param name="direction">Which end is the better one.</param>
    /// <returns>One per unit, without unit, mean 0; NaN where the value is missing.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c>, or <c>ZERO_VARIANCE</c> when all values are equal.</exception>
    public static double[] ZScore(ReadOnlySpan<double> values, Direction direction)
    {
        var turned = InRange(Turn(values, direction));
        _ = DistinctRange(turned);
        var present = Array.FindAll(turned, x => !double.IsNaN(x));
        var (mean, squares) = (0.0, 0.0);
        foreach (var x in present)
        {
            mean += x / present.Length;
        }

        foreach (var x in present)
        {
            squares += (x - mean) * (x - mean);
        }

        var deviation = Math.Sqrt(squares / (present.Length - 1));
        return Array.ConvertAll(turned, x => (x - mean) / deviation);
    }

    /// <summary>Gives the share of the other units that a unit surpasses, (rank − 1)/(n − 1), ties at the lower rank.</summary>
    /// <param name="values">One per unit.</param>
    /// <param name="direction">Which end is the better one.</param>
    /// <returns>One per unit, 0–1; NaN where the value is missing.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c>, or <c>ZERO_VARIANCE</c> when all values are equal.</exception>
    public static double[] PercentileRank(ReadOnlySpan<double> values, Direction direction)
    {
        var turned = Turn(values, direction);
        _ = DistinctRange(turned);
        var others = turned.Count(x => !double.IsNaN(x)) - 1;
        return Array.ConvertAll(Surpassed(turned), count => count / others);
    }

    /// <summary>Gives Borda's points: how many units a unit surpasses.</summary>
    /// <param name="values">One per unit.</param>
    /// <param name="direction">Which end is the better one.</param>
    /// <returns>One per unit, 0 to n − 1; NaN where the value is missing.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ScoringException"><c>ALL_MISSING</c>.</exception>
    public static double[] Borda(ReadOnlySpan<double> values, Direction direction)
    {
        var turned = Turn(values, direction);
        _ = Range(turned);
        return Surpassed(turned);
    }

    /// <summary>Measures progress between two fixed posts, 100 (x − low)/(high − low), cut off at 0 and 100.</summary>
    /// <param name="values">One per unit.</param>
    /// <param name="direction">Which post is worth 100: the high one, or the low one where less is better.</param>
    /// <param name="low">The lower post, in the unit of the values.</param>
    /// <param name="high">The higher post, in the unit of the values.</param>
    /// <returns>One per unit, 0–100; NaN where the value is missing. Equal values are no fault: the posts set the scale.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ScoringException"><c>BAD_BOUNDS</c> or <c>ALL_MISSING</c>.</exception>
    public static double[] Goalposts(ReadOnlySpan<double> values, Direction direction, double low, double high)
    {
        CheckBounds(low, high);
        var turned = Turn(values, direction);
        _ = Range(turned);
        var zero = direction == Direction.MoreIsBetter ? low : -high;
        return Array.ConvertAll(turned, x => Full * Math.Clamp((x - zero) / (high - low), 0, 1));
    }

    private static double[] Turn(ReadOnlySpan<double> values, Direction direction)
    {
        var sign = direction == Direction.MoreIsBetter ? 1 : -1;
        var turned = new double[values.Length];
        for (var i = 0; i < turned.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw new ArgumentException($"The value of unit {i} is infinite.", nameof(values));
            }

            turned[i] = sign * values[i];
        }

        return turned;
    }

    // Differences and squares are taken of values near 1. What becomes of them has no unit, so that nothing is to be undone.
    private static double[] InRange(double[] values) => Magnitude.Scale(values, Magnitude.Exponent(values));

    private static (double Least, double Most) Range(double[] values)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            // NaN is neither below nor above.
            least = value < least ? value : least;
            most = value > most ? value : most;
        }

        return least <= most
            ? (least, most)
            : throw new ScoringException(ScoringFault.AllMissing, "values", "No unit has a value.");
    }

    private static (double Least, double Most) DistinctRange(double[] values)
    {
        var (least, most) = Range(values);
        return most > least
            ? (least, most)
            : throw new ScoringException(ScoringFault.ZeroVariance, "values", "All units have the same value.");
    }

    private static double[] Surpassed(double[] values)
    {
        var sorted = Array.FindAll(values, x => !double.IsNaN(x));
        Array.Sort(sorted);
        var below = new Dictionary<double, int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            below.TryAdd(sorted[i], i);
        }

        return Array.ConvertAll(values, x => double.IsNaN(x) ? x : below[x]);
    }

    private static void CheckBounds(double low, double high)
    {
        if (!(low < high) || !double.IsFinite(high - low))
        {
            throw new ScoringException(
                ScoringFault.BadBounds,
                string.Create(CultureInfo.InvariantCulture, $"{low}–{high}"),
                "The lower bound lies below the upper one."
            );
        }
    }
}
