using Microsoft.AspNetCore.Mvc;
using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Api;

/// <summary>What may be asked of the drivers of a wave.</summary>
/// <param name="Outcome">The rating or 0–10 item to explain; the item tagged <c>overall</c> where none is named.</param>
/// <param name="Cross">Where the lines of the matrix cross: <c>mean</c> or <c>median</c>.</param>
/// <param name="Intervals">Whether to tell how sure the importance is: 500 replicates of the sample, which takes a while.</param>
/// <param name="Explain">Whether to print the arithmetic.</param>
internal sealed record DriversQuery(
    [FromQuery(Name = "outcome")] string? Outcome = null,
    [FromQuery(Name = "cross")] string Cross = DriversQuery.Mean,
    [FromQuery(Name = "intervals")] bool Intervals = false,
    [FromQuery(Name = "explain")] bool Explain = false
)
{
    public const string Mean = "mean";
    public const string Median = "median";

    public Crossing ToCrossing() =>
        string.Equals(Cross, Median, StringComparison.Ordinal) ? Crossing.Median : Crossing.Mean;
}
