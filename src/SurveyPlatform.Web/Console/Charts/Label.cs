namespace SurveyPlatform.Web.Console.Charts;

/// <summary>One line of text in a chart.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Where it begins, has its middle or ends.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Anchor">Which of these it is.</param>
/// <param name="Look">Its class in the stylesheet.</param>
public sealed record Label(string Text, double X, double Y, Anchor Anchor, string Look = "text")
{
    /// <summary>From the middle of a line down to its baseline.</summary>
    public const double Drop = 4.5;

    public double Left =>
        Anchor switch
        {
            Anchor.Start => X,
            Anchor.Middle => X - (Canvas.WidthOf(Text) / 2),
            _ => X - Canvas.WidthOf(Text),
        };

    public double Right => Left + Canvas.WidthOf(Text);
}
