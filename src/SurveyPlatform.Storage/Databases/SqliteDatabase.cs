using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SurveyPlatform.Storage.Databases;

/// <summary>A database in one file, for a single node: no server to run.</summary>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly string path;
    private readonly string connectionString;
    private readonly string opening;
    private readonly CarryOver carryOver;
    private volatile bool isPrepared;

    /// <param name="path">The file; it is made, with its folder, when it is first needed.</param>
    public SqliteDatabase(string path)
        : this(path, TimeSpan.FromSeconds(10)) { }

    /// <param name="path">The file; it is made, with its folder, when it is first needed.</param>
    /// <param name="patience">How long to wait for another program that holds the lock for writing; whole seconds.</param>
    public SqliteDatabase(string path, TimeSpan patience)
    {
        Columns.Register();
        this.path = Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = this.path,
            ForeignKeys = true,
            DefaultTimeout = (int)patience.TotalSeconds,
        }.ToString();
        carryOver = new CarryOver(OpenAsync);

        // Full: an answer that was acknowledged is on the disk. The busy timeout lets writers queue up for the one lock.
        // Ids and receipts fall anywhere in their indices, and the same pages change again and again: carried over into
        // the file every 80 MiB instead of every 8, a third more responses were taken a second. 32 MiB of the file in memory
        // instead of 2 spare a read for nearly every response. Secure deletion: what was taken back, the keys of a wave and the order
        // of responses would else lie on in the file, in pages that nothing uses any more.
        opening = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            pragma synchronous = full;
            pragma busy_timeout = {patience.TotalMilliseconds:F0};
            pragma wal_autocheckpoint = 10000;
            pragma cache_size = -32768;
            pragma secure_delete = on;
            """
        );
    }

    public string Dialect => "Sqlite";

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (!isPrepared)
        {
            await PrepareAsync(ct);
        }

        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(opening, cancellationToken: ct));
        return connection;
    }

    /// <summary>Nothing to do: a transaction of SQLite begins by taking the only lock there is for writing.</summary>
    public Task LockSchemaAsync(DbConnection connection, CancellationToken ct) => Task.CompletedTask;

    public async Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct)
    {
        const string Sql = "select count(*) from sqlite_schema where type = 'table' and name = @name";

        return await connection.ExecuteScalarAsync<long>(
                new CommandDefinition(Sql, new { name }, cancellationToken: ct)
            ) == 1;
    }

    public void NoteWritten(int rows) => carryOver.NoteWritten(rows);

    /// <summary>Closes the connections kept open for the next caller, so that the file can be moved or removed.</summary>
    public void Dispose()
    {
#pragma warning disable VSTHRD002 // It needs nothing of the caller's thread, and ends by itself.
        carryOver.Latest.Wait();
#pragma warning restore VSTHRD002
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>What the file itself remembers. Doing it twice changes nothing.</summary>
    private async Task PrepareAsync(CancellationToken ct)
    {
        // Twice the usual page holds several responses of 1 KB, and took a third more of them a second.
        const string Sql = """
            pragma page_size = 8192;
            pragma journal_mode = wal;
            """;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(Sql, cancellationToken: ct));
        isPrepared = true;
    }
}
