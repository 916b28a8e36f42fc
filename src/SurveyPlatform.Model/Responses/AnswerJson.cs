using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SurveyPlatform.Model.Expressions;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Model.Responses;

/// <summary>The answer document: one JSON object by field code.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes reviewed answers in the order of the questionnaire, so that equal answers are equal texts.</summary>
    public static string Write(PreparedQuestionnaire questionnaire, IReadOnlyDictionary<string, Value> kept)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            writer.WriteStartObject();
            foreach (var field in questionnaire.Fields)
            {
                if (kept.TryGetValue(field.Code, out var answer))
                {
                    writer.WritePropertyName(field.Code);
                    ValueJson.Write(writer, answer);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
