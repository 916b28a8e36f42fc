using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>How ready one group of respondents is to recommend.</summary>
/// <param name="Score">Net promoter score, −100 to 100.</param>
/// <param name="Promoters">The share, 0–1, that answered 9 or 10.</param>
/// <param name="Passives">The share, 0–1, that answered 7 or 8.</param>
/// <param name="Detractors">The share, 0–1, that answered 0 to 6.</param>
public sealed record Recommendation(Estimate Score, Estimate Promoters, Estimate Passives, Estimate Detractors);
