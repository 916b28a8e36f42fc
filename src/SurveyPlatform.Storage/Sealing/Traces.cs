using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SurveyPlatform.Storage.Sealing;

/// <summary>What a database leaves lying about when rows change: earlier versions, and in which order they changed.</summary>
internal static class Traces
{
    /// <summary>Erases what is left of earlier versions. No transaction is under way on the connection.</summary>
    /// <returns>False where somebody still reads them.</returns>
    public static async Task<bool> EraseAsync(DbConnection connection, CancellationToken ct)
    {
        // SQLite overwrites what it deletes, but its log holds every page as each transaction left it, until it is carried over into
        // the file and cut off. Nobody can write while that waits for readers, so it waits a moment only. PostgreSQL writes the few
        // short slips, marks and keys anew; the many responses it only rids of earlier versions, for nobody could file meanwhile.
        const string WaitAMoment = "pragma busy_timeout = 250";
        const string CutOff = "pragma wal_checkpoint(truncate)";
        const string WriteAnew = "vacuum full slip, duplicate_mark, wave_key";
        const string Clear = "vacuum response";

        if (connection is SqliteConnection)
        {
            await connection.ExecuteAsync(new CommandDefinition(WaitAMoment, cancellationToken: ct));
            return await connection.QueryFirstAsync<long>(new CommandDefinition(CutOff, cancellationToken: ct)) == 0;
        }

        await connection.ExecuteAsync(new CommandDefinition(WriteAnew, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(Clear, cancellationToken: ct));
        return true;
    }
}
