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

    /// <summary>As Npgsql reads it; needed for PostgreSQL only.</summary>
    public string? ConnectionString { get; init; }
}
