using System.Text;
using System.Text.Json;
using SurveyPlatform.Model.Questionnaires;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Api;

/// <summary>
/// Reads a response as nearly every client writes it, in one pass and straight into the places of the answers. Whatever
/// is unusual it leaves to the serializer, and whatever is wrong: that one says what, and where.
/// </summary>
/// <remarks>It takes nothing that the serializer or <see cref="ResponseFormValidator"/> would refuse.</remarks>
internal ref struct PlainResponse
{
    private readonly AnswerSheet answers;
    private Utf8JsonReader reader;
    private Guid? id;
    private string? language;
    private int? seconds;
    private string? slipCode;
    private bool hasSeconds;
    private bool hasAnswers;

    private PlainResponse(ReadOnlySpan<byte> utf8, PreparedQuestionnaire questionnaire)
    {
        reader = new Utf8JsonReader(utf8);
        answers = new AnswerSheet(questionnaire);
    }

    /// <returns>Null where it is not plain.</returns>
    public static Submission? Read(ReadOnlySpan<byte> utf8, PreparedQuestionnaire questionnaire)
    {
        try
        {
            return new PlainResponse(utf8, questionnaire).Read();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Submission? Read()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryReadProperty())
            {
                return null;
            }
        }

        // Behind the object there is nothing, or the reader throws.
        return !reader.Read() && id is { } responseId && hasAnswers
            ? new Submission(responseId, Channel.Api, language ?? ResponseForm.LanguageUnlessStated, seconds, answers)
            {
                SlipCode = slipCode,
            }
            : null;
    }

    private bool TryReadProperty()
    {
        if (reader.ValueTextEquals("responseId"u8))
        {
            return id is null && TryReadId();
        }

        if (reader.ValueTextEquals("language"u8))
        {
            return language is null && TryReadLanguage();
        }

        if (reader.ValueTextEquals("seconds"u8))
        {
            return !hasSeconds && TryReadSeconds();
        }

        if (reader.ValueTextEquals("slipCode"u8))
        {
            return slipCode is null && TryReadSlipCode();
        }

        return reader.ValueTextEquals("answers"u8) && !hasAnswers && TryReadAnswers();
    }

    private bool TryReadId()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || !reader.TryGetGuid(out var read))
        {
            return false;
        }

        id = read;
        return read != Guid.Empty;
    }

    private bool TryReadLanguage()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        foreach (var offered in answers.Questionnaire.Questionnaire.Languages)
        {
            if (reader.ValueTextEquals(offered))
            {
                language = offered;
                return offered.Length is > 0 and <= ResponseFormValidator.LongestLanguage;
            }
        }

        return false;
    }

    private bool TryReadSeconds()
    {
        hasSeconds = true;
        if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var read))
        {
            return false;
        }

        seconds = read;
        return read is >= 0 and <= ResponseFormValidator.MostSeconds;
    }

    private bool TryReadSlipCode()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
        {
            return false;
        }

        slipCode = Ascii.IsValid(reader.ValueSpan) ? reader.GetString() : null;
        return slipCode?.Length <= ResponseFormValidator.LongestSlipCode;
    }

    private bool TryReadAnswers()
    {
        hasAnswers = true;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = ReadPlace();
            if (place < 0 || answers.IsFilled(place) || !reader.Read())
            {
                return false;
            }

            answers.Fill(place, ValueJson.Read(ref reader));
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    /// <returns>Negative where the name is none that the questionnaire uses, or is written in a roundabout way.</returns>
    private readonly int ReadPlace()
    {
        const int LongestPlainName = 200;

        if (reader.ValueIsEscaped || reader.ValueSpan.Length > LongestPlainName)
        {
            return -1;
        }

        Span<char> name = stackalloc char[LongestPlainName];
        return answers.Questionnaire.PlaceOf(name[..reader.CopyString(name)]);
    }
}
