using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SurveyPlatform.Storage.Sealing;

/// <summary>What a database leaves lying about when rows change: earlier versions, and in which order they changed.</summary>
internal static class Traces
{
    /// <summary>From now on SQLite overwrites what this connection deletes. PostgreSQL keeps it until it is cleared away.</summary>
    public static Task OverwriteAsync(DbConnection connection, CancellationToken ct)
    {
        const string Sql = "pragma secure_delete = on";

        return connection is SqliteConnection
            ? connection.ExecuteAsync(new CommandDefinition(Sql, cancellationToken: ct))
            : Task.CompletedTask;
    }

    /// <summary>Erases what is left of earlier versions. No transaction is under way on the connection.</summary>
    /// <returns>False where somebody still reads them.</returns>
    public static async Task<bool> EraseAsync(DbConnection connection, CancellationToken ct)
    {
        // The log of SQLite holds every page as each transaction left it, until it is carried over into the file and cut
        // off. PostgreSQL writes the few short slips and marks anew; the many responses it only rids of earlier versions, for nobody
        // could file meanwhile.
        const string CutOff = "pragma wal_checkpoint(truncate)";
        const string WriteAnew = "vacuum full slip, duplicate_mark";
        const string Clear = "vacuum response";

        if (connection is SqliteConnection)
        {
            return await connection.QueryFirstAsync<long>(new CommandDefinition(CutOff, cancellationToken: ct)) == 0;
        }

        await connection.ExecuteAsync(new CommandDefinition(WriteAnew, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(Clear, cancellationToken: ct));
        return true;
    }
}
