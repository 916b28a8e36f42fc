using SurveyPlatform.Model.Areas;
using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Finds the groups of a trait that must be hidden, and the others of it that would give them away.</summary>
/// <remarks>
/// Respondents of no group are shown nowhere, and whoever takes all groups off the whole has them. Nobody can say who they are, so they
/// need not be as many as a group must be; but a handful counts as one group more. Places are hidden on all levels of their tree
/// together, whichever of them is shown. Where the whole is too few, empty groups are hidden with the others: how many responses a wave
/// has is no secret, and would be the number of the one group that is not empty. Source: METHOD.md §13.
/// </remarks>
/// <param name="leastBase">How many respondents must stand behind a figure.</param>
internal sealed class SmallGroups(int leastBase)
{
    /// <summary>Whether so few stand behind a figure that it must not be shown.</summary>
    public bool IsSmall(int respondents) => SmallBase.IsHidden(respondents, leastBase);

    /// <summary>Whether those of no group are so few that they must not come out.</summary>
    public bool IsHandful(int ofNone) => SmallBase.IsHandful(ofNone, leastBase);

    /// <summary>How many must stand behind what is told of a group, or of those who named none.</summary>
    public int LeastOf(bool isOfNone) => isOfNone ? SmallBase.MoreThanHandful(leastBase) : leastBase;

    /// <param name="tree">The places, where groups are places; else null.</param>
    /// <param name="counts">Who stands behind each of the groups.</param>
    /// <param name="total">Who stands behind all of them and those of no group.</param>
    /// <returns>Whether each group is hidden.</returns>
    public bool[] Hidden(AreaTree? tree, int[] counts, int total) =>
        tree is null ? Hidden(counts, total).Groups : AreaSuppression.Of(tree, counts, total, leastBase);

    /// <param name="counts">Who stands behind each of some groups.</param>
    /// <param name="total">Who stands behind all of them and those of no group.</param>
    /// <returns>Whether each group is hidden; and whether the figure of all respondents would give a group away.</returns>
    public (bool[] Groups, bool Total) Hidden(int[] counts, int total)
    {
        var cells = counts.Select((count, i) => new TableCell(i.ToString("D4", null), count)).ToList();
        if (IsHandful(total - counts.Sum()))
        {
            cells.Add(new TableCell("none", total - counts.Sum()));
        }

        var masked = CellSuppression.Of([new TableGroup { Id = "groups", Cells = cells }], leastBase)[0];
        return (
            [.. masked.Cells.Take(counts.Length).Select(status => IsSmall(total) || status != CellStatus.Published)],
            masked.Total == TotalStatus.Suppressed
        );
    }
}
