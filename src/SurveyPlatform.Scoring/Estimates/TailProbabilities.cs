using MathNet.Numerics;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>How likely a law makes a statistic at least as large as the one found: the p-values of every test.</summary>
/// <remarks>Source: METHOD.md §12 for the tests, §17 for the numbers.</remarks>
public static class TailProbabilities
{
    // Beyond this the expansion below is exact to a double.
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

        // P(T² ≥ t²) with the logarithm of t², since t² itself may leave the range of numbers where the tail is still heavy.
        return degreesOfFreedom >= LargeDegreesOfFreedom
            ? Normal(Deviate(statistic * statistic, degreesOfFreedom))
            : IncompleteBeta.Of(
                degreesOfFreedom / 2,
                0.5,
                Math.Log(degreesOfFreedom) - 2 * Math.Log(Math.Abs(statistic))
            );
    }

    /// <summary>Gives the upper tail of the χ² law.</summary>
    /// <param name="statistic">χ² ≥ 0; may be infinite.</param>
    /// <param name="degreesOfFreedom">Above 0; infinite only for a finite statistic.</param>
    /// <returns>P(X ≥ χ²).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is negative or no number, df ≤ 0, or both are infinite.</exception>
    public static double ChiSquared(double statistic, double degreesOfFreedom)
    {
        RequireNotNegative(statistic);
        RequirePositive(degreesOfFreedom);
        if (double.IsInfinity(statistic))
        {
            RequireFinite(degreesOfFreedom);
            return 0;
        }

        if (!(statistic > 0) || double.IsInfinity(degreesOfFreedom))
        {
            return 1;
        }

        return GammaLimit.Holds(degreesOfFreedom / 2)
            ? GammaLimit.UpperTail(degreesOfFreedom / 2, statistic / 2)
            : GammaUpper(degreesOfFreedom / 2, statistic / 2);
    }

    /// <summary>Gives the upper tail of Fisher's F law.</summary>
    /// <param name="statistic">F ≥ 0; may be infinite.</param>
    /// <param name="numerator">Degrees of freedom of the numerator, above 0, whole or not; may be infinite.</param>
    /// <param name="denominator">Degrees of freedom of the denominator, above 0, whole or not; infinite only where the numerator's are not.</param>
    /// <returns>P(X ≥ F).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The statistic is negative or no number, a df ≤ 0, or both df are infinite.</exception>
    public static double FisherF(double statistic, double numerator, double denominator)
    {
        RequireNotNegative(statistic);
        RequirePositive(numerator);
        RequirePositive(denominator);
        if (double.IsInfinity(numerator))
        {
            RequireFinite(denominator);
        }

        if (FisherLimit.Holds(numerator, denominator))
        {
            return FisherLimit.UpperTail(statistic, numerator, denominator);
        }

        var (above, below) = (FisherLimit.Shape(numerator), FisherLimit.Shape(denominator));
        return IncompleteBeta.Of(below, above, Math.Log(below) - Math.Log(above) - Math.Log(statistic));
    }

    // Q(a, x), which falls with a to nothing.
    private static double GammaUpper(double a, double x) =>
        SpecialFunctions.GammaUpperRegularized(Math.Max(a, IncompleteBeta.LeastShape), x);

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

    private static void RequirePositive(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Above 0.");
        }
    }

    private static void RequireFinite(double degreesOfFreedom)
    {
        if (double.IsInfinity(degreesOfFreedom))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreesOfFreedom),
                degreesOfFreedom,
                "Two infinite numbers leave the probability open."
            );
        }
    }
}
