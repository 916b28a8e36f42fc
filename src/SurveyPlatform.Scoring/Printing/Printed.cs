using System.Globalization;
using SurveyPlatform.Scoring.Weights;

namespace SurveyPlatform.Scoring.Printing;

/// <summary>Writes numbers into printed arithmetic: in one form everywhere, to seven digits, for reading and not for computing.</summary>
internal static class Printed
{
    /// <summary>Writes a number.</summary>
    /// <exception cref="OverflowException">It is none: what is made of finite numbers has left their range.</exception>
    public static string Number(double value) => Magnitude.Finite(value).ToString("G7", CultureInfo.InvariantCulture);

    /// <summary>Writes terms with plus signs between them.</summary>
    public static string Sum(IEnumerable<string> terms) => string.Join(" + ", terms);

    /// <summary>Writes numbers with plus signs between them.</summary>
    public static string Sum(IEnumerable<double> terms) => Sum(terms.Select(Number));
}
