using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Compares a share in two simple random samples: the second less the first.</summary>
public sealed record ProportionDifference
{
    private ProportionDifference() { }

    /// <summary>p₂ − p₁, −1 to 1; <see langword="null"/> when a sample has no case.</summary>
    public double? Value { get; private init; }

    /// <summary>z with the pooled share in its error, whose square is the χ² of the fourfold table; <see langword="null"/> without variance.</summary>
    public double? Statistic { get; private init; }

    /// <summary>Two-sided, by the normal law; <see langword="null"/> without variance.</summary>
    public double? PValue { get; private init; }

    /// <summary>Lower bound of Wald's interval with separate shares, not below −1.</summary>
    public double? WaldLow { get; private init; }

    /// <summary>Upper bound of Wald's interval with separate shares, not above 1.</summary>
    public double? WaldHigh { get; private init; }

    /// <summary>Lower bound of Newcombe's hybrid score interval, the one to publish.</summary>
    public double? NewcombeLow { get; private init; }

    /// <summary>Upper bound of Newcombe's hybrid score interval, the one to publish.</summary>
    public double? NewcombeHigh { get; private init; }

    /// <summary>Confidence level of the bounds, between 0 and 1.</summary>
    public double Level { get; private init; }

    /// <summary>
    /// Why there is no test: <c>EMPTY_DOMAIN</c>, or <c>ZERO_VARIANCE</c> when all cases of both samples said the same, which leaves
    /// value and bounds; otherwise <see langword="null"/>.
    /// </summary>
    public ScoringFault? Absence { get; private init; }

    /// <summary>Compares two shares.</summary>
    /// <param name="yes1">How many cases of the first sample count.</param>
    /// <param name="cases1">How many cases it has.</param>
    /// <param name="yes2">How many cases of the second sample count.</param>
    /// <param name="cases2">How many cases it has.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>The difference with its test and two intervals.</returns>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c> when a count is negative or more count than there are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <remarks>Source: Newcombe, Statistics in Medicine 17 (1998), method 10; the rest agrees with R's prop.test without correction.</remarks>
    public static ProportionDifference Of(
        int yes1,
        int cases1,
        int yes2,
        int cases2,
        double level = Estimate.UsualLevel
    )
    {
        Estimate.RequireLevel(level);
        SimpleProportion.RequireCounts(yes1, cases1);
        SimpleProportion.RequireCounts(yes2, cases2);
        if (cases1 == 0 || cases2 == 0)
        {
            return new ProportionDifference { Absence = ScoringFault.EmptyDomain, Level = level };
        }

        var (p1, p2) = ((double)yes1 / cases1, (double)yes2 / cases2);
        var apart = p2 - p1;
        var half = Quantiles.Normal((1 + level) / 2) * Math.Sqrt(p1 * (1 - p1) / cases1 + p2 * (1 - p2) / cases2);
        var first = SimpleProportion.Bounds(yes1, cases1, SimpleProportionMethod.Wilson, level);
        var second = SimpleProportion.Bounds(yes2, cases2, SimpleProportionMethod.Wilson, level);
        var statistic = PooledStatistic(yes1, cases1, yes2, cases2);
        return new ProportionDifference
        {
            Value = apart,
            Statistic = statistic,
            PValue = statistic is { } z ? TailProbabilities.Normal(z) : null,
            WaldLow = Math.Max(-1, apart - half),
            WaldHigh = Math.Min(1, apart + half),
            NewcombeLow = apart - double.Hypot(p2 - second.Low, first.High - p1),
            NewcombeHigh = apart + double.Hypot(second.High - p2, p1 - first.Low),
            Level = level,
            Absence = statistic is null ? ScoringFault.ZeroVariance : null,
        };
    }

    private static double? PooledStatistic(double yes1, double cases1, double yes2, double cases2)
    {
        var pooled = (yes1 + yes2) / (cases1 + cases2);
        var variance = pooled * (1 - pooled) * (1 / cases1 + 1 / cases2);
        return variance > 0 ? (yes2 / cases2 - yes1 / cases1) / Math.Sqrt(variance) : null;
    }
}
