using MathNet.Numerics;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The regularised incomplete beta function I_x(a, b), exact to about thirteen digits for shapes of any size.</summary>
/// <remarks>
/// The library stops its continued fraction after 140 steps and takes the power above it from gamma functions, so that it loses digits
/// from shapes of a few hundred on. x comes as the logarithm of its odds, x/(1 − x), which neither end of 0–1 cuts off.
/// Source: continued fraction, Didonato and Morris, ACM Transactions on Mathematical Software 18 (1992); power above it, Loader, Fast and Accurate Computation of
/// Binomial Probabilities (2000).
/// </remarks>
internal static class IncompleteBeta
{
    /// <summary>A smaller shape gives the same: the exponent of a power that is 1 wherever a double can tell.</summary>
    public const double LeastShape = 1e-280;

    /// <summary>A larger shape gives the same as this one beside a shape of <see cref="LargestSmaller"/> or less.</summary>
    public const double LargestShape = 1e18;

    /// <summary>The largest that the smaller of two shapes may be, so that a value takes no longer than a few milliseconds.</summary>
    public const double LargestSmaller = 1e12;

    // From here on the series of the gamma function is exact to a double.
    private const double LargeShape = 15;
    private const double NearOne = 0.1;
    private const double Settled = 4e-16;

    // Never divided by: a zero on the way of Lentz's method.
    private const double Tiny = 1e-300;

    /// <summary>Takes I_x(a, b), the share of the beta law below x.</summary>
    /// <param name="a">First shape, from 0 to <see cref="LargestShape"/>.</param>
    /// <param name="b">Second shape, likewise; the smaller of both is no larger than <see cref="LargestSmaller"/>.</param>
    /// <param name="logOdds">ln(x/(1 − x)), infinite at the ends.</param>
    /// <returns>0–1, with all its digits also where it is small.</returns>
    public static double Of(double a, double b, double logOdds)
    {
        if (double.IsInfinity(logOdds))
        {
            return logOdds > 0 ? 1 : 0;
        }

        (a, b) = (Math.Max(a, LeastShape), Math.Max(b, LeastShape));
        // x < (a + 1)/(a + b + 2), where the fraction settles soon.
        return logOdds < Math.Log(a + 1) - Math.Log(b + 1) ? Lower(a, b, logOdds) : 1 - Lower(b, a, -logOdds);
    }

    /// <summary>Takes ln B(a, b).</summary>
    /// <inheritdoc cref="Of" path="/param[@name='a' or @name='b']"/>
    /// <returns>What normalises the beta law, with digits also where one shape is so large that its gamma function has none left.</returns>
    public static double LogBeta(double a, double b)
    {
        var (less, more, n) = (Math.Min(a, b), Math.Max(a, b), a + b);
        var powers = (less - 0.5) * Math.Log(less / n) - (more - 0.5) * LogOnePlus(less / more);
        return powers - 0.5 * Math.Log(n / (2 * Math.PI)) + Rest(less) + Rest(more) - Rest(n);
    }

    /// <summary>Takes x^a (1 − x)^b / B(a, b).</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <returns>The density of the law at x, times x (1 − x).</returns>
    public static double Power(double a, double b, double logOdds)
    {
        (a, b) = (Math.Max(a, LeastShape), Math.Max(b, LeastShape));
        var n = a + b;
        var (logX, logY) = (-LogOnePlusExp(-logOdds), -LogOnePlusExp(logOdds));
        var away = Away(a, b, logOdds);
        var exponent = Rest(n) - Rest(a) - Rest(b);
        exponent -= a * Excess(away / a, logX + Math.Log(n / a)) + b * Excess(-away / b, logY + Math.Log(n / b));
        return Math.Exp(exponent) * Math.Sqrt(a / n * b / (2 * Math.PI));
    }

    // The power over the continued fraction of Didonato and Morris, by Lentz's method.
    private static double Lower(double own, double other, double logOdds)
    {
        var (x, away) = (Math.Exp(-LogOnePlusExp(-logOdds)), Away(own, other, logOdds));
        var fraction = FromZero(own * (1 - away) / (own + 1));
        var (c, d, change, m) = (fraction, 0.0, 0.0, 0.0);
        while (Math.Abs(change - 1) > Settled)
        {
            m++;
            var above =
                (own + m - 1)
                * (own + other + m - 1)
                / (own + 2 * m - 1)
                * (m * (other - m) * x * x)
                / (own + 2 * m - 1);
            var below =
                m + m * (other - m) * x / (own + 2 * m - 1) + (own + m) * (1 - away + m * (2 - x)) / (own + 2 * m + 1);
            d = 1 / FromZero(below + above * d);
            c = FromZero(below + above / c);
            change = c * d;
            fraction *= change;
        }

        return Power(own, other, logOdds) / fraction;
    }

    // (a + b) x − a, taken at the end where it keeps its digits.
    private static double Away(double a, double b, double logOdds) =>
        logOdds < 0
            ? (a + b) * Math.Exp(-LogOnePlusExp(-logOdds)) - a
            : b - (a + b) * Math.Exp(-LogOnePlusExp(logOdds));

    private static double FromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Takes d − ln(1 + d), with its digits also where d is small; elsewhere the logarithm is at hand.</summary>
    /// <param name="d">Above −1.</param>
    /// <param name="logarithm">ln(1 + d).</param>
    public static double Excess(double d, double logarithm)
    {
        if (Math.Abs(d) > NearOne)
        {
            return d - logarithm;
        }

        // ln(1 + d) = 2 artanh v = 2(v + v³/3 + …) with v = d/(2 + d), and d − 2v = d v.
        var v = d / (2 + d);
        var (term, sum, k) = (v, 0.0, 1);
        while (Math.Abs(term) > Settled * Math.Abs(v))
        {
            k += 2;
            term *= v * v;
            sum += term / k;
        }

        return d * v - 2 * sum;
    }

    // What Stirling's formula leaves of ln Γ(z).
    private static double Rest(double z)
    {
        if (z < LargeShape)
        {
            return SpecialFunctions.GammaLn(z) - ((z - 0.5) * Math.Log(z) - z + 0.5 * Math.Log(2 * Math.PI));
        }

        var square = 1 / (z * z);
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - square / 1188) * square) * square) * square) / z;
    }

    private static double LogOnePlusExp(double u) => Math.Max(u, 0) + LogOnePlus(Math.Exp(-Math.Abs(u)));

    // ln(1 + s) = 2 artanh(s/(2 + s)), with its digits also where s is small.
    private static double LogOnePlus(double s) => 2 * Math.Atanh(s / (2 + s));
}
