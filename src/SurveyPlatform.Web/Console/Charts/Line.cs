namespace SurveyPlatform.Web.Console.Charts;

/// <summary>A straight line of a chart.</summary>
/// <param name="X1">Where it begins.</param>
/// <param name="Y1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y2">Where it ends.</param>
/// <param name="Look">Its class in the stylesheet.</param>
/// <param name="Title">What it says, for whoever points at it; null for a line that only guides the eye.</param>
public sealed record Line(double X1, double Y1, double X2, double Y2, string Look, string? Title = null);
