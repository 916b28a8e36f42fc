using System.Text;

namespace SurveyPlatform.Reporting.Cells;

/// <summary>Makes any text fit for a cell, where it stays exactly the text that it is.</summary>
internal static class CellText
{
    /// <summary>The most UTF-16 characters that Excel keeps in a cell.</summary>
    public const int Longest = 32_767;

    /// <summary>Takes out what XML cannot carry, and cuts what Excel cannot hold.</summary>
    /// <param name="text">Any text, damaged ones too.</param>
    /// <param name="cutMark">Stands at the end of a text that was cut.</param>
    public static string Fit(string text, string cutMark)
    {
        var clean = Clean(text);
        if (clean.Length <= Longest)
        {
            return clean;
        }

        var kept = Longest - cutMark.Length;
        if (char.IsHighSurrogate(clean[kept - 1]))
        {
            kept--;
        }

        return string.Concat(clean.AsSpan(0, kept), cutMark);
    }

    /// <summary>
    /// Whether Excel would read the text as a formula, a number or a date once somebody enters the cell and leaves it again.
    /// </summary>
    public static bool IsTempting(string text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\'' or '.' or '\t' || char.IsDigit(text[0]));

    /// <summary>The beginning of a text on one line, for places that hold little.</summary>
    public static string Brief(string text, int longest)
    {
        var line = Clean(text).ReplaceLineEndings(" ");
        return TextWidth.Of(line) <= longest ? line : Shorten(line, longest);
    }

    private static string Shorten(string line, int longest)
    {
        const char More = '…';
        var (kept, width) = (new StringBuilder(), TextWidth.Of(new Rune(More)));
        foreach (var rune in line.EnumerateRunes())
        {
            width += TextWidth.Of(rune);
            if (width > longest)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.Append(More).ToString();
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // A half of a surrogate pair comes out as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLegal(rune))
            {
                clean.Append(rune);
            }
        }

        // A lone carriage return would be written as _x000D_ and shown as that by some programs.
        return clean.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    private static bool IsLegal(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF));
}
