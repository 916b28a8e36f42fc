using Dapper;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.All))]
public sealed class MigratorTests(TestDatabase database)
{
    [Test]
    public async Task MigrateAsync_Twice_RunsEachScriptOnce()
    {
        var empty = await database.MakeEmptyAsync();
        var migrator = new Migrator(empty.Connect());

        var first = await migrator.MigrateAsync(CancellationToken.None);
        var second = await migrator.MigrateAsync(CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(first, Does.Contain("0001_foundation.sql").And.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(second, Is.Empty);
        });
    }

    [Test]
    public async Task ListPendingAsync_BeforeAndAfterMigrating_ListsWhatHasNotRunAndChangesNothing()
    {
        var connected = (await database.MakeEmptyAsync()).Connect();
        var migrator = new Migrator(connected);

        var before = await migrator.ListPendingAsync(CancellationToken.None);
        await using var connection = await connected.OpenAsync(CancellationToken.None);
        Assert.That(await connected.HasTableAsync(connection, "schema_version", CancellationToken.None), Is.False);
        var ran = await migrator.MigrateAsync(CancellationToken.None);

        Assert.That(before, Is.EqualTo(ran).And.Contains("0001_foundation.sql"));
        Assert.That(await migrator.ListPendingAsync(CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task MigrateAsync_SeveralProcessesAtOnce_RunsEachScriptOnce()
    {
        var empty = await database.MakeEmptyAsync();

        var ran = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => new Migrator(empty.Connect()).MigrateAsync(CancellationToken.None)))
        );

        var scripts = ran.SelectMany(names => names).ToList();
        Assert.That(scripts, Is.Unique.And.Contain("0001_foundation.sql"));
    }

    [Test]
    public async Task MigrateAsync_ScriptFails_LeavesNoMarkOfIt()
    {
        const string Obstacle = "create table wave (x text)";
        const string Marks = "select count(*) from schema_version";
        var connected = (await database.MakeEmptyAsync()).Connect();
        await using var connection = await connected.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(Obstacle);

        await Assert.ThatAsync(
            () => new Migrator(connected).MigrateAsync(CancellationToken.None),
            Throws.InstanceOf<System.Data.Common.DbException>()
        );

        Assert.That(await connection.ExecuteScalarAsync<long>(Marks), Is.Zero);
    }
}
