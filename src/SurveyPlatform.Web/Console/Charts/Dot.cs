namespace SurveyPlatform.Web.Console.Charts;

/// <summary>A point of a chart.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Look">Its class in the stylesheet.</param>
/// <param name="Title">What it says, for whoever points at it.</param>
public sealed record Dot(double X, double Y, string Look, string Title)
{
    public const double Radius = 5;
}
