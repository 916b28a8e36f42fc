namespace SurveyPlatform.Scoring.Series;

/// <summary>What is usual around one month.</summary>
/// <param name="Median">Median of the window, in the unit of the series; <see langword="null"/> with fewer than three values in it.</param>
/// <param name="Sigma">1.4826 · MAD of the window; <see langword="null"/> with fewer than three values. 0 never alerts.</param>
/// <param name="Alerts"><see cref="SeriesAlerts.FarFromNeighbours"/> or nothing; nothing at a gap.</param>
/// <remarks>Source: METHOD.md §15.</remarks>
public sealed record NeighbourhoodPoint(double? Median, double? Sigma, SeriesAlerts Alerts);
