namespace SurveyPlatform.Scoring.Indices;

/// <summary>A place in the order of scores.</summary>
/// <param name="Place">From 1; equal scores share the better place and leave those after it empty; null where there is no score.</param>
/// <param name="IsTied">Another has the same place (并列).</param>
/// <remarks>
/// Scores are equal that differ by rounding alone, so that neither the order of rows nor the unit of weights parts a tie.
/// Source: METHOD.md §10, ranks.
/// </remarks>
public readonly record struct CompetitionRank(int? Place, bool IsTied)
{
    // Sums of the same numbers in another order differ in their last places.
    private const double Rounding = 1e-12;

    /// <summary>Ranks scores, the highest first.</summary>
    /// <param name="scores">In any unit, unrounded; NaN marks one that is absent. Equal are those within 1e-12 of the best of a tie.</param>
    /// <returns>One per score, same order.</returns>
    /// <exception cref="ArgumentException">A score is infinite.</exception>
    public static CompetitionRank[] Of(ReadOnlySpan<double> scores)
    {
        if (scores.ContainsAny(double.PositiveInfinity, double.NegativeInfinity))
        {
            throw new ArgumentException("A score is finite, or NaN where there is none.", nameof(scores));
        }

        var ranks = new CompetitionRank[scores.Length];
        var order = Enumerable.Range(0, scores.Length).ToArray();
        var values = scores.ToArray();
        Array.Sort(order, (a, b) => values[b].CompareTo(values[a]));
        var present = order.Where(i => !double.IsNaN(values[i])).ToArray();
        for (var first = 0; first < present.Length; )
        {
            var (best, next) = (values[present[first]], first + 1);
            while (next < present.Length && AreEqual(best, values[present[next]]))
            {
                next++;
            }

            for (var i = first; i < next; i++)
            {
                ranks[present[i]] = new CompetitionRank(first + 1, next - first > 1);
            }

            first = next;
        }

        return ranks;
    }

    /// <summary>Whether two scores differ by rounding alone.</summary>
    internal static bool AreEqual(double one, double other) =>
        Math.Abs(one - other) <= Rounding * Math.Max(Math.Abs(one), Math.Abs(other));
}
