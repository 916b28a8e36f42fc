using System.Text.Json;
using System.Text.Json.Nodes;

namespace SurveyPlatform.Scoring.Tests.Reference;

/// <summary>Judges a result by the rule of the reference files.</summary>
internal sealed class ReferenceComparator(double tolerance)
{
    private const double LeastScale = 1e-4;
    private const double ToleranceOfExactNumbers = 1e-9;

    private readonly double relative = tolerance > 0 ? tolerance : ToleranceOfExactNumbers;

    /// <summary>Lists where the result departs from what is expected; nothing when it agrees.</summary>
    public IEnumerable<string> Departures(JsonNode? expected, JsonNode? actual) =>
        Departures("", expected, actual, null);

    private IEnumerable<string> Departures(string path, JsonNode? expected, JsonNode? actual, double? scale) =>
        (expected, actual) switch
        {
            (JsonObject members, JsonObject found) => members.SelectMany(member =>
                found.ContainsKey(member.Key)
                    ? Departures($"{path}.{member.Key}", member.Value, found[member.Key], ScaleOf(member.Key, members))
                    : [$"{path}.{member.Key} is not there"]
            ),
            (JsonArray items, JsonArray found) when items.Count == found.Count => items.SelectMany(
                (item, i) => Departures($"{path}[{i}]", item, found[i], null)
            ),
            _ => Agree(expected, actual, scale) ? [] : [$"{path}: {Text(expected)} expected, {Text(actual)} found"],
        };

    private bool Agree(JsonNode? expected, JsonNode? actual, double? scale)
    {
        if (expected is not JsonValue || actual is not JsonValue)
        {
            return expected is null && actual is null;
        }

        if (expected.GetValueKind() != JsonValueKind.Number || actual.GetValueKind() != JsonValueKind.Number)
        {
            return JsonNode.DeepEquals(expected, actual);
        }

        var (e, a) = (
            expected.GetValue<double>(),
            double.Parse(Text(actual), System.Globalization.CultureInfo.InvariantCulture)
        );
        return Math.Abs(a - e) <= relative * Math.Max(scale ?? Math.Abs(e), LeastScale);
    }

    // A bound near 0 is judged by the width of its interval, so to speak: on the larger bound.
    private static double? ScaleOf(string key, JsonObject members) =>
        key is "low" or "high" && members["low"] is JsonValue low && members["high"] is JsonValue high
            ? Math.Max(Math.Abs((double)low), Math.Abs((double)high))
            : null;

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
