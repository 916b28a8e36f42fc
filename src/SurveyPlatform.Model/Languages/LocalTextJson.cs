using System.Text.Json;
using System.Text.Json.Serialization;
using SurveyPlatform.Model.Json;

namespace SurveyPlatform.Model.Languages;

/// <summary>Carries a text as an object by language: <c>{"zh-CN": "…", "en": "…"}</c>.</summary>
internal sealed class LocalTextJson : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A text is an object by language, such as {\"zh-CN\": \"…\"}.");
        }

        var versions = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException($"The text in '{language}' is not a string.");
            }

            versions.Add(new(JsonRules.CheckText(language), JsonRules.CheckText(reader.GetString()!)));
        }

        try
        {
            return new LocalText(versions);
        }
        catch (ArgumentException unfit)
        {
            throw new JsonException(unfit.Message, unfit);
        }
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.Versions)
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
    }
}
