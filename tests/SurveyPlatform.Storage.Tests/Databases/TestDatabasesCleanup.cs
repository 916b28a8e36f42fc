using SurveyPlatform.Storage.Tests.Databases;

namespace SurveyPlatform.Storage.Tests;

/// <summary>Leaves the machine as it was.</summary>
[SetUpFixture]
internal sealed class TestDatabasesCleanup
{
    [OneTimeTearDown]
    public async Task RemoveDatabases()
    {
        TestSqlite.RemoveAll();
        await TestPostgreSql.RemoveAllAsync();
    }
}
