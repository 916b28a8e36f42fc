using System.Text;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Receipts;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Tests.Specimens;

namespace SurveyPlatform.Storage.Tests.Databases;

public sealed class SqliteDatabaseTests
{
    private const string CutOff = "pragma wal_checkpoint(truncate)";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-storage-");

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [TestCase("journal_mode", "wal")]
    [TestCase("synchronous", "2")]
    [TestCase("foreign_keys", "1")]
    [TestCase("page_size", "8192")]
    [TestCase("busy_timeout", "10000")]
    [TestCase("secure_delete", "1")]
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

    [Test]
    public async Task Deletion_OfAnswersOnManyPages_LeavesNoneOfThemInTheFile()
    {
        const string Secret = "我家的下水道三年没人修";
        var path = Path.Combine(folder.FullName, "withdrawn.db");
        using var database = new SqliteDatabase(path);
        await new Migrator(database).MigrateAsync(CancellationToken.None);
        var wave = await Specimen.OpenWaveAsync(database);
        Response[] filed =
        [
            .. Enumerable
                .Range(0, 60)
                .Select(i =>
                    Specimen.Response(wave.Id) with
                    {
                        Answers = $$"""{"q2":"{{Secret}}{{new string('。', 10 * i)}}"}""",
                    }
                ),
        ];
        await new ResponseStore(database).FileAllAsync(filed, CancellationToken.None);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(CutOff);
        Assert.That(CountIn(path, Secret), Is.EqualTo(60));

        foreach (var response in filed)
        {
            await new WithdrawalStore(database).WithdrawAsync(
                response.Receipt,
                Specimen.Morning,
                CancellationToken.None
            );
        }

        await connection.ExecuteAsync(CutOff);
        Assert.That(CountIn(path, Secret), Is.Zero);
    }

    private static int CountIn(string path, string text)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        return bytes.Count(Encoding.UTF8.GetBytes(text));
    }
}
