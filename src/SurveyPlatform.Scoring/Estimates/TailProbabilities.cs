using MathNet.Numerics;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How likely a law makes a statistic at least as large as the one found: the p-values of every test.</summary>
public static class TailProbabilities
{
    // Beyond this the incomplete beta loses digits to its gamma functions, and the expansion below is exact to a double.
    private const double LargeDegreesOfFreedom = 1000;

    /// <summary>Gives both tails of the standard normal law.</summary>
    /// <param name="statistic">z, of either sign.</param>
    /// <returns>P(|Z| ≥ |z|), with all its digits also where it is small.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is no number.</exception>
    public static double Normal(double statistic)
    {
        RequireNumber(statistic);
        return 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(statistic));
    }

    /// <summary>Gives both tails of Student's law.</summary>
    /// <param name="statistic">t, of either sign.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not; infinite for the normal law.</param>
    /// <returns>P(|T| ≥ |t|).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is no number, or df ≤ 0.</exception>
    /// <remarks>Large df: Hill, Algorithm 395, Communications of the ACM 13 (1970), which turns t into a normal deviate.</remarks>
    public static double StudentT(double statistic, double degreesOfFreedom)
    {
        RequireNumber(statistic);
        RequirePositive(degreesOfFreedom);
        if (double.IsPositiveInfinity(degreesOfFreedom))
        {
            return Normal(statistic);
        }

        var square = statistic * statistic;
        return degreesOfFreedom >= LargeDegreesOfFreedom
            ? Normal(Deviate(square, degreesOfFreedom))
            : UpperF(square, 1, degreesOfFreedom);
    }

    /// <summary>Gives the upper tail of the χ² law.</summary>
    /// <param name="statistic">χ² ≥ 0.</param>
    /// <param name="degreesOfFreedom">Above 0 and finite.</param>
    /// <returns>P(X ≥ χ²).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is negative or no number, or df ≤ 0.</exception>
    public static double ChiSquared(double statistic, double degreesOfFreedom)
    {
        RequireNotNegative(statistic);
        RequireFinite(degreesOfFreedom);
        if (double.IsPositiveInfinity(statistic))
        {
            return 0;
        }

        return statistic > 0 ? SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, statistic / 2) : 1;
    }

    /// <summary>Gives the upper tail of Fisher's F law.</summary>
    /// <param name="statistic">F ≥ 0.</param>
    /// <param name="numerator">Degrees of freedom of the numerator, above 0, whole or not.</param>
    /// <param name="denominator">Degrees of freedom of the denominator, above 0 and finite, whole or not.</param>
    /// <returns>P(X ≥ F).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is negative or no number, or a df ≤ 0.</exception>
    public static double FisherF(double statistic, double numerator, double denominator)
    {
        RequireNotNegative(statistic);
        RequireFinite(numerator);
        RequireFinite(denominator);
        return UpperF(statistic, numerator, denominator);
    }

    // Each side is computed where its argument keeps its digits: the upper one directly, unless F is so small that it nears 1.
    private static double UpperF(double statistic, double numerator, double denominator)
    {
        var explained = numerator * statistic;
        return statistic < 1
            ? 1
                - SpecialFunctions.BetaRegularized(
                    numerator / 2,
                    denominator / 2,
                    explained / (denominator + explained)
                )
            : SpecialFunctions.BetaRegularized(denominator / 2, numerator / 2, denominator / (denominator + explained));
    }

    private static double Deviate(double square, double df)
    {
        var a = df - 0.5;
        var b = 48 * a * a;
        var ratio = square / df;
        // ln(1 + ratio), with its digits also where the ratio is small.
        var y = 2 * a * Math.Atanh(1 / (1 + 2 / ratio));
        if (double.IsInfinity(y))
        {
            return y;
        }

        var correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b);
        return ((correction + y + 3) / b + 1) * Math.Sqrt(y);
    }

    private static void RequireNumber(double statistic)
    {
        if (double.IsNaN(statistic))
        {
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "A number.");
        }
    }

    private static void RequireNotNegative(double statistic)
    {
        if (!(statistic >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "0 or more.");
        }
    }

    private static void RequireFinite(double degreesOfFreedom)
    {
        RequirePositive(degreesOfFreedom);
        if (double.IsInfinity(degreesOfFreedom))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Finite.");
        }
    }

    private static void RequirePositive(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Above 0.");
        }
    }
}
