namespace SurveyPlatform.Scoring.Figures;

/// <summary>The places of all groups of all groupings in one array.</summary>
internal sealed class GroupSlots
{
    private readonly int[] firstSlots;

    public GroupSlots(IReadOnlyList<Grouping> groupings)
    {
        Groupings = groupings;
        firstSlots = new int[groupings.Count];
        for (var i = 0; i < firstSlots.Length; i++)
        {
            firstSlots[i] = Count;
            Count += groupings[i].SlotCount;
        }
    }

    public IReadOnlyList<Grouping> Groupings { get; }

    public int Count { get; private set; }

    /// <summary>The slot of group 0; the others follow, and after them the difference of opposed groups.</summary>
    public int FirstOf(int grouping) => firstSlots[grouping];
}
