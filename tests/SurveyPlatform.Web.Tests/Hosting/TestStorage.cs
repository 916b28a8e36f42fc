namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>On which database a product under test runs.</summary>
public enum TestStorage
{
    Sqlite,
    PostgreSql,
}
