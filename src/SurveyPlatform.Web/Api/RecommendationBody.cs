using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Api;

/// <summary>How ready one group of respondents is to recommend.</summary>
/// <param name="Score">Net promoter score, −100 to 100.</param>
/// <param name="Promoters">The share that answered 9 or 10.</param>
/// <param name="Passives">The share that answered 7 or 8.</param>
/// <param name="Detractors">The share that answered 0 to 6.</param>
internal sealed record RecommendationBody(
    EstimateBody Score,
    EstimateBody Promoters,
    EstimateBody Passives,
    EstimateBody Detractors
)
{
    public static RecommendationBody Of(Recommendation asked) =>
        new(
            EstimateBody.Of(asked.Score, MeasuresBody.Linearisation),
            EstimateBody.Of(asked.Promoters, MeasuresBody.Wilson),
            EstimateBody.Of(asked.Passives, MeasuresBody.Wilson),
            EstimateBody.Of(asked.Detractors, MeasuresBody.Wilson)
        );
}
