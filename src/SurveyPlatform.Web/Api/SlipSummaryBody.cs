using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>The slips of a wave by what became of them.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Issued">How many there are.</param>
/// <param name="Open">How many of them nobody has used.</param>
/// <param name="Used">With how many a response was filed.</param>
/// <param name="Void">How many were taken back.</param>
/// <param name="Places">The same by place and kind; those for no place at the end.</param>
internal sealed record SlipSummaryBody(
    Guid WaveId,
    int Issued,
    int Open,
    int Used,
    int Void,
    IReadOnlyList<SlipSummaryBody.PlaceEntry> Places
)
{
    public static SlipSummaryBody Of(Guid waveId, SlipTally tally) =>
        new(
            waveId,
            tally.Total.Issued,
            tally.Total.Open,
            tally.Total.Used,
            tally.Total.Void,
            [
                .. tally.Places.Select(place => new PlaceEntry(
                    place.Area,
                    place.Name,
                    place.Kind,
                    place.Counts.Issued,
                    place.Counts.Open,
                    place.Counts.Used,
                    place.Counts.Void
                )),
            ]
        );

    /// <summary>The slips of a kind for one place.</summary>
    /// <param name="Area">Its code; null for no place.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Kind">Printed or personal.</param>
    /// <param name="Issued">How many there are.</param>
    /// <param name="Open">How many of them nobody has used.</param>
    /// <param name="Used">With how many a response was filed.</param>
    /// <param name="Void">How many were taken back.</param>
    internal sealed record PlaceEntry(
        string? Area,
        LocalText? Name,
        SlipKind Kind,
        int Issued,
        int Open,
        int Used,
        int Void
    );
}
