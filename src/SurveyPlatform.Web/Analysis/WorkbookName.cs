using System.Globalization;
using System.Text;

namespace SurveyPlatform.Web.Analysis;

/// <summary>Calls a workbook by what is in it, in characters that every file system and every shell takes as they are.</summary>
internal static class WorkbookName
{
    /// <summary>80 Chinese characters are 240 bytes, and 255 is what file systems take.</summary>
    private const int Longest = 75;

    private const string HarmlessInAscii = "-_.,()+ ";

    public static string Of(string survey, string wave)
    {
        var kept = string.Concat($"{survey}-{wave}".EnumerateRunes().Where(IsHarmless).Take(Longest));
        return $"{kept.Trim(' ', '.')}.xlsx";
    }

    private static bool IsHarmless(Rune rune) =>
        rune.IsAscii
            ? Rune.IsLetterOrDigit(rune) || HarmlessInAscii.Contains((char)rune.Value, StringComparison.Ordinal)
            : Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                );
}
