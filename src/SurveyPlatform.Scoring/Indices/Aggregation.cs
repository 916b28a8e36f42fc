using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Indices;

/// <summary>Averages the scores of children into that of their parent.</summary>
public static class Aggregation
{
    /// <summary>The coverage asked for when none is named. Source: JRC COIN tool, "at least 65 % data".</summary>
    public const double UsualLeastCoverage = 0.65;

    // Shares such as 0.35 + 0.3 fall short of 0.65 by their last place.
    private const double Rounding = 1e-12;

    /// <summary>Averages by weights that are renormalised over the children present.</summary>
    /// <param name="scores">One per child, in any unit; NaN marks a child without a score.</param>
    /// <param name="weights">One per child, same order; finite, not negative, in any unit.</param>
    /// <param name="kind">Which mean.</param>
    /// <param name="leastCoverage">Which share of the weights, 0–1, the children present must hold; 0 asks for nothing.</param>
    /// <returns>The mean, or why there is none; the coverage in either case.</returns>
    /// <exception cref="ArgumentException">There is not one weight per child, or a score is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least coverage is no share.</exception>
    /// <exception cref="OverflowException">The mean leaves the range of numbers.</exception>
    /// <exception cref="ScoringException"><c>MISSING_WEIGHT</c> or <c>NEGATIVE_WEIGHT</c>, naming the child as a row.</exception>
    /// <remarks>Source: OECD/JRC Handbook (2008), step 6; agrees with R's COINr::a_amean, a_gmean and a_hmean.</remarks>
    public static IndexScore Of(
        ReadOnlySpan<double> scores,
        ReadOnlySpan<double> weights,
        MeanKind kind,
        double leastCoverage = 0
    )
    {
        CheckCoverage(leastCoverage);
        if (scores.Length != weights.Length)
        {
            throw new ArgumentException("There is one weight for each child.", nameof(weights));
        }

        var whole = WeightReview.Sum(weights);
        var (present, least) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (double.IsInfinity(scores[i]))
            {
                throw new ArgumentException($"The score of child {i} is infinite.", nameof(scores));
            }

            present += double.IsNaN(scores[i]) ? 0 : weights[i];
            least = scores[i] < least ? scores[i] : least;
        }

        var coverage = whole > 0 ? present / whole : 0;
        if (Absence(present, least, kind) is { } absence)
        {
            return new IndexScore(null, coverage, absence);
        }

        return IsEnough(coverage, leastCoverage)
            ? new IndexScore(Finite(Mean(scores, weights, present, least, kind)), coverage, null)
            : new IndexScore(null, coverage, ScoringFault.TooFewCases);
    }

    internal static bool IsEnough(double coverage, double leastCoverage) => coverage >= leastCoverage - Rounding;

    internal static void CheckCoverage(double leastCoverage)
    {
        if (!(leastCoverage >= 0 && leastCoverage <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(leastCoverage),
                leastCoverage,
                "A share lies between 0 and 1."
            );
        }
    }

    private static ScoringFault? Absence(double present, double least, MeanKind kind)
    {
        if (double.IsPositiveInfinity(least))
        {
            return ScoringFault.AllMissing;
        }

        if (!(present > 0))
        {
            return ScoringFault.ZeroWeights;
        }

        return kind != MeanKind.Arithmetic && least <= 0 ? ScoringFault.NonPositive : null;
    }

    private static double Mean(
        ReadOnlySpan<double> scores,
        ReadOnlySpan<double> weights,
        double present,
        double least,
        MeanKind kind
    )
    {
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsNaN(scores[i]))
            {
                sum += weights[i] / present * Forwards(scores[i], least, kind);
            }
        }

        return kind switch
        {
            MeanKind.Geometric => Math.Exp(sum),
            MeanKind.Harmonic => least / sum,
            _ => sum,
        };
    }

    // The harmonic mean in units of the least score, whose inverse may be no number.
    private static double Forwards(double score, double least, MeanKind kind) =>
        kind switch
        {
            MeanKind.Geometric => Math.Log(score),
            MeanKind.Harmonic => least / score,
            _ => score,
        };

    private static double Finite(double mean) =>
        double.IsFinite(mean) ? mean : throw new OverflowException("The scores leave the range of numbers.");
}
