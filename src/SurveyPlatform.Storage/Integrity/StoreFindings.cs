namespace SurveyPlatform.Storage.Integrity;

/// <summary>What a look over a database found.</summary>
public sealed record StoreFindings
{
    /// <summary>SQLite or PostgreSQL, as the program calls it.</summary>
    public required string Dialect { get; init; }

    /// <summary>What is broken in the file, with the table where it is known. Where anything is, nothing else was looked at.</summary>
    public IReadOnlyList<string> Damage { get; init; } = [];

    /// <summary>The script that ran last.</summary>
    public string? Schema { get; init; }

    public long Waves { get; init; }

    public long Responses { get; init; }

    /// <summary>Counters that were wrong, each as it was; they are right now.</summary>
    public IReadOnlyList<Miscount> Miscounts { get; init; } = [];
}
