using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Printing;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Writes how the difference of two scores came about, with the numbers put in.</summary>
/// <remarks>Source: METHOD.md §4.2, contrasts; §12, waves and multiplicity.</remarks>
public static class ComparisonArithmetic
{
    /// <summary>Writes the difference, its error, its test and its interval.</summary>
    /// <param name="one">The scores that were compared, in index points.</param>
    /// <param name="difference">How far they lie apart, in index points; its parts that are missing have no line.</param>
    /// <param name="tests">How many tests were adjusted together.</param>
    /// <returns>One line a step; none where there is no difference.</returns>
    /// <exception cref="ArgumentNullException">The scores or the difference are missing.</exception>
    /// <exception cref="OverflowException">A number on the way leaves the range of numbers; scores in index points do not.</exception>
    public static IReadOnlyList<string> Describe(ComparedNode one, Difference difference, int tests)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(difference);
        return difference is { Value: { } d, StandardError: { } error }
            ?
            [
                $"d = {Printed.Number(one.Score.Value!.Value)} − {Printed.Number(one.Other.Value!.Value)} = {Printed.Number(d)}",
                ErrorOf(one, error),
                .. TestOf(one, difference, tests),
            ]
            : [];
    }

    private static string ErrorOf(ComparedNode one, double error)
    {
        var (first, second) = (one.Score.StandardError!.Value, one.Other.StandardError!.Value);
        var squares = $"{Printed.Number(first)}² + {Printed.Number(second)}²";
        if (one.Group is null)
        {
            return $"se = √(se₁² + se₂²) = √({squares}) = {Printed.Number(error)}, cov = 0: no respondent of one wave is drawn for the other";
        }

        // What the two share, as the units they were drawn in tell it.
        var covariance = (first * first + second * second - error * error) / 2;
        return $"se = √V(z₁ − z₂) = √(se₁² + se₂² − 2 cov) = √({squares} − 2 × {Printed.Number(covariance)}) = {Printed.Number(error)}";
    }

    private static IEnumerable<string> TestOf(ComparedNode one, Difference difference, int tests)
    {
        if (difference is not { Value: { } d, StandardError: { } error, Statistic: { } t, DegreesOfFreedom: { } df })
        {
            yield break;
        }

        yield return one.Group is null
            ? $"df = min({one.Score.DegreesOfFreedom}, {one.Other.DegreesOfFreedom}) = {Printed.Number(df)}"
            : $"df = units − strata − 1 = {Printed.Number(df)}";
        if (difference is not { PValue: { } p, Low: { } low, High: { } high })
        {
            yield break;
        }

        var q = Quantiles.StudentT((1 + difference.Level) / 2, df);
        yield return $"t = d / se = {Printed.Number(t)}; p = P(|T| ≥ |t|) = {Printed.Number(p)}";
        yield return $"t({Printed.Number((1 + difference.Level) / 2)}; {Printed.Number(df)}) = {Printed.Number(q)}; {Printed.Number(d)} ± {Printed.Number(q)} × {Printed.Number(error)} = [{Printed.Number(low)}, {Printed.Number(high)}]";
        if (one.AdjustedPValue is { } adjusted)
        {
            yield return $"Holm over {tests} tests: p = {Printed.Number(adjusted)}";
        }
    }
}
