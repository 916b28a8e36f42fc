namespace SurveyPlatform.Scoring.Replication;

/// <summary>Several statistics of a sample that are computed together, as functions of its weights.</summary>
/// <param name="weights">One per row of the sample; valid during the call.</param>
/// <returns>Always as many, in the same order; each finite, or <see langword="null"/> when these weights leave it undefined.</returns>
public delegate IReadOnlyList<double?> WeightedStatistics(ReadOnlySpan<double> weights);
