using System.Globalization;

namespace SurveyPlatform.Scoring.Printing;

/// <summary>Writes numbers into printed arithmetic: in one form everywhere, to seven digits, for reading and not for computing.</summary>
internal static class Printed
{
    /// <summary>Writes a number.</summary>
    public static string Number(double value) => value.ToString("G7", CultureInfo.InvariantCulture);

    /// <summary>Writes terms with plus signs between them.</summary>
    public static string Sum(IEnumerable<string> terms) => string.Join(" + ", terms);

    /// <summary>Writes numbers with plus signs between them.</summary>
    public static string Sum(IEnumerable<double> terms) => Sum(terms.Select(Number));
}
