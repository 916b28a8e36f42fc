using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Groups with their links resolved: which cell is a group's total, and which groups hang below a cell.</summary>
internal sealed class TableForest
{
    private readonly IReadOnlyList<TableGroup> groups;
    private readonly (int Group, int Cell)[] totals;
    private readonly List<int>[][] below;

    /// <exception cref="ArgumentException">An id is given twice, or cells differ in how many waves they count.</exception>
    /// <exception cref="ScoringException"><c>BAD_COUNT</c>, <c>UNKNOWN_CODE</c> or <c>CYCLE</c>, naming the group.</exception>
    public TableForest(IReadOnlyList<TableGroup> groups)
    {
        this.groups = groups;
        CheckShape(groups);
        var groupOf = Enumerable.Range(0, groups.Count).ToDictionary(i => groups[i].Id, StringComparer.Ordinal);
        totals = [.. groups.Select(group => Find(group.TotalOf, group.Id, groupOf))];
        below = [.. groups.Select(group => group.Cells.Select(_ => new List<int>()).ToArray())];
        for (var group = 0; group < totals.Length; group++)
        {
            if (TotalOf(group) is { } total)
            {
                CheckSum(group, total);
                below[total.Group][total.Cell].Add(group);
            }
        }

        BottomUp = [.. Enumerable.Range(0, groups.Count).OrderByDescending(DepthOf)];
    }

    /// <summary>All groups, those below before those above.</summary>
    public IReadOnlyList<int> BottomUp { get; }

    /// <summary>How many waves are counted.</summary>
    public int Waves => groups.SelectMany(group => group.Cells).FirstOrDefault()?.Counts.Count ?? 0;

    public int Count => groups.Count;

    public TableGroup this[int group] => groups[group];

    public (int Group, int Cell)? TotalOf(int group) => totals[group].Group < 0 ? null : totals[group];

    /// <summary>The groups whose total a cell is.</summary>
    public IReadOnlyList<int> Below(int group, int cell) => below[group][cell];

    public int CountAt(int group, int cell, int wave) => groups[group].Cells[cell].Counts[wave];

    private (int Group, int Cell) Find(CellReference? reference, string from, Dictionary<string, int> groupOf)
    {
        if (reference is null)
        {
            return (-1, -1);
        }

        if (groupOf.TryGetValue(reference.Group, out var group))
        {
            for (var cell = 0; cell < groups[group].Cells.Count; cell++)
            {
                if (string.Equals(groups[group].Cells[cell].Id, reference.Cell, StringComparison.Ordinal))
                {
                    return (group, cell);
                }
            }
        }

        throw new ScoringException(ScoringFault.UnknownCode, from, "The cell that is the total is not there.");
    }

    private int DepthOf(int group)
    {
        var depth = 0;
        for (var above = TotalOf(group); above is { } total; above = TotalOf(total.Group))
        {
            depth++;
            if (depth > groups.Count)
            {
                throw new ScoringException(ScoringFault.Cycle, groups[group].Id, "A total lies above its cells.");
            }
        }

        return depth;
    }

    private static void CheckShape(IReadOnlyList<TableGroup> groups)
    {
        if (
            HasTwins(groups.Select(group => group.Id))
            || groups.Any(group => HasTwins(group.Cells.Select(cell => cell.Id)))
        )
        {
            throw new ArgumentException("Groups have ids of their own, and so have the cells of each.", nameof(groups));
        }

        var cells = groups.SelectMany(group => group.Cells).ToList();
        if (cells.Exists(cell => cell.Counts.Count != cells[0].Counts.Count))
        {
            throw new ArgumentException("Every cell counts every wave.", nameof(groups));
        }

        if (groups.FirstOrDefault(group => group.Cells.Any(cell => cell.Counts.Any(n => n < 0))) is { } negative)
        {
            throw new ScoringException(ScoringFault.BadCount, negative.Id, "A count is zero or more.");
        }
    }

    private void CheckSum(int group, (int Group, int Cell) total)
    {
        for (var wave = 0; wave < Waves; wave++)
        {
            if (groups[group].Cells.Sum(cell => (long)cell.Counts[wave]) != CountAt(total.Group, total.Cell, wave))
            {
                throw new ScoringException(
                    ScoringFault.BadCount,
                    groups[group].Id,
                    "The cells add up to the cell that is their total."
                );
            }
        }
    }

    private static bool HasTwins(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return !ids.All(seen.Add);
    }
}
