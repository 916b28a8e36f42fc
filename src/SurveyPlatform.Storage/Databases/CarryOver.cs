using System.Data.Common;
using Dapper;

namespace SurveyPlatform.Storage.Databases;

/// <summary>
/// Carries SQLite's log over into the file while others go on writing. Without it, whoever commits when the log has grown
/// long carries all of it, and everybody behind him waits; with it, only what was added meanwhile is left to him.
/// </summary>
/// <param name="open">Opens a connection to the file.</param>
internal sealed class CarryOver(Func<CancellationToken, Task<DbConnection>> open)
{
    /// <summary>Leaves about 8,000 pages of 8 KiB in the log: fewer, and pages that change again and again are carried too often.</summary>
    private const int RowsBetween = 4000;

    private readonly Lock gate = new();
    private int rowsSince;

    /// <summary>The last one, which may be under way.</summary>
    public Task Latest { get; private set; } = Task.CompletedTask;

    public void NoteWritten(int rows)
    {
        lock (gate)
        {
            rowsSince += rows;
            if (rowsSince >= RowsBetween && Latest.IsCompleted)
            {
                rowsSince = 0;
                Latest = Task.Run(RunAsync);
            }
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await using var connection = await open(CancellationToken.None);
            await connection.ExecuteAsync("pragma wal_checkpoint(passive)");
        }
        catch (DbException)
        {
            // Nothing is lost with it: the log is whole, and whoever writes next meets the same and tells it.
        }
    }
}
