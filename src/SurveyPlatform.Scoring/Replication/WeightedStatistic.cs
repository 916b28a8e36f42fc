namespace SurveyPlatform.Scoring.Replication;

/// <summary>Any statistic of a sample as a function of its weights, to be computed anew with the weights of each replicate.</summary>
/// <param name="weights">One per row of the sample; valid during the call.</param>
/// <returns>The statistic, finite, or <see langword="null"/> when these weights leave it undefined.</returns>
public delegate double? WeightedStatistic(ReadOnlySpan<double> weights);
