using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SurveyPlatform.Model.Languages;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Samples.Lines;

/// <summary>Writes samples as NDJSON, the form in which the batch endpoint takes responses.</summary>
public static class SampleWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly ValueJson Answers = new();

    /// <param name="questionnaire">Answers are written in its order.</param>
    /// <param name="samples">One a line, in this order.</param>
    public static byte[] Write(PreparedQuestionnaire questionnaire, IEnumerable<Sample> samples)
    {
        using var stream = new MemoryStream();
        foreach (var sample in samples)
        {
            using (var writer = new Utf8JsonWriter(stream, Options))
            {
                Write(writer, questionnaire, sample);
            }

            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, PreparedQuestionnaire questionnaire, Sample sample)
    {
        writer.WriteStartObject();
        writer.WriteString("responseId", sample.ResponseId);
        writer.WriteString("language", LocalText.Chinese);
        writer.WriteNumber("seconds", sample.Seconds);
        writer.WriteStartObject("answers");
        foreach (var field in questionnaire.Fields)
        {
            if (sample.Answers.TryGetValue(field.Code, out var answer))
            {
                writer.WritePropertyName(field.Code);
                Answers.Write(writer, answer, QuestionnaireJson.Options);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
