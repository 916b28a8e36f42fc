using System.Diagnostics.CodeAnalysis;

namespace SurveyPlatform.Web.Api;

/// <summary>A choice as a query names it: in the words of the contract, and in no number. Capitals make no difference.</summary>
/// <remarks>The framework takes any number for an enumeration, and no name but that of the code.</remarks>
internal readonly record struct Told<T>(T Value) : IParsable<Told<T>>
    where T : struct, Enum
{
    public static Told<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var told) ? told : throw new FormatException($"There is no '{s}'.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Told<T> result)
    {
        var at = Array.FindIndex(
            Enum.GetNames<T>(),
            name => string.Equals(name, s, StringComparison.OrdinalIgnoreCase)
        );
        result = at < 0 ? default : new Told<T>(Enum.GetValues<T>()[at]);
        return at >= 0;
    }
}
