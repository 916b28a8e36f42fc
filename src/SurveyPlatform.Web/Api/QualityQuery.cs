using Microsoft.AspNetCore.Mvc;
using SurveyPlatform.Scoring.Quality;

namespace SurveyPlatform.Web.Api;

/// <summary>From where on a response is flagged, and what to say of it.</summary>
/// <param name="SpeedFactor">Faster than this share of the median time is a speeder.</param>
/// <param name="LongstringShare">The share of its answers that the longest run of a straight-liner makes up at least.</param>
/// <param name="MinAnswered">With fewer answers nobody is a straight-liner or a duplicate.</param>
/// <param name="IrvMax">The most that the answers of a straight-liner vary, a standard deviation in scale points.</param>
/// <param name="List">Whether to list the flagged responses.</param>
/// <param name="Explain">Whether to print the arithmetic.</param>
internal sealed record QualityQuery(
    [FromQuery(Name = "speedFactor")] double SpeedFactor = 0.5,
    [FromQuery(Name = "longstringShare")] double LongstringShare = 1,
    [FromQuery(Name = "minAnswered")] int MinAnswered = 2,
    [FromQuery(Name = "irvMax")] double IrvMax = 0,
    [FromQuery(Name = "list")] bool List = false,
    [FromQuery(Name = "explain")] bool Explain = false
)
{
    public ResponseQualityRules ToRules() =>
        new()
        {
            SpeedFactor = SpeedFactor,
            LongestRunShare = LongstringShare,
            LeastAnswered = MinAnswered,
            VariationLimit = IrvMax,
        };
}
