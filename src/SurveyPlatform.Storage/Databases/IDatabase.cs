using System.Data.Common;

namespace SurveyPlatform.Storage.Databases;

/// <summary>Where the stores send their SQL: SQLite or PostgreSQL, or one transaction on either.</summary>
public interface IDatabase
{
    /// <summary>The folder of its migration scripts.</summary>
    string Dialect { get; }

    /// <summary>An open connection, to be disposed by whoever asked for it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>Lets one process at a time change the schema, until the transaction on this connection ends.</summary>
    Task LockSchemaAsync(DbConnection connection, CancellationToken ct);

    Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken ct);

    /// <summary>Hears of many rows that were committed, and never keeps the caller waiting. Most have nothing to do then.</summary>
    void NoteWritten(int rows) { }
}
