using System.Collections.Frozen;

namespace SurveyPlatform.Model.Areas;

/// <summary>
/// The places of one city by level: 0 the city, 1 its districts and counties, 2 their townships.
/// A tree never changes once it is on file; a reform of boundaries makes a new tree with a new code.
/// </summary>
public sealed class AreaTree
{
    private readonly FrozenDictionary<string, int> indexByCode;
    private readonly int[] parents;
    private readonly int[] levels;
    private readonly List<int>[] children;

    /// <param name="code">What questionnaires call this tree.</param>
    /// <param name="areas">Every area after its parent, the root first.</param>
    /// <exception cref="ArgumentException">No root or two, a code twice, or an area before its parent.</exception>
    public AreaTree(string code, IReadOnlyList<Area> areas)
    {
        if (AreaTreeReview.FindFault(areas) is { } fault)
        {
            throw new ArgumentException(fault.Message, nameof(areas));
        }

        Code = code;
        Areas = areas;
        parents = new int[areas.Count];
        levels = new int[areas.Count];
        children = new List<int>[areas.Count];
        var index = new Dictionary<string, int>(areas.Count, StringComparer.Ordinal);
        for (var i = 0; i < areas.Count; i++)
        {
            parents[i] = areas[i].Parent is { } parent ? index[parent] : -1;
            levels[i] = i == 0 ? 0 : levels[parents[i]] + 1;
            children[i] = [];
            if (i > 0)
            {
                children[parents[i]].Add(i);
            }

            index.Add(areas[i].Code, i);
        }

        indexByCode = index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Code { get; }

    public IReadOnlyList<Area> Areas { get; }

    public Area Root => Areas[0];

    /// <summary>The position of an area in <see cref="Areas"/>, or −1 where the tree has no such code.</summary>
    public int IndexOf(string code) => indexByCode.GetValueOrDefault(code, -1);

    public int LevelOf(int index) => levels[index];

    /// <summary>The position of the area that holds this one; −1 for the root.</summary>
    public int ParentOf(int index) => parents[index];

    /// <summary>The positions of the areas that this one holds directly.</summary>
    public IReadOnlyList<int> ChildrenAt(int index) => children[index];

    /// <summary>The position of the area of a level that holds this one, or is it; −1 where the area lies above that level.</summary>
    public int AncestorAt(int index, int level)
    {
        while (index >= 0 && levels[index] > level)
        {
            index = parents[index];
        }

        return index >= 0 && levels[index] == level ? index : -1;
    }

    public IEnumerable<Area> AtLevel(int level) => Areas.Where((_, i) => levels[i] == level);

    /// <summary>For each area the position of its ancestor at a level, among the areas of that level; −1 where it has none.</summary>
    public int[] PositionsAt(int level)
    {
        var (positions, next) = (new int[Areas.Count], 0);
        for (var area = 0; area < positions.Length; area++)
        {
            // An area comes after the one that holds it.
            positions[area] = levels[area] > level ? positions[parents[area]] : -1;
            if (levels[area] == level)
            {
                positions[area] = next++;
            }
        }

        return positions;
    }

    public IEnumerable<Area> ChildrenOf(string code) =>
        IndexOf(code) is var area and >= 0 ? children[area].Select(child => Areas[child]) : [];
}
