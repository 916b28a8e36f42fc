using Dapper;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

public sealed class SqliteDatabaseTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-storage-");

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [TestCase("journal_mode", "wal")]
    [TestCase("synchronous", "2")]
    [TestCase("foreign_keys", "1")]
    [TestCase("page_size", "8192")]
    [TestCase("busy_timeout", "10000")]
    public async Task OpenAsync_FileAndFolderNew_SetsTheConnectionUp(string pragma, string expected)
    {
        using var database = new SqliteDatabase(Path.Combine(folder.FullName, pragma, "survey.db"));

        // The second connection comes out of the pool and must be as good as the first.
        await (await database.OpenAsync(CancellationToken.None)).DisposeAsync();
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var set = await connection.ExecuteScalarAsync<string>($"pragma {pragma}");

        Assert.That(set, Is.EqualTo(expected));
    }
}
