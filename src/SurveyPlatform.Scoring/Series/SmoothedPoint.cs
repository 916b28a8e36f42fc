namespace SurveyPlatform.Scoring.Series;

/// <summary>One month of a chart of smoothed values.</summary>
/// <param name="Smoothed">In the unit of the series.</param>
/// <param name="Low">Lower limit at this month: limits widen as the smoothing settles.</param>
/// <param name="High">Upper limit at this month.</param>
/// <param name="Alerts"><see cref="SeriesAlerts.SmoothedBeyondLimits"/> or nothing.</param>
/// <remarks>Source: METHOD.md §15.</remarks>
public sealed record SmoothedPoint(double Smoothed, double Low, double High, SeriesAlerts Alerts);
