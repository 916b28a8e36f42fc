using System.ComponentModel.DataAnnotations;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Where everything is kept.</summary>
internal sealed record StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>The folder of the SQLite file and of the keys that protect cookies; below the program's folder unless absolute.</summary>
    [Required]
    public string Folder { get; init; } = "data";

    /// <summary>
    /// How long SQLite waits for another program that holds its lock, before the sender is asked to come again: less than
    /// the 15 seconds that a phone waits for its answer.
    /// </summary>
    [Range(1, 60)]
    public int LockSeconds { get; init; } = 10;

    /// <summary>
    /// How large a database may be to be looked over before the program serves, which takes about a second for each 256 MiB;
    /// a larger one is looked over meanwhile.
    /// </summary>
    [Range(0, 1_000_000)]
    public int CheckBeforeStartMegabytes { get; init; } = 256;

    /// <summary>As Npgsql reads it; needed for PostgreSQL only.</summary>
    public string? ConnectionString { get; init; }
}
