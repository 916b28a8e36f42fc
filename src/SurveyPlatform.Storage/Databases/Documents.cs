using System.Data;
using System.Text.Json;
using Dapper;
using SurveyPlatform.Model.Questionnaires;

namespace SurveyPlatform.Storage.Databases;

/// <summary>Keeps a value of many parts as one JSON text, written the way a questionnaire is.</summary>
internal sealed class Documents<T> : SqlMapper.TypeHandler<T>
    where T : class
{
    public override T? Parse(object value) => JsonSerializer.Deserialize<T>((string)value, QuestionnaireJson.Options);

    public override void SetValue(IDbDataParameter parameter, T? value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, QuestionnaireJson.Options);
    }
}
