namespace SurveyPlatform.Scoring.Indices;

/// <summary>A place in the order of scores.</summary>
/// <param name="Place">From 1; equal scores share the better place and leave those after it empty; null where there is no score.</param>
/// <param name="IsTied">Another has the same place (并列).</param>
public readonly record struct CompetitionRank(int? Place, bool IsTied)
{
    /// <summary>Ranks scores, the highest first.</summary>
    /// <param name="scores">In any unit, compared unrounded; NaN marks one that is absent.</param>
    /// <returns>One per score, same order.</returns>
    public static CompetitionRank[] Of(ReadOnlySpan<double> scores)
    {
        var sorted = scores.ToArray();
        Array.Sort(sorted, (a, b) => b.CompareTo(a));
        var (first, last) = (new Dictionary<double, int>(), new Dictionary<double, int>());
        for (var i = 0; i < sorted.Length; i++)
        {
            first.TryAdd(sorted[i], i);
            last[sorted[i]] = i;
        }

        return Array.ConvertAll(
            scores.ToArray(),
            score => double.IsNaN(score) ? default : new CompetitionRank(first[score] + 1, last[score] > first[score])
        );
    }
}
