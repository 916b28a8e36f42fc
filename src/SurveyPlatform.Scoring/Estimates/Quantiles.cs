namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Quantiles exact to about twelve digits, where the library's searches stop earlier or leave their bracket.</summary>
/// <remarks>How each is found is told with it. Source: METHOD.md §17.</remarks>
public static class Quantiles
{
    // Beyond this the expansion in 1/df is good to 1e-13, while the incomplete beta loses digits to its gamma functions.
    private const double LargeDegreesOfFreedom = 1000;

    // Of z² to df, as far as the expansion holds with all its digits.
    private const double LargestStretch = 0.02;
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
    /// <param name="degreesOfFreedom">Above 0, whole or not; infinite for the normal law.</param>
    /// <returns>t with P(T ≤ t) = probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    /// <exception cref="OverflowException">t leaves the range of numbers, as it does soon when there is less than one degree of freedom.</exception>
    /// <remarks>
    /// Newton on the upper tail from the normal quantile: the tail is convex and its root lies to the right, so no step overshoots.
    /// Beyond √df, where the tail becomes a power of t, by way of the beta law. Large df: Abramowitz and Stegun, 26.7.5.
    /// </remarks>
    public static double StudentT(double probability, double degreesOfFreedom)
    {
        Check(probability);
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Above 0.");
        }

        var tail = Math.Min(probability, 1 - probability);
        var z = -LowerNormal(tail);
        double t;
        if (degreesOfFreedom >= LargeDegreesOfFreedom && z * z <= LargestStretch * degreesOfFreedom)
        {
            t = Expand(z, degreesOfFreedom);
        }
        else if (IncompleteBeta.Of(degreesOfFreedom / 2, 0.5, 0) >= 2 * tail)
        {
            var logX = LogBetaLower(2 * tail, degreesOfFreedom / 2, 0.5);
            t = Finite(Math.Exp((Math.Log(degreesOfFreedom) - LogOdds(logX)) / 2));
        }
        else
        {
            t = StudentUpper(z, tail, degreesOfFreedom);
        }

        return probability < 0.5 ? -t : t;
    }

    /// <summary>Finds a quantile of the beta law.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="a">First shape, above 0 and at most 1e18.</param>
    /// <param name="b">Second shape, likewise; the smaller of both is at most 1e12.</param>
    /// <returns>x with I_x(a, b) = probability, to a relative 1e-12 also where it is small.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    public static double Beta(double probability, double a, double b)
    {
        Check(probability);
        if (
            !(
                Math.Min(a, b) > 0
                && Math.Min(a, b) <= IncompleteBeta.LargestSmaller
                && Math.Max(a, b) <= IncompleteBeta.LargestShape
            )
        )
        {
            throw new ArgumentOutOfRangeException(nameof(a), "The shapes of a beta law are above 0 and not too large.");
        }

        if (IncompleteBeta.Of(a, b, 0) >= probability)
        {
            return Math.Exp(LogBetaLower(probability, a, b));
        }

        var (mirroredA, mirroredB) = (b, a);
        return 1 - Math.Exp(LogBetaLower(1 - probability, mirroredA, mirroredB));
    }

    /// <summary>Finds a quantile of Fisher's law.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <param name="numerator">Degrees of freedom above the line, above 0, whole or not; may be infinite.</param>
    /// <param name="denominator">Degrees of freedom below the line, above 0, whole or not; may be infinite.</param>
    /// <returns>F with P(X ≤ F) = probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    /// <exception cref="OverflowException">F leaves the range of numbers, as it does soon when there is less than one degree of freedom below.</exception>
    /// <remarks>
    /// F = (d₂/d₁) · x/(1 − x), x the quantile of the beta law with shapes d₁/2 and d₂/2, taken from its nearer end. Where both df are
    /// very large, from the normal law of ½ ln F: Abramowitz and Stegun, 26.6.16.
    /// </remarks>
    public static double FisherF(double probability, double numerator, double denominator)
    {
        Check(probability);
        if (!(numerator > 0 && denominator > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), "Degrees of freedom are above 0.");
        }

        if (FisherLimit.Holds(numerator, denominator))
        {
            return FisherLimit.Quantile(Normal(probability), numerator, denominator);
        }

        var (above, below) = (FisherLimit.Shape(numerator), FisherLimit.Shape(denominator));
        var logOdds =
            IncompleteBeta.Of(above, below, 0) >= probability
                ? LogOdds(LogBetaLower(probability, above, below))
                : -LogOdds(LogBetaLower(1 - probability, below, above));
        return Finite(Math.Exp(Math.Log(below) - Math.Log(above) + logOdds));
    }

    // The library is exact where the probability is small, and loses digits where it nears 1.
    private static double LowerNormal(double tail) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tail);

    private static double StudentUpper(double z, double tail, double df)
    {
        var t = z;
        for (var step = 0; step < MostSteps; step++)
        {
            var upper = IncompleteBeta.Of(df / 2, 0.5, Math.Log(df) - 2 * Math.Log(t)) / 2;
            var change = (upper - tail) / MathNet.Numerics.Distributions.StudentT.PDF(0, 1, df, t);
            t += change;
            if (Math.Abs(change) <= Settled * t)
            {
                break;
            }
        }

        return t;
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

    // ln x. Newton on ln I against ln x. For small x the law is the power x^a / (a B(a, b)), whose root is the start: with b >= 1 it
    // lies to the left of ours, and since ln I is concave in ln x each step then stays on the left. The bracket guards all else.
    private static double LogBetaLower(double probability, double a, double b)
    {
        (a, b) = (Math.Max(a, IncompleteBeta.LeastShape), Math.Max(b, IncompleteBeta.LeastShape));
        var (low, high) = (double.NegativeInfinity, Math.Log(0.5));
        var logX = Math.Min(high, (Math.Log(probability) + Math.Log(a) + IncompleteBeta.LogBeta(a, b)) / a);
        for (var step = 0; step < MostSteps; step++)
        {
            var below = IncompleteBeta.Of(a, b, LogOdds(logX));
            (low, high) = below < probability ? (logX, high) : (low, logX);
            var slope = IncompleteBeta.Power(a, b, LogOdds(logX)) / (1 - Math.Exp(logX)) / below;
            var next = logX - Math.Log(below / probability) / slope;
            if (Math.Abs(next - logX) <= Settled)
            {
                return next;
            }

            logX = next > low && next < high ? next : Between(low, high);
        }

        return logX;
    }

    // ln(x/(1 − x)) for x up to ½; −ln(1 − x) = 2 artanh(x/(2 − x)), with its digits also where x is small.
    private static double LogOdds(double logX)
    {
        var x = Math.Exp(logX);
        return logX + 2 * Math.Atanh(x / (2 - x));
    }

    private static double Finite(double quantile) =>
        double.IsFinite(quantile) ? quantile : throw new OverflowException("The quantile leaves the range of numbers.");

    private static double Between(double low, double high) => double.IsInfinity(low) ? 2 * high : (low + high) / 2;

    private static void Check(double probability)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Between 0 and 1.");
        }
    }
}
