namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>Both databases, for fixtures that hold on either. One that cannot be had here is skipped by name.</summary>
internal static class TestStorages
{
    public static string? PostgreSqlServer { get; } = Environment.GetEnvironmentVariable("SURVEY_TEST_POSTGRES");

    public static IEnumerable<TestFixtureData> All
    {
        get
        {
            yield return new TestFixtureData(TestStorage.Sqlite).SetArgDisplayNames("SQLite");

            var postgreSql = new TestFixtureData(TestStorage.PostgreSql).SetArgDisplayNames("PostgreSQL");
            yield return PostgreSqlServer is null
                ? postgreSql.Ignore("SURVEY_TEST_POSTGRES names no server; tests/postgres.sh starts one.")
                : postgreSql;
        }
    }
}
