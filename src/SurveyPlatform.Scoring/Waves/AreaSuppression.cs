using SurveyPlatform.Model.Areas;
using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>Hides small places, and those of any level that would give them away.</summary>
internal static class AreaSuppression
{
    // Who lives in a place and named none below it, or none at all; shown nowhere, but part of the sum.
    private const string Elsewhere = "";

    /// <param name="tree">The places.</param>
    /// <param name="counts">One a place, those of the places below it included.</param>
    /// <param name="total">All respondents, those who did not say where they live included.</param>
    /// <param name="leastBase">How many respondents must stand behind a figure.</param>
    /// <returns>Whether each place is hidden, on whatever level it is shown.</returns>
    public static bool[] Of(AreaTree tree, int[] counts, int total, int leastBase)
    {
        var parents = Enumerable.Range(0, counts.Length).Where(area => tree.ChildrenAt(area).Count > 0).ToList();
        var masked = CellSuppression.Of(
            [
                .. parents.Select(parent =>
                    GroupOf(tree, counts, parent, parent == 0 ? total : counts[parent], leastBase)
                ),
            ],
            leastBase
        );
        var isHidden = new bool[counts.Length];
        foreach (var (parent, mask) in parents.Zip(masked))
        {
            foreach (var (child, status) in tree.ChildrenAt(parent).Zip(mask.Cells))
            {
                isHidden[child] = status != CellStatus.Published;
            }
        }

        return Array.ConvertAll(isHidden, hidden => hidden || SmallBase.IsHidden(total, leastBase));
    }

    private static TableGroup GroupOf(AreaTree tree, int[] counts, int parent, int whole, int leastBase)
    {
        var children = tree.ChildrenAt(parent);
        var cells = children.Select(child => new TableCell(tree.Areas[child].Code, counts[child])).ToList();
        var rest = whole - children.Sum(child => counts[child]);
        if (parent == 0 ? SmallBase.IsHandful(rest, leastBase) : rest > 0)
        {
            cells.Add(new TableCell(Elsewhere, rest));
        }

        return new TableGroup
        {
            Id = tree.Areas[parent].Code,
            Cells = cells,
            TotalOf =
                parent == 0 ? null : new CellReference(tree.Areas[tree.ParentOf(parent)].Code, tree.Areas[parent].Code),
        };
    }
}
