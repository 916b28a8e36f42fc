namespace SurveyPlatform.Storage.Accounts;

/// <summary>A person who signs in with a password.</summary>
public sealed record Account
{
    public required Guid Id { get; init; }

    /// <summary>As the person writes it; letters A to Z are found in upper and lower case.</summary>
    public required string Name { get; init; }

    public required string PasswordHash { get; init; }

    public required AccountRole Role { get; init; }

    /// <summary>Since the last success.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>The moment from which signing in is possible again; null where it never was barred.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
