using System.Globalization;
using System.Text;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>
/// Measures texts in the width of a digit, as columns are measured: a Chinese character is two wide. It stands in for the
/// fonts of the reader's machine, which are not to be had where workbooks are made.
/// </summary>
internal static class TextWidth
{
    /// <summary>The width of the longest line.</summary>
    public static int Of(string text) => text.Split('\n').Max(LineWidth);

    public static int Of(Rune rune)
    {
        var standsAlone =
            Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
        var width = IsWide(rune.Value) ? 2 : 1;
        return standsAlone ? width : 0;
    }

    /// <summary>How many lines a text takes in a cell of a width.</summary>
    public static int LinesIn(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(LineWidth(line) / Math.Max(1, width))));

    private static int LineWidth(string line) => line.EnumerateRunes().Sum(Of);

    // East Asian wide and full-width blocks, and the pictographs, after Unicode's EastAsianWidth.txt.
    private static bool IsWide(int code) =>
        code
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2014 and <= 0x201D)
                or 0x2026
                or (>= 0x2460 and <= 0x24FF)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
