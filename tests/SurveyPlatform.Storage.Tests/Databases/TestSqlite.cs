using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

internal sealed class TestSqlite : TestDatabase
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("survey-storage-");

    private readonly string path = Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db");

    public override string Dialect => "Sqlite";

    public static void RemoveAll() => Folder.Delete(recursive: true);

    public override Task<TestDatabase> MakeEmptyAsync() => Task.FromResult<TestDatabase>(new TestSqlite());

    public override IDatabase Connect() => new SqliteDatabase(path);

    protected override Task MakeAsync() => Task.CompletedTask;
}
