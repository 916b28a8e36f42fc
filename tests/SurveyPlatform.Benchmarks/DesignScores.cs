using SurveyPlatform.Scoring.Estimates;

namespace SurveyPlatform.Benchmarks;

/// <summary>The means of all items.</summary>
/// <param name="Overall">One per item.</param>
/// <param name="ByStratum">For each item one per stratum.</param>
internal sealed record DesignScores(IReadOnlyList<Estimate> Overall, IReadOnlyList<IReadOnlyList<Estimate>> ByStratum);
