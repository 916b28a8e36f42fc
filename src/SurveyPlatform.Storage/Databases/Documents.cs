using System.Data;
using System.Text.Json;
using Dapper;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Storage.Databases;

/// <summary>Keeps a value of many parts as one JSON text, written the way a questionnaire is.</summary>
internal sealed class Documents<T> : SqlMapper.TypeHandler<T>
    where T : class
{
    /// <summary>Nobody changes what was read, and one text is often read again and again: a wave is entered for each batch of responses.</summary>
    private volatile Known? last;

    public override T? Parse(object value)
    {
        var text = (string)value;
        if (last is { } known && string.Equals(known.Text, text, StringComparison.Ordinal))
        {
            return known.Value;
        }

        var read = JsonSerializer.Deserialize<T>(text, QuestionnaireJson.Options);
        last = new Known(text, read);
        return read;
    }

    public override void SetValue(IDbDataParameter parameter, T? value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, QuestionnaireJson.Options);
    }

    private sealed record Known(string Text, T? Value);
}
