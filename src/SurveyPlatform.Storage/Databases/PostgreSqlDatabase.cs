using System.Data.Common;
using Dapper;
using Npgsql;

namespace SurveyPlatform.Storage.Databases;

/// <summary>A database on a server, for several nodes.</summary>
public sealed class PostgreSqlDatabase : IDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    /// <param name="connectionString">As Npgsql reads it.</param>
    public PostgreSqlDatabase(string connectionString)
    {
        Columns.Register();
        source = NpgsqlDataSource.Create(connectionString);
    }

    public string Dialect => "PostgreSql";

    public async Task<DbConnection> OpenAsync(CancellationToken ct) => await source.OpenConnectionAsync(ct);

    public async Task LockSchemaAsync(DbConnection connection, CancellationToken ct)
    {
        // Any number will do, as long as every version of this program uses the same one.
        const string Sql = "select pg_advisory_xact_lock(7305808869229538)";

        await connection.ExecuteAsync(new CommandDefinition(Sql, cancellationToken: ct));
    }

    public async Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct)
    {
        const string Sql = "select to_regclass(@name) is not null";

        return await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(Sql, new { name }, cancellationToken: ct)
        );
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
