using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Hides small cells, and the cells and totals from which they could be worked out.</summary>
/// <remarks>
/// Primary: 0 &lt; n &lt; n_min. Secondary, where a total is known: while one cell alone is hidden, or fewer than n_min people are
/// hidden together, the smallest published cell that is not empty is hidden too (ties: ordinal id); when none is left the total is
/// hidden, which hides a cell of the group above. Where a cell that is the total of a group is hidden, at least one cell of that
/// group is hidden as well. All this until nothing changes. Empty cells are published: nobody stands behind them.
/// Groups make a forest. A table that adds up in two directions (sex by age) has cycles that this does not look at; publish its
/// two margins as two groups under one cell, and not its inner cells. Source: METHOD.md §13; Eurostat, threshold rule.
/// </remarks>
public static class CellSuppression
{
    /// <summary>The usual least count behind a published count or share.</summary>
    public const int LeastCount = 10;

    /// <summary>The usual least count behind a published score.</summary>
    public const int LeastScoreBase = 30;

    /// <summary>The usual least count behind a published figure of delegates or experts.</summary>
    public const int LeastPanelBase = 5;

    /// <summary>Masks tables.</summary>
    /// <param name="groups">All groups of the release, so that none gives a cell of another away.</param>
    /// <param name="leastCount">n_min, above 0.</param>
    /// <returns>One per group, same order.</returns>
    /// <exception cref="ArgumentException">An id is given twice, or cells differ in how many waves they count.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least count is not above 0.</exception>
    /// <exception cref="ScoringException">
    /// <c>BAD_COUNT</c>, naming the group, for a count below zero or cells that do not add up to the cell that is their total;
    /// <c>UNKNOWN_CODE</c>, naming the group, when that cell is not there; <c>CYCLE</c> when a total lies below itself.
    /// </exception>
    public static IReadOnlyList<MaskedGroup> Of(IReadOnlyList<TableGroup> groups, int leastCount)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastCount);
        var forest = new TableForest(groups);
        var mask = new Mask(forest, leastCount);
        mask.Settle();
        return [.. groups.Select((_, group) => mask.Of(group))];
    }
}
