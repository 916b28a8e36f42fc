using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Finds the groups of a breakdown that must be hidden, and those that would give them away.</summary>
/// <remarks>
/// Respondents of no group are shown nowhere, and whoever takes all groups off the whole has them. Nobody can say who they are, so they
/// need not be as many as a group must be; but a handful counts as one group more. Places are hidden on all levels of their tree
/// together, whichever of them is shown. Where the whole is too few, empty groups are hidden with the others: how many responses a wave
/// has is no secret, and would be the number of the one group that is not empty. Source: METHOD.md §13.
/// </remarks>
/// <param name="places">Who stands behind the figures in every place; null where nobody was asked where he lives.</param>
/// <param name="plan">Says how many respondents must stand behind a figure.</param>
internal sealed class SmallGroups(AreaBases? places, WavePlan plan)
{
    /// <summary>Whether so few stand behind a figure that it must not be shown.</summary>
    public bool IsSmall(int respondents) => SmallBase.IsHidden(respondents, plan.LeastBase);

    /// <summary>Whether those of no group are so few that they must not come out.</summary>
    public bool IsHandful(int ofNone) => SmallBase.IsHandful(ofNone, plan.LeastBase);

    /// <param name="tag">The breakdown.</param>
    /// <param name="counts">Who stands behind each of its groups.</param>
    /// <param name="total">Who stands behind the figure of all respondents.</param>
    /// <param name="basesOf">The same in every place, where the breakdown is by places.</param>
    /// <returns>Whether each group is hidden; and whether the figure of all respondents would give a group away.</returns>
    public (bool[] Groups, bool Total) Hidden(string tag, int[] counts, int total, Func<AreaBases, int[]> basesOf) =>
        places?.Tags.Contains(tag, StringComparer.Ordinal) is true
            ? AreaSuppression.Of(places.Tree, basesOf(places), total, plan.AreaLevel, plan.LeastBase)
            : Hidden(counts, total);

    /// <param name="counts">Who stands behind each of some groups.</param>
    /// <param name="total">Who stands behind all of them and those of no group.</param>
    public (bool[] Groups, bool Total) Hidden(int[] counts, int total)
    {
        var cells = counts.Select((count, i) => new TableCell(i.ToString("D4", null), count)).ToList();
        if (IsHandful(total - counts.Sum()))
        {
            cells.Add(new TableCell("none", total - counts.Sum()));
        }

        var masked = CellSuppression.Of([new TableGroup { Id = "groups", Cells = cells }], plan.LeastBase)[0];
        return (
            [.. masked.Cells.Take(counts.Length).Select(status => IsSmall(total) || status != CellStatus.Published)],
            masked.Total == TotalStatus.Suppressed
        );
    }

    /// <summary>The places of one level of their tree, as answers to the item that asks for them.</summary>
    /// <param name="fieldCode">The item that was answered.</param>
    /// <param name="total">How many responses there are.</param>
    /// <param name="level">The level of the places.</param>
    /// <returns>Whether each place is hidden; null where the item asks for something else.</returns>
    public bool[]? HiddenPlaces(string fieldCode, int total, int level) =>
        places is not null && string.Equals(fieldCode, places.Field.Code, StringComparison.Ordinal)
            ? AreaSuppression.Of(places.Tree, places.Responses, total, level, plan.LeastBase).Hidden
            : null;
}
