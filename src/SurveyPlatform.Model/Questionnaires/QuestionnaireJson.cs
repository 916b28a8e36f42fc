using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using SurveyPlatform.Model.Json;

namespace SurveyPlatform.Model.Questionnaires;

/// <summary>The questionnaire file. What it does not know it refuses, with the place.</summary>
public static class QuestionnaireJson
{
    private const int DeepestNesting = 32;

    /// <summary>For everything that is written and read the way a questionnaire is.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <exception cref="JsonException">
    /// The text is no questionnaire; <see cref="JsonException.Path"/> says where.
    /// </exception>
    public static Questionnaire Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Questionnaire>(utf8, Options)
        ?? throw new JsonException("A questionnaire is an object, not null.", "$", null, null);

    /// <summary>Writes in one canonical order, so that equal questionnaires are equal texts.</summary>
    public static byte[] Write(Questionnaire questionnaire) =>
        JsonSerializer.SerializeToUtf8Bytes(questionnaire, Options);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            MaxDepth = DeepestNesting,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty, JsonRules.Apply } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        // What is required is written though it is empty, or it could not be read again.
        foreach (var property in type.Properties.Where(property => !property.IsRequired))
        {
            if (property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string))
            {
                property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
            }
            else if (property.PropertyType == typeof(bool))
            {
                property.ShouldSerialize = (_, value) => value is true;
            }
        }
    }
}
