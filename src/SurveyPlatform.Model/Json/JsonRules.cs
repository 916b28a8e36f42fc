using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace SurveyPlatform.Model.Json;

/// <summary>
/// What no file of ours may hold, wherever it stands: a list with nothing in one of its places, a number that is not
/// finite, the character U+0000, an object that does not say of which kind it is.
/// </summary>
/// <remarks>The serializer's own null checks stop at properties; they look into no list.</remarks>
public static class JsonRules
{
    private const string KindMissing = "An object says by its 'kind' what it is.";

    /// <summary>To be added to a resolver as a modifier.</summary>
    public static void Apply(JsonTypeInfo type)
    {
        if (type is { PolymorphismOptions: not null, Kind: JsonTypeInfoKind.Object, Type.IsAbstract: true })
        {
            type.CreateObject = () => throw new RefusedJsonException(KindMissing);
        }

        foreach (var property in type.Properties.Where(property => IsLookedAt(property.PropertyType)))
        {
            if (property.Set is { } set)
            {
                property.Set = (target, value) =>
                {
                    Check(value, below: string.Empty);
                    set(target, value);
                };
            }
        }
    }

    /// <exception cref="RefusedJsonException">The text holds U+0000, which PostgreSQL cannot keep.</exception>
    internal static string CheckText(string text, string below = "") =>
        text.Contains('\0', StringComparison.Ordinal)
            ? throw new RefusedJsonException("A text has no character U+0000.") { Below = below }
            : text;

    private static bool IsLookedAt(Type type) =>
        type == typeof(string)
        || type == typeof(double)
        || type == typeof(double?)
        || (type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType);

    private static void Check(object? value, string below)
    {
        switch (value)
        {
            case string text:
                CheckText(text, below);
                break;
            case double number when !double.IsFinite(number):
                throw new RefusedJsonException("A number is finite.") { Below = below };
            case IEnumerable list:
                CheckPlaces(list, below);
                break;
            default:
                break;
        }
    }

    private static void CheckPlaces(IEnumerable list, string below)
    {
        var i = 0;
        foreach (var item in list)
        {
            var place = $"{below}[{i++}]";
            if (item is null)
            {
                throw new RefusedJsonException("A list has nothing empty in it.") { Below = place };
            }

            Check(item, place);
        }
    }
}
