namespace SurveyPlatform.Scoring.Trends;

/// <summary>Neighbours in a ranking of whom no two differ significantly: their order among themselves is not to be relied on.</summary>
/// <param name="First">The highest of them, counted from 0 in the order of the ranking.</param>
/// <param name="Last">The lowest of them, below <paramref name="First"/>.</param>
public sealed record RankingBand(int First, int Last);
