using System.Globalization;
using System.Text.RegularExpressions;
using SurveyPlatform.Model.Languages;

namespace SurveyPlatform.Web.Resident.Forms;

/// <summary>Reads numbers the way people write them on phones: 12, １２, 1,200, 3人.</summary>
internal static partial class WrittenNumber
{
    /// <summary>Between a full-width form and its ASCII twin; the two blocks run in parallel from ！ to ～.</summary>
    private const int WidthDistance = '！' - '!';

    /// <summary>Nobody writes a number longer than this, so nothing longer is looked at.</summary>
    private const int Longest = 40;

    /// <param name="typed">As it was typed.</param>
    /// <param name="unit">May be written behind the number.</param>
    /// <returns>Null where it is no number, or could be read as two.</returns>
    public static double? Read(string typed, LocalText? unit = null)
    {
        var text = WithoutUnit(Narrow(typed).Trim(), unit);
        return text.Length <= Longest && Plain().IsMatch(text)
            ? double.Parse(text.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;
    }

    private static string Narrow(string typed) => string.Concat(typed.Select(Narrow));

    private static char Narrow(char character) =>
        character switch
        {
            >= '！' and <= '～' => (char)(character - WidthDistance),
            '。' => '.',
            '\u3000' => ' ',
            '\u2212' => '-',
            _ => character,
        };

    private static string WithoutUnit(string text, LocalText? unit)
    {
        foreach (var (_, name) in unit?.Versions ?? [])
        {
            if (text.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^name.Length].TrimEnd();
            }
        }

        return text;
    }

    // A comma only parts thousands: 3,5 could be a decimal or a slip, and is asked again.
    [GeneratedRegex(
        @"^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Plain();
}
