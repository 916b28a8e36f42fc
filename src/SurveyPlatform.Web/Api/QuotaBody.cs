using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>How far the quota of a wave is filled.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Most">How many responses it takes in all; null for any number.</param>
/// <param name="Filed">How many it has; null where it has no quota and nothing is counted.</param>
/// <param name="Dimensions">The tags that tell kinds of people apart.</param>
/// <param name="Cells">Each kind that is limited, in the order of the plan.</param>
internal sealed record QuotaBody(
    Guid WaveId,
    int? Most,
    int? Filed,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<QuotaBody.CellEntry> Cells
)
{
    public static QuotaBody Of(Wave wave, IReadOnlyDictionary<string, int> filed) =>
        new(
            wave.Id,
            wave.Quota?.Most,
            wave.Quota is null ? null : filed.GetValueOrDefault(string.Empty),
            wave.Quota?.Dimensions ?? [],
            [
                .. (wave.Quota?.Cells ?? []).Select(cell => new CellEntry(
                    cell.Key,
                    cell.Most,
                    filed.GetValueOrDefault(QuotaPlan.NameOf(cell.Key))
                )),
            ]
        );

    /// <summary>One kind of people.</summary>
    /// <param name="Key">One code a dimension.</param>
    /// <param name="Most">How many are taken.</param>
    /// <param name="Filed">How many are on file.</param>
    internal sealed record CellEntry(IReadOnlyList<string> Key, int Most, int Filed);
}
