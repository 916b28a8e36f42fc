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

    [Test]
    public async Task NoteWritten_ManyRows_CarriesTheLogOver()
    {
        var path = Path.Combine(folder.FullName, "carried.db");
        using var database = new SqliteDatabase(path);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync("create table t (x text not null)");
        var before = new FileInfo(path).Length;

        // Ten pages or more, far less than what SQLite carries over by itself.
        await connection.ExecuteAsync("insert into t (x) values (@x)", new { x = new string('x', 100_000) });
        database.NoteWritten(1);
        var early = new FileInfo(path).Length;
        database.NoteWritten(100_000);
        database.Dispose();

        Assert.Multiple(() =>
        {
            Assert.That(early, Is.EqualTo(before));
            Assert.That(new FileInfo(path).Length, Is.GreaterThan(before + 100_000));
        });
    }
}
