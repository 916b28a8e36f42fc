namespace SurveyPlatform.Scoring.Figures;

/// <summary>A way to part respondents into groups, each of which gets its own figures.</summary>
internal sealed record Grouping
{
    private readonly int[]? groupOf;

    private Grouping(int[]? groupOf, int count, bool isOpposed)
    {
        this.groupOf = groupOf;
        Count = count;
        IsOpposed = isOpposed;
    }

    /// <summary>All respondents as one group.</summary>
    public static Grouping Everybody { get; } = new(null, 1, false);

    /// <summary>How many groups there are.</summary>
    public int Count { get; }

    /// <summary>Whether the second of two groups is to be taken from the first, with what their errors share.</summary>
    public bool IsOpposed { get; }

    /// <summary>How many sets of figures it makes: one a group, and one for the difference of opposed groups.</summary>
    public int SlotCount => IsOpposed ? Count + 1 : Count;

    /// <summary>The group of a row, or −1 for a respondent of none.</summary>
    public int GroupOf(int row) => groupOf is null ? 0 : groupOf[row];

    /// <param name="groupOf">One a row, from −1 to <paramref name="count"/> − 1.</param>
    /// <param name="count">How many groups there are; a group may be of nobody.</param>
    public static Grouping Of(IReadOnlyList<int> groupOf, int count) => new([.. groupOf], count, false);

    /// <summary>Holds one group against all other respondents.</summary>
    /// <param name="groupOf">One a row.</param>
    /// <param name="group">The group that becomes the first; all others, those of no group too, become the second.</param>
    public static Grouping Opposing(IReadOnlyList<int> groupOf, int group)
    {
        var side = new int[groupOf.Count];
        for (var row = 0; row < side.Length; row++)
        {
            side[row] = groupOf[row] == group ? 0 : 1;
        }

        return new Grouping(side, 2, true);
    }
}
