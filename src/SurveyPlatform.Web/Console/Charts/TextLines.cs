namespace SurveyPlatform.Web.Console.Charts;

/// <summary>Breaks a text into lines: between words, and between any two Chinese signs.</summary>
internal static class TextLines
{
    private const string NeverFirst = "，。、；：？！）》”’」』…％%";

    /// <returns>At least one line; a line is wider than asked for only where one word alone is.</returns>
    public static IReadOnlyList<string> Wrap(string text, double width, double fontSize)
    {
        var lines = new List<string>();
        var (start, end) = (0, 0);
        foreach (var next in Breaks(text))
        {
            if (end > start && TextWidth.Of(text[start..next].TrimEnd(), fontSize) > width)
            {
                lines.Add(text[start..end].TrimEnd());
                start = end;
            }

            end = next;
        }

        lines.Add(text[start..].TrimEnd());
        return lines;
    }

    /// <summary>Puts as many texts on each line as there is room for; none is broken.</summary>
    public static IReadOnlyList<string> Fill(IReadOnlyList<string> texts, string between, double width, double fontSize)
    {
        var lines = new List<string>();
        foreach (var text in texts)
        {
            var longer = lines.Count == 0 ? text : lines[^1] + between + text;
            if (lines.Count > 0 && TextWidth.Of(longer, fontSize) <= width)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(text);
            }
        }

        return lines;
    }

    /// <summary>The places before which a line may break, and the end.</summary>
    private static IEnumerable<int> Breaks(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (MayBreakBefore(text, i))
            {
                yield return i;
            }
        }

        yield return text.Length;
    }

    private static bool MayBreakBefore(string text, int i) =>
        text[i] != ' '
        && !NeverFirst.Contains(text[i], StringComparison.Ordinal)
        && (text[i - 1] == ' ' || IsIdeograph(text[i]) || IsIdeograph(text[i - 1]));

    /// <summary>From the radicals of Chinese on; its punctuation is kept from the beginning of a line by its own rule.</summary>
    private static bool IsIdeograph(char sign) =>
        sign >= '\u2E80' && !"（《“‘「『".Contains(sign, StringComparison.Ordinal);
}
