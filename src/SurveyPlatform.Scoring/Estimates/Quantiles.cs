using MathNet.Numerics;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Quantiles exact to about twelve digits, where the library's searches stop earlier or leave their bracket.</summary>
public static class Quantiles
{
    // Beyond this the expansion in 1/df is good to 1e-13, while the incomplete beta loses digits to its gamma functions.
    private const double LargeDegreesOfFreedom = 1000;
    private const int MostSteps = 200;

    // Newton doubles the digits at each step: a step this small leaves nothing that a double could hold.
    private const double Settled = 1e-9;

    /// <summary>Finds a quantile of the standard normal law.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <returns>z with Φ(z) = probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static double Normal(double probability)
    {
        Check(probability);
        return probability < 0.5 ? LowerNormal(probability) : -LowerNormal(1 - probability);
    }

    /// <summary>Finds a quantile of Student's law.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not.</param>
    /// <returns>t with P(T ≤ t) = probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    /// <exception cref="OverflowException">The quantile leaves the range of numbers, as it does for small df far out.</exception>
    /// <remarks>
    /// Newton on the upper tail from the normal quantile: the tail is convex and its root lies to the right, so no step overshoots.
    /// Large df: Abramowitz and Stegun, 26.7.5.
    /// </remarks>
    public static double StudentT(double probability, double degreesOfFreedom)
    {
        Check(probability);
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Above 0.");
        }

        var tail = Math.Min(probability, 1 - probability);
        var t =
            degreesOfFreedom >= LargeDegreesOfFreedom
                ? Expand(-LowerNormal(tail), degreesOfFreedom)
                : StudentUpper(tail, degreesOfFreedom);
        return Finite(probability < 0.5 ? -t : t);
    }

    /// <summary>Finds a quantile of the beta law.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <returns>x with I_x(a, b) = probability, to a relative 1e-12 also where it is small.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    public static double Beta(double probability, double a, double b)
    {
        Check(probability);
        if (!(a > 0 && b > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(a), "The shapes of a beta law are above 0.");
        }

        if (SpecialFunctions.BetaRegularized(a, b, 0.5) >= probability)
        {
            return BetaLower(probability, a, b);
        }

        var (mirroredA, mirroredB) = (b, a);
        return 1 - BetaLower(1 - probability, mirroredA, mirroredB);
    }

    /// <summary>Finds a quantile of Fisher's law.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="numerator">Degrees of freedom above the line, above 0 and finite.</param>
    /// <param name="denominator">Degrees of freedom below the line, above 0 and finite.</param>
    /// <returns>F with P(X ≤ F) = probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    /// <exception cref="OverflowException">The quantile leaves the range of numbers.</exception>
    /// <remarks>F = (d₂/d₁) · x/(1 − x), x the quantile of the beta law with shapes d₁/2 and d₂/2, taken from its nearer end.</remarks>
    public static double FisherF(double probability, double numerator, double denominator)
    {
        Check(probability);
        if (!(numerator > 0 && denominator > 0 && double.IsFinite(numerator) && double.IsFinite(denominator)))
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), "Degrees of freedom are above 0 and finite.");
        }

        var (a, b) = (numerator / 2, denominator / 2);
        if (SpecialFunctions.BetaRegularized(a, b, 0.5) >= probability)
        {
            var x = BetaLower(probability, a, b);
            return Finite(denominator / numerator * (x / (1 - x)));
        }

        var (mirroredA, mirroredB) = (b, a);
        var rest = BetaLower(1 - probability, mirroredA, mirroredB);
        return Finite(denominator / numerator * ((1 - rest) / rest));
    }

    // The library is exact where the probability is small, and loses digits where it nears 1.
    private static double LowerNormal(double tail) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tail);

    private static double StudentUpper(double tail, double df)
    {
        var t = -LowerNormal(tail);
        for (var step = 0; step < MostSteps; step++)
        {
            var upper = SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + t * t)) / 2;
            var change = (upper - tail) / MathNet.Numerics.Distributions.StudentT.PDF(0, 1, df, t);
            t += change;
            if (Math.Abs(change) <= Settled * t)
            {
                return t;
            }
        }

        return double.PositiveInfinity;
    }

    private static double Expand(double z, double df)
    {
        var x = z * z;
        var g1 = z * (x + 1) / 4;
        var g2 = z * ((5 * x + 16) * x + 3) / 96;
        var g3 = z * (((3 * x + 19) * x + 17) * x - 15) / 384;
        var g4 = z * ((((79 * x + 776) * x + 1482) * x - 1920) * x - 945) / 92160;
        return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
    }

    // Newton on ln I against ln x. For small x the law is the power x^a / (a B(a, b)), whose root is the start: with b >= 1 it lies
    // to the left of ours, and since ln I is concave in ln x each step then stays on the left. The bracket guards all else.
    private static double BetaLower(double probability, double a, double b)
    {
        var (low, high) = (double.NegativeInfinity, Math.Log(0.5));
        var logX = Math.Min(high, (Math.Log(probability) + Math.Log(a) + SpecialFunctions.BetaLn(a, b)) / a);
        for (var step = 0; step < MostSteps; step++)
        {
            var x = Math.Exp(logX);
            var below = SpecialFunctions.BetaRegularized(a, b, x);
            (low, high) = below < probability ? (logX, high) : (low, logX);
            var slope = x * MathNet.Numerics.Distributions.Beta.PDF(a, b, x) / below;
            var next = logX - Math.Log(below / probability) / slope;
            if (Math.Abs(next - logX) <= Settled)
            {
                logX = next;
                break;
            }

            logX = next > low && next < high ? next : Between(low, high);
        }

        return Math.Exp(logX);
    }

    private static double Between(double low, double high) => double.IsInfinity(low) ? 2 * high : (low + high) / 2;

    private static double Finite(double quantile) =>
        double.IsFinite(quantile) ? quantile : throw new OverflowException("The quantile leaves the range of numbers.");

    private static void Check(double probability)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Between 0 and 1.");
        }
    }
}
