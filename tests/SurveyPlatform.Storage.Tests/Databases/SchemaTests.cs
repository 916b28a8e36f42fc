using Dapper;

namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>What one migration folder makes, the other makes too.</summary>
public sealed class SchemaTests
{
    [Test]
    public async Task Migrations_OfBothKinds_MakeTheSameTablesAndColumns()
    {
        const string OfSqlite = """
            select t.name || '.' || c.name || ' ' || lower(c.type)
                   || case when c."notnull" = 1 or c.pk > 0 then ' not null' else '' end
              from sqlite_schema t, pragma_table_info(t.name) c
             where t.type = 'table'
            """;
        const string OfPostgreSql = """
            select table_name || '.' || column_name
                   || case data_type when 'uuid' then ' text' when 'bigint' then ' integer'
                                     when 'double precision' then ' real' else ' ' || data_type end
                   || case is_nullable when 'NO' then ' not null' else '' end
              from information_schema.columns
             where table_schema = current_schema
            """;

        if (TestPostgreSql.Server is null)
        {
            Assert.Ignore("SURVEY_TEST_POSTGRES names no server; tests/postgres.sh starts one.");
        }

        var (sqlite, postgreSql) = (
            await ColumnsAsync(new TestSqlite(), OfSqlite),
            await ColumnsAsync(new TestPostgreSql(), OfPostgreSql)
        );

        Assert.That(sqlite, Is.EquivalentTo(postgreSql));
        Assert.That(sqlite, Does.Contain("response.answers text not null"));
    }

    [Test]
    public async Task Sqlite_EveryTable_IsStrict()
    {
        const string Sql = """
            select name
              from pragma_table_list
             where schema = 'main' and type = 'table' and strict = 0 and name not in ('sqlite_schema', 'sqlite_sequence', 'schema_version')
            """;

        Assert.That(await ColumnsAsync(new TestSqlite(), Sql), Is.Empty);
    }

    [Test]
    public async Task Response_OfEitherKind_HasItsAnswersParsedByNoDatabase()
    {
        const string OfSqlite = "select sql from sqlite_schema where name = 'response'";
        const string OfPostgreSql = """
            select pg_get_constraintdef(oid)
              from pg_constraint
             where conrelid = 'response'::regclass
            """;

        var checks = (await ColumnsAsync(new TestSqlite(), OfSqlite)).ToList();
        if (TestPostgreSql.Server is not null)
        {
            checks.AddRange(await ColumnsAsync(new TestPostgreSql(), OfPostgreSql));
        }

        Assert.That(checks, Has.Some.Contains("check").IgnoreCase.And.None.Contains("json").IgnoreCase);
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        return (await connection.QueryAsync<string>(sql)).AsList();
    }
}
