using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Api;

/// <summary>How ready one group of respondents is to recommend.</summary>
/// <param name="Score">Net promoter score, −100 to 100.</param>
/// <param name="Promoters">The share that answered 9 or 10.</param>
/// <param name="Passives">The share that answered 7 or 8.</param>
/// <param name="Detractors">The share that answered 0 to 6.</param>
internal sealed record RecommendationBody(EstimateBody Score, double? Promoters, double? Passives, double? Detractors)
{
    public static RecommendationBody Of(Recommendation asked) =>
        new(
            EstimateBody.Of(asked.Score, MeasuresBody.Linearisation),
            asked.Promoters,
            asked.Passives,
            asked.Detractors
        );
}
