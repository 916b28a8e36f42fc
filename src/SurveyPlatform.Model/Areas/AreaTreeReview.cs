namespace SurveyPlatform.Model.Areas;

/// <summary>Looks at a list of areas before a tree is made of it.</summary>
public static class AreaTreeReview
{
    /// <summary>The first thing that keeps the list from being a tree; null where it is one.</summary>
    /// <param name="areas">To be every area after its parent, the root first.</param>
    public static AreaTreeFault? FindFault(IReadOnlyList<Area> areas)
    {
        if (areas.Count == 0)
        {
            return new AreaTreeFault(string.Empty, "areas.none", "A tree has at least its root.");
        }

        var earlier = new HashSet<string>(areas.Count, StringComparer.Ordinal);
        for (var i = 0; i < areas.Count; i++)
        {
            if (FindFault(areas[i], isFirst: i == 0, earlier) is var (member, code, message))
            {
                return new AreaTreeFault($"[{i}].{member}", code, message);
            }

            earlier.Add(areas[i].Code);
        }

        return null;
    }

    private static (string Member, string Code, string Message)? FindFault(
        Area area,
        bool isFirst,
        HashSet<string> earlier
    ) =>
        area switch
        {
            _ when area.Parent is null != isFirst => (
                "parent",
                "areas.root",
                $"Area '{area.Code}': the first area, and no other, is the root."
            ),
            { Parent: { } parent } when !earlier.Contains(parent) => (
                "parent",
                "areas.parent-not-before",
                $"Area '{area.Code}' stands before its parent '{parent}'."
            ),
            _ when earlier.Contains(area.Code) => ("code", "areas.code-twice", $"Area '{area.Code}' is listed twice."),
            _ => null,
        };
}
