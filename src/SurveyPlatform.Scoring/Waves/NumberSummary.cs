using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Scoring.Waves;

/// <summary>The numbers that respondents wrote, in the unit of the item.</summary>
/// <param name="Mean">Weighted.</param>
/// <param name="Least">The smallest number written.</param>
/// <param name="Median">The smallest number that half of the weight does not exceed.</param>
/// <param name="Most">The largest number written.</param>
public sealed record NumberSummary(Estimate Mean, double Least, double Median, double Most);
