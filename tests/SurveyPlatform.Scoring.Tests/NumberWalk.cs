using System.Collections;
using System.Reflection;

namespace SurveyPlatform.Scoring.Tests;

/// <summary>Walks through whatever a method gave out and finds the first number that is none.</summary>
internal static class NumberWalk
{
    private const int Deepest = 6;

    /// <summary>Finds NaN or infinity, also where it stands in a text.</summary>
    /// <param name="found">Any result.</param>
    /// <param name="marksMissing">Whether NaN is what stands for a missing value there.</param>
    /// <returns>Where it stands and what it is; <see langword="null"/> when all are numbers.</returns>
    public static string? FindNoNumber(object? found, bool marksMissing = false) =>
        Find(found, "", marksMissing, Deepest);

    private static string? Find(object? found, string path, bool marksMissing, int depth) =>
        found switch
        {
            null => null,
            double number => double.IsInfinity(number) || (double.IsNaN(number) && !marksMissing)
                ? $"{path} = {number}"
                : null,
            string text => text.Contains("NaN", StringComparison.Ordinal)
            || text.Contains("Infinity", StringComparison.Ordinal)
                ? $"{path} = {text}"
                : null,
            _ when depth == 0 => null,
            IEnumerable many => many.Cast<object?>()
                .Select((one, i) => Find(one, $"{path}[{i}]", marksMissing, depth - 1))
                .FirstOrDefault(fault => fault is not null),
            _ when IsOurs(found.GetType()) => PropertiesOf(found.GetType())
                .Select(one => Find(one.GetValue(found), $"{path}.{one.Name}", marksMissing, depth - 1))
                .FirstOrDefault(fault => fault is not null),
            _ => null,
        };

    private static bool IsOurs(Type type) =>
        !type.IsEnum && type.Namespace?.StartsWith("SurveyPlatform", StringComparison.Ordinal) is true;

    // A span can be read by nobody but its owner; what it shows is shown by other properties or checked where it is made.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.GetIndexParameters().Length == 0 && !one.PropertyType.IsByRefLike);
}
