namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>One database of each kind for a fixture. A kind that cannot be had here is skipped by name.</summary>
internal static class TestDatabases
{
    public static IEnumerable<TestFixtureData> All
    {
        get
        {
            yield return new TestFixtureData(new TestSqlite()).SetArgDisplayNames("SQLite");

            var postgreSql = new TestFixtureData(new TestPostgreSql()).SetArgDisplayNames("PostgreSQL");
            yield return TestPostgreSql.Server is null
                ? postgreSql.Ignore("SURVEY_TEST_POSTGRES names no server; tests/postgres.sh starts one.")
                : postgreSql;
        }
    }
}
