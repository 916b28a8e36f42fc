using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace SurveyPlatform.Storage.Databases;

/// <summary>Knows of an error of either database whether it will pass.</summary>
public static class StoreFaults
{
    /// <summary>Of the errors of PostgreSQL, by the first characters of their codes.</summary>
    private static readonly string[] PassingClasses =
    [
        "08", // the connection was lost
        "40", // a deadlock, or a transaction to be tried again
        "53", // the disk, the memory or the connections are used up
        "55P03", // somebody else holds the lock
        "57P", // the server was told to stop, crashed, or is starting
        "58", // the machine under it fails
    ];

    /// <summary>
    /// The database cannot be reached or cannot write now: its disk is full, it is locked, its server is away. Nothing is
    /// wrong with what was sent, and the same will be taken later. Whether it was kept this time is not always known, so
    /// it is sent again under the same id.
    /// </summary>
    public static bool IsPassing(Exception reason) =>
        reason switch
        {
            SqliteException { SqliteErrorCode: var code } => code
                is raw.SQLITE_BUSY
                    or raw.SQLITE_LOCKED
                    or raw.SQLITE_NOMEM
                    or raw.SQLITE_READONLY
                    or raw.SQLITE_IOERR
                    or raw.SQLITE_FULL
                    or raw.SQLITE_CANTOPEN
                    or raw.SQLITE_PROTOCOL,
            PostgresException { SqlState: var state } => Array.Exists(
                PassingClasses,
                begin => state.StartsWith(begin, StringComparison.Ordinal)
            ),

            // What is not an answer of the server is trouble on the way to it, the pool that has no connection left included.
            NpgsqlException => true,
            _ => false,
        };

    /// <summary>The file is damaged, or is no database: that does not pass by itself.</summary>
    public static bool IsDamage(Exception reason) =>
        reason
            is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB }
                or PostgresException
                {
                    SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted
                };
}
