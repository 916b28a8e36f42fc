using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Estimates;

/// <summary>Estimates a share from two counts, where every case had the same chance: call-backs, ballots, checks.</summary>
public static class SimpleProportion
{
    /// <summary>Estimates a share with its interval.</summary>
    /// <param name="yes">How many cases count, 0 to <paramref name="cases"/>.</param>
    /// <param name="cases">How many there are.</param>
    /// <param name="method">How the interval is made.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <returns>
    /// Share and bounds, 0–1, with se = √(p(1 − p)/n); absent with <c>EMPTY_DOMAIN</c> when there is no case.
    /// </returns>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c> when a count is negative or more count than there are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or the method is unknown.</exception>
    /// <remarks>Source: METHOD.md §6.1; agrees with R's prop.test and binom.test.</remarks>
    public static Estimate Of(
        int yes,
        int cases,
        SimpleProportionMethod method = SimpleProportionMethod.Wilson,
        double level = Estimate.UsualLevel
    )
    {
        Estimate.RequireLevel(level);
        RequireCounts(yes, cases);
        if (cases == 0)
        {
            return Estimate.None(ScoringFault.EmptyDomain) with { Level = level };
        }

        var p = (double)yes / cases;
        var (low, high) = Bounds(yes, cases, method, level);
        return new Estimate
        {
            Value = p,
            StandardError = Math.Sqrt(p * (1 - p) / cases),
            Low = low,
            High = high,
            Level = level,
            DegreesOfFreedom = cases - 1,
            Base = cases,
            EffectiveBase = cases,
            IsDegenerate = yes == 0 || yes == cases,
        };
    }

    /// <exception cref="ScoringException"><c>BAD_COUNT</c>.</exception>
    internal static void RequireCounts(int yes, int cases)
    {
        if (yes < 0 || cases < yes)
        {
            throw new ScoringException(
                ScoringFault.BadCount,
                $"{yes} of {cases}",
                "A count is 0 or more and no larger than the whole."
            );
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The method is unknown.</exception>
    internal static (double Low, double High) Bounds(int yes, int cases, SimpleProportionMethod method, double level)
    {
        var (p, no, z) = ((double)yes / cases, cases - yes, Quantiles.Normal((1 + level) / 2));
        return method switch
        {
            SimpleProportionMethod.Wilson => BinomialBounds.Wilson(p, cases, z),
            SimpleProportionMethod.WilsonCorrected => BinomialBounds.WilsonCorrected(yes, cases, z),
            SimpleProportionMethod.Wald => Wald(p, cases, z),
            SimpleProportionMethod.AgrestiCoull => Wald((yes + z * z / 2) / (cases + z * z), cases + z * z, z),
            SimpleProportionMethod.ClopperPearson => BinomialBounds.ClopperPearson(yes, no, level),
            SimpleProportionMethod.Jeffreys => BinomialBounds.Jeffreys(yes, no, level),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
        };
    }

    private static (double Low, double High) Wald(double p, double n, double z)
    {
        var half = z * Math.Sqrt(p * (1 - p) / n);
        return (Math.Max(0, p - half), Math.Min(1, p + half));
    }
}
