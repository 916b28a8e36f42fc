using System.Text.Json;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

/// <summary>Reads values from JSON, so that both engines are given the same answers and compared by what they yield.</summary>
internal static class Answers
{
    public static Value Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    public static Func<string, Value> ReadAll(string json)
    {
        using var document = JsonDocument.Parse(json);
        var answers = document
            .RootElement.EnumerateObject()
            .ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal);
        return name => answers.GetValueOrDefault(name);
    }

    private static Value Read(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.True => Value.Of(true),
            JsonValueKind.False => Value.Of(false),
            JsonValueKind.Number => Value.Of(json.GetDouble()),
            JsonValueKind.String => Value.Of(json.GetString()!),
            JsonValueKind.Array => Value.Of(json.EnumerateArray().Select(Read).ToArray()),
            _ => Value.Missing,
        };
}
