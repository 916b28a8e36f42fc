namespace SurveyPlatform.Web.Console.Charts;

/// <summary>Which point of a text lies where the text is placed.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}
