using SurveyPlatform.Scoring.Waves;

namespace SurveyPlatform.Web.Console.Sections;

/// <summary>How far the score of a group lies from that of everybody, as a tint. The number stands in the cell as well.</summary>
internal static class Heat
{
    /// <summary>Index points from which a difference is tinted; below it, nothing is to be seen in it.</summary>
    public const double Slight = 2;

    /// <summary>Index points from which a difference is tinted strongly.</summary>
    public const double Strong = 5;

    /// <returns>A class of the stylesheet; empty where the scores are near each other, or one of them is not there.</returns>
    public static string Of(Measures group, Measures everybody)
    {
        if (group.Score.Value is not { } score || everybody.Score.Value is not { } whole)
        {
            return string.Empty;
        }

        return (score - whole) switch
        {
            >= Strong => "warm2",
            >= Slight => "warm1",
            <= -Strong => "cold2",
            <= -Slight => "cold1",
            _ => string.Empty,
        };
    }

    /// <summary>The same as a sign, for whoever does not tell the tints apart.</summary>
    public static string SignOf(Measures group, Measures everybody) =>
        Of(group, everybody) switch
        {
            "warm2" => "▲▲",
            "warm1" => "▲",
            "cold2" => "▼▼",
            "cold1" => "▼",
            _ => string.Empty,
        };
}
