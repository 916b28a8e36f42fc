using System.Data.Common;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>A database that a fixture has to itself. It is made and migrated when it is first opened.</summary>
public abstract class TestDatabase : IDatabase
{
    private IDatabase? made;

    public abstract string Dialect { get; }

    /// <summary>Another of the same kind, with nothing in it, not even a table.</summary>
    public abstract Task<TestDatabase> MakeEmptyAsync();

    /// <summary>A way in of its own to the same database, such as another process has.</summary>
    public abstract IDatabase Connect();

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        // No lock: every test puts something on file before it lets several threads loose.
        if (made is null)
        {
            await MakeAsync();
            made = Connect();
            await new Migrator(made).MigrateAsync(ct);
        }

        return await made.OpenAsync(ct);
    }

    public Task LockSchemaAsync(DbConnection connection, CancellationToken ct) =>
        Connect().LockSchemaAsync(connection, ct);

    public Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct) =>
        Connect().HasTableAsync(connection, name, ct);

    protected abstract Task MakeAsync();
}
