namespace SurveyPlatform.Scoring.Estimates;

/// <summary>The bounds of a binomial share, for counts and for the effective counts of a complex design alike.</summary>
internal static class BinomialBounds
{
    /// <summary>(p + q²/2n ± q √(p(1 − p)/n + q²/4n²)) / (1 + q²/n).</summary>
    /// <param name="p">The share, 0–1.</param>
    /// <param name="n">How many it is a share of, above 0.</param>
    /// <param name="quantile">q, of the normal law or of Student's.</param>
    public static (double Low, double High) Wilson(double p, double n, double quantile) =>
        (WilsonSide(p, n, -quantile), WilsonSide(p, n, quantile));

    /// <summary>As <see cref="Wilson"/>, each side from a share moved outwards by half a case, or less near one half.</summary>
    public static (double Low, double High) WilsonCorrected(double yes, double n, double quantile)
    {
        // R's prop.test moves no further than to its null share, one half.
        var shift = Math.Min(0.5, Math.Abs(yes - n / 2));
        var (low, high) = (Math.Max(0, (yes - shift) / n), Math.Min(1, (yes + shift) / n));
        return (WilsonSide(low, n, -quantile), WilsonSide(high, n, quantile));
    }

    /// <summary>The quantiles of Beta(yes, no + 1) and Beta(yes + 1, no).</summary>
    public static (double Low, double High) ClopperPearson(double yes, double no, double level)
    {
        var tail = (1 - level) / 2;
        return (yes > 0 ? Quantiles.Beta(tail, yes, no + 1) : 0, no > 0 ? Quantiles.Beta(1 - tail, yes + 1, no) : 1);
    }

    /// <summary>The quantiles of Beta(yes + ½, no + ½), with 0 and 1 at the ends.</summary>
    public static (double Low, double High) Jeffreys(double yes, double no, double level)
    {
        var tail = (1 - level) / 2;
        return (
            yes > 0 ? Quantiles.Beta(tail, yes + 0.5, no + 0.5) : 0,
            no > 0 ? Quantiles.Beta(1 - tail, yes + 0.5, no + 0.5) : 1
        );
    }

    // At the ends the root is exactly 0 or 1, which rounding would miss.
    private static double WilsonSide(double p, double n, double quantile)
    {
        if ((p <= 0 && quantile < 0) || (p >= 1 && quantile > 0))
        {
            return p <= 0 ? 0 : 1;
        }

        var half = quantile * quantile / (2 * n);
        return (p + half + quantile * Math.Sqrt(p * (1 - p) / n + half / (2 * n))) / (1 + 2 * half);
    }
}
