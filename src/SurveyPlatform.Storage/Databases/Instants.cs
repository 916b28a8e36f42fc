using System.Data;
using System.Globalization;
using Dapper;

namespace SurveyPlatform.Storage.Databases;

/// <summary>
/// Keeps instants as whole milliseconds since 1970 in UTC: both databases sort them and reckon with them alike. What is
/// read back has the offset 0.
/// </summary>
internal sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        parameter.DbType = DbType.Int64;
        parameter.Value = value.ToUnixTimeMilliseconds();
    }
}
