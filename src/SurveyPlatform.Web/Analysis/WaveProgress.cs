using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Web.Analysis;

/// <summary>How far the fieldwork of a wave has come.</summary>
/// <param name="Survey">Whose wave it is.</param>
/// <param name="Wave">The wave.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Responses">How many are on file.</param>
/// <param name="Days">
/// Every day of fieldwork so far, in the display zone, the first one first; days without a response count 0.
/// </param>
/// <param name="DaysLeft">
/// Midnights until fieldwork ends, 0 on its last day; null where the wave is not open.
/// </param>
public sealed record WaveProgress(
    Survey Survey,
    Wave Wave,
    WaveState State,
    long Responses,
    IReadOnlyList<DayCount> Days,
    int? DaysLeft
)
{
    /// <summary>How the responses were written down.</summary>
    public IReadOnlyList<ModeCount> Modes { get; init; } = [];
}
