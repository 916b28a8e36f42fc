namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>A cell of a table that is to be published.</summary>
/// <param name="Id">Names the cell within its group.</param>
/// <param name="Counts">
/// Respondents behind it, unweighted, zero or more: one for each wave of the release, since one mask lies over all of them.
/// </param>
public sealed record TableCell(string Id, IReadOnlyList<int> Counts)
{
    /// <summary>Takes the counts one by one.</summary>
    /// <param name="id">Names the cell within its group.</param>
    /// <param name="counts">Respondents behind it, one for each wave of the release.</param>
    public TableCell(string id, params int[] counts)
        : this(id, (IReadOnlyList<int>)counts) { }
}
