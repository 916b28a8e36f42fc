namespace SurveyPlatform.Scoring.Waves;

/// <summary>Finds out whether weights would tell how many a hidden group has.</summary>
/// <remarks>
/// A weight is the people of a cell, whom anybody can look up, by its respondents. The extremes of the weights then tell of the
/// smallest cells, and sums of weights or of their squares, beside the base of a figure, are as many equations as hidden groups, or
/// more. Source: METHOD.md §13, the same mask for score, rate and n.
/// </remarks>
internal static class TellingWeights
{
    /// <param name="rows">The responses.</param>
    /// <param name="tables">The tables of the population that they are weighted to.</param>
    /// <param name="leastBase">How many respondents must stand behind a figure.</param>
    /// <returns>Whether some trait that the weights go by has a group that is too small to be shown.</returns>
    public static bool Of(TaggedRows rows, IEnumerable<PopulationTable> tables, int leastBase) =>
        tables
            .SelectMany(table => table.Dimensions)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(tag => rows.Sort(tag).Levels.CountRows())
            .Any(count => SmallBase.IsHidden(count, leastBase));
}
