namespace SurveyPlatform.Scoring.Waves;

/// <summary>The rows on which something that is published rests, by the groups of <see cref="Profiles"/>.</summary>
/// <param name="Counts">One a group: how many rows.</param>
/// <param name="Relations">Factors, one a group, with which the sums over the rows of the groups add up to 0.</param>
internal sealed record GroupRows(IReadOnlyList<int> Counts, IReadOnlyList<ulong[]> Relations);
