using SurveyPlatform.Scoring.Estimates;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Trends;

/// <summary>Tests whether a share rises or falls over ordered groups of simple random samples: waves, age bands.</summary>
/// <param name="ChiSquared">On one degree of freedom; <see langword="null"/> when nothing was tested.</param>
/// <param name="PValue">P(χ² ≥ the statistic) under a flat share; <see langword="null"/> when nothing was tested.</param>
/// <param name="Absence">
/// Why there is no test: <c>EMPTY_DOMAIN</c> without any case, <c>TOO_SHORT</c> when fewer than two groups hold a case, or
/// <c>ZERO_VARIANCE</c> when all cases said the same or all groups have one score; otherwise <see langword="null"/>.
/// </param>
public sealed record ProportionTrend(double? ChiSquared, double? PValue, ScoringFault? Absence)
{
    /// <summary>Tests for a trend.</summary>
    /// <param name="yes">How many cases of each group count.</param>
    /// <param name="cases">How many cases each group has; a group of 0 tells nothing and is passed over.</param>
    /// <param name="scores">The place of each group on the line, finite; empty for 1, 2, 3, …</param>
    /// <returns>χ² = (Σ n(p − p̄)(s − s̄))² / (p̄(1 − p̄) Σ n(s − s̄)²).</returns>
    /// <exception cref="ArgumentException">The groups differ in number, or a score is not finite.</exception>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c> when a count is negative or more count than there are.</exception>
    /// <remarks>Source: Cochran (1954), Armitage (1955); agrees with R's prop.trend.test.</remarks>
    public static ProportionTrend Of(ReadOnlySpan<int> yes, ReadOnlySpan<int> cases, ReadOnlySpan<double> scores)
    {
        Check(yes, cases, scores);
        var places = PlacesOf(cases, scores);
        var (groups, count, sumYes, sumPlace) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < cases.Length; i++)
        {
            groups += cases[i] > 0 ? 1 : 0;
            count += cases[i];
            sumYes += yes[i];
            sumPlace += cases[i] * places[i];
        }

        if (groups < 2)
        {
            return new ProportionTrend(null, null, groups == 0 ? ScoringFault.EmptyDomain : ScoringFault.TooShort);
        }

        var (share, centre, along, spread) = (sumYes / count, sumPlace / count, 0.0, 0.0);
        for (var i = 0; i < cases.Length; i++)
        {
            var place = places[i] - centre;
            along += (yes[i] - cases[i] * share) * place;
            spread += cases[i] * place * place;
        }

        var variance = share * (1 - share) * spread;
        if (!(variance > 0) || !Differ(cases, places))
        {
            return new ProportionTrend(null, null, ScoringFault.ZeroVariance);
        }

        var statistic = along / Math.Sqrt(variance);
        return new ProportionTrend(statistic * statistic, TailProbabilities.Normal(statistic), null);
    }

    // Judged by the places themselves: what rounding leaves of the spread of equal ones is no spread.
    private static bool Differ(ReadOnlySpan<int> cases, double[] places)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < places.Length; i++)
        {
            (least, most) = cases[i] > 0 ? (Math.Min(least, places[i]), Math.Max(most, places[i])) : (least, most);
        }

        return most > least;
    }

    // Their unit is of no account, so that it may be such that they can be squared; a group without cases has no place.
    private static double[] PlacesOf(ReadOnlySpan<int> cases, ReadOnlySpan<double> scores)
    {
        var places = new double[cases.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = cases[i] > 0 ? ScoreAt(scores, i) : 0;
        }

        return Magnitude.Scale(places, Magnitude.Exponent(places));
    }

    private static double ScoreAt(ReadOnlySpan<double> scores, int group) => scores.IsEmpty ? group + 1 : scores[group];

    private static void Check(ReadOnlySpan<int> yes, ReadOnlySpan<int> cases, ReadOnlySpan<double> scores)
    {
        if (yes.Length != cases.Length || (!scores.IsEmpty && scores.Length != cases.Length))
        {
            throw new ArgumentException("Each group has two counts and a score.", nameof(cases));
        }

        for (var i = 0; i < cases.Length; i++)
        {
            SimpleProportion.RequireCounts(yes[i], cases[i]);
            if (!double.IsFinite(ScoreAt(scores, i)))
            {
                throw new ArgumentException("A score is finite.", nameof(scores));
            }
        }
    }
}
