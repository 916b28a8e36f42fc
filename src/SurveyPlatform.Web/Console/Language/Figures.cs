using System.Globalization;

namespace SurveyPlatform.Web.Console.Language;

/// <summary>Numbers as people read them, the same in every language; rounding happens here and nowhere before.</summary>
internal static class Figures
{
    public static string Count(double count) => Round(count, "#,##0");

    /// <summary>Index points, with one decimal.</summary>
    public static string Score(double points) => Round(points, "0.0");

    /// <summary>A share 0–1 as a percentage with one decimal.</summary>
    public static string Percent(double share) => Round(100 * share, "0.0") + "%";

    /// <summary>A factor, or a number that respondents wrote.</summary>
    public static string Number(double number) => Round(number, "#,##0.##");

    /// <summary>A minus sign, not a hyphen; and nothing is negative that shows no digit but 0.</summary>
    private static string Round(double number, string format)
    {
        var written = number.ToString(format, CultureInfo.InvariantCulture);
        var isZero = !written.Any(sign => sign is >= '1' and <= '9');
        return isZero ? written.TrimStart('-') : written.Replace('-', '−');
    }
}
