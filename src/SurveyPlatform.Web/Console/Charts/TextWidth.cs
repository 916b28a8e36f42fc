using System.Buffers;

namespace SurveyPlatform.Web.Console.Charts;

/// <summary>
/// How wide a text is, in its font size. The server has no font, and each browser its own, so every sign is taken to be as
/// wide as in the widest of the usual ones: room that is left over does no harm, room that is lacking does.
/// </summary>
internal static class TextWidth
{
    /// <summary>Semi-bold letters are wider than plain ones by up to this factor; Chinese signs are not.</summary>
    public const double Strong = 1.12;

    private const double Full = 1.02;

    /// <summary>From here on nearly every sign fills a square: Chinese, its punctuation, full-width forms.</summary>
    private const char FirstFullWidth = '\u2E80';

    private static readonly SearchValues<char> Thin = SearchValues.Create(" .,:;'|!ijlIft()[]-·");
    private static readonly SearchValues<char> Broad = SearchValues.Create("mwMWQO@%—…＋");

    public static double Of(string text, double fontSize)
    {
        var sum = 0.0;
        foreach (var sign in text)
        {
            sum += Of(sign);
        }

        return sum * fontSize;
    }

    private static double Of(char sign)
    {
        if (sign >= FirstFullWidth || Broad.Contains(sign))
        {
            return Full;
        }

        if (Thin.Contains(sign))
        {
            return 0.4;
        }

        return char.IsUpper(sign) ? 0.76 : 0.62;
    }
}
