using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Web.Api;

/// <summary>A survey with its waves.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its public address, <c>/s/{slug}</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Commissioner">The body that asks.</param>
/// <param name="Population">The table to which responses are weighted.</param>
/// <param name="Weighting">How they are weighted to it.</param>
/// <param name="Sampling">How respondents were drawn; null where each was drawn alone, out of the whole population.</param>
/// <param name="Breakdowns">The tags by which results are broken down.</param>
/// <param name="LeastBase">How many respondents must stand behind a figure for it to be shown.</param>
/// <param name="Confidence">The confidence level of every interval, a share.</param>
/// <param name="Waves">Its waves, the newest first.</param>
internal sealed record SurveyBody(
    Guid Id,
    string Slug,
    LocalText Title,
    LocalText Commissioner,
    PopulationFrame? Population,
    WeightingPlan? Weighting,
    SamplingScheme? Sampling,
    IReadOnlyList<string> Breakdowns,
    int LeastBase,
    double Confidence,
    IReadOnlyList<WaveBody> Waves
)
{
    public static SurveyBody Of(Survey survey, IReadOnlyList<Wave> waves, DateTimeOffset now) =>
        new(
            survey.Id,
            survey.Slug,
            survey.Title,
            survey.Commissioner,
            survey.Population,
            survey.Weighting,
            survey.Sampling,
            survey.Breakdowns,
            survey.LeastBase,
            survey.Confidence,
            [.. waves.Select(wave => WaveBody.Of(wave, now))]
        );
}
