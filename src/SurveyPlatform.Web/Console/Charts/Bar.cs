namespace SurveyPlatform.Web.Console.Charts;

/// <summary>A rectangle of a chart.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
/// <param name="Look">Its class in the stylesheet.</param>
/// <param name="Title">What it says, for whoever points at it.</param>
public sealed record Bar(double X, double Y, double Width, double Height, string Look, string Title);
