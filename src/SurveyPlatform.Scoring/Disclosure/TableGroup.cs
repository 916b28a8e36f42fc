namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>Cells that add up to one total: the townships of a county, the age bands of a township.</summary>
public sealed record TableGroup
{
    /// <summary>Names the group.</summary>
    public required string Id { get; init; }

    /// <summary>Each cell once; together they are the whole of the total.</summary>
    public required IReadOnlyList<TableCell> Cells { get; init; }

    /// <summary>Whether the total stands in the table; the default is yes.</summary>
    public bool IsTotalPublished { get; init; } = true;

    /// <summary>
    /// The cell of another group that is this group's total; <see langword="null"/> (the default) when it is none. Where that cell
    /// is published the total is known, whatever <see cref="IsTotalPublished"/> says.
    /// </summary>
    public CellReference? TotalOf { get; init; }
}
