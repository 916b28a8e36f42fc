using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SurveyPlatform.Model.Responses;

/// <summary>The answer document: one JSON object by field code.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Made once a thread: every submission is written, and a new buffer would grow several times for each.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? bufferOfThread;

    /// <summary>Writes reviewed answers in the order of the questionnaire, so that equal answers are equal texts.</summary>
    public static string Write(AnswerSheet kept)
    {
        var buffer = bufferOfThread ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            foreach (var (place, field) in kept.Questionnaire.Fields.Index())
            {
                if (kept.IsFilled(place))
                {
                    writer.WritePropertyName(field.Code);
                    ValueJson.Write(writer, kept[place]);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
