using System.Text.Json;
using System.Text.Json.Serialization;
using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Responses;

/// <summary>Carries one answer: null, a boolean, a number, a text, or a flat list of these.</summary>
public sealed class ValueJson : JsonConverter<Value>
{
    public override bool HandleNull => true;

    /// <summary>Reads the answer that the reader stands at.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Value Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return ReadSingle(ref reader);
        }

        var items = new List<Value>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadSingle(ref reader));
        }

        return Value.Of(items);
    }

    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options) =>
        Write(writer, value);

    internal static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKinds.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKinds.Number:
                writer.WriteNumberValue(value.Number!.Value);
                break;
            case ValueKinds.Text:
                writer.WriteStringValue(value.Text);
                break;
            case ValueKinds.List:
                writer.WriteStartArray();
                foreach (var item in value.List!)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static Value ReadSingle(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => Value.Missing,
            JsonTokenType.True => Value.Of(true),
            JsonTokenType.False => Value.Of(false),
            JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number) => Value.Of(
                number
            ),
            JsonTokenType.String => Value.Of(ReadText(ref reader)),
            _ => throw new JsonException("An answer is a number, a text, true, false, null, or a flat list of these."),
        };

    private static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException halfCharacter)
        {
            // Half a surrogate pair, written as an escape, passes the reader's first look.
            throw new JsonException("A text holds half a character.", halfCharacter);
        }
    }
}
