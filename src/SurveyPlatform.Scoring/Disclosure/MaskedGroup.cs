namespace SurveyPlatform.Scoring.Disclosure;

/// <summary>What becomes of a group: the mask for its score, its rates and its counts, in every wave of the release.</summary>
/// <param name="Id">The group.</param>
/// <param name="Total">What becomes of the total.</param>
/// <param name="Cells">What becomes of each cell, in the order of the group.</param>
public sealed record MaskedGroup(string Id, TotalStatus Total, IReadOnlyList<CellStatus> Cells);
