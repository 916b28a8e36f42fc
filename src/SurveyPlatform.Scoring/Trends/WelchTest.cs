using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>Tests whether the unweighted means of two groups differ, whose spreads may differ too.</summary>
public static class WelchTest
{
    // As R's t.test: ten units in the last place of the larger mean.
    private const double Rounding = 10 * 2.220446049250313e-16;

    /// <summary>Tests the means of two groups, second less first.</summary>
    /// <param name="first">The values of the first group, in any unit; <see cref="double.NaN"/> marks a missing one.</param>
    /// <param name="second">The values of the second group, in the same unit; <see cref="double.NaN"/> marks a missing one.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>
    /// The difference with t and Satterthwaite's df; absent with <c>TOO_FEW_CASES</c> when a group has fewer than two values, untested
    /// with <c>ZERO_VARIANCE</c> when both are constant.
    /// </returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <exception cref="OverflowException">The difference, its statistic or a bound leaves the range of numbers.</exception>
    /// <remarks>Source: Welch, Biometrika 34 (1947); agrees with R's t.test.</remarks>
    public static Difference Of(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        double level = Estimate.UsualLevel
    )
    {
        Estimate.RequireLevel(level);
        var (mean1, error1, n1) = MeanOf(first);
        var (mean2, error2, n2) = MeanOf(second);
        if (n1 < 2 || n2 < 2)
        {
            return Difference.None(ScoringFault.TooFewCases, level);
        }

        return Difference.Of(
            mean2 - mean1,
            double.Hypot(error1, error2),
            Rounding * Math.Max(Math.Abs(mean1), Math.Abs(mean2)),
            WaveTest.Satterthwaite(error1, n1 - 1, error2, n2 - 1),
            level
        );
    }

    private static (double Mean, double Error, int Count) MeanOf(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("A value is finite or missing.", nameof(values));
            }

            count += double.IsNaN(value) ? 0 : 1;
        }

        // Sums and squares are taken of values near 1, and the unit is put back at the end.
        var exponent = Magnitude.Exponent(values);
        var present = Array.FindAll(Magnitude.Scale(values, exponent), value => !double.IsNaN(value));
        var mean = present.Sum() / count;
        var squares = present.Sum(value => (value - mean) * (value - mean));
        var error = Math.Sqrt(squares / (count - 1) / count);
        return (Math.ScaleB(mean, -exponent), Math.ScaleB(error, -exponent), count);
    }
}
