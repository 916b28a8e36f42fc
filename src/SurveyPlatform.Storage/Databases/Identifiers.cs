using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SurveyPlatform.Storage.Databases;

/// <summary>
/// Keeps ids as uuid in PostgreSQL and as lower-case text in SQLite, which has no such type: a person can read and type
/// them, both sort them alike, and a key of 16 bytes was measured to be no faster.
/// </summary>
internal sealed class Identifiers : SqlMapper.TypeHandler<Guid>
{
    public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);

    public override void SetValue(IDbDataParameter parameter, Guid value) =>
        parameter.Value = parameter is SqliteParameter ? value.ToString("D") : value;
}
