namespace SurveyPlatform.Storage.Accounts;

/// <summary>What another system signs in with. The key itself is shown once and kept nowhere.</summary>
public sealed record ApiKey
{
    public required Guid Id { get; init; }

    /// <summary>Whose key it is and what for, in the words of whoever made it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where the key is good until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
