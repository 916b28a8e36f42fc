using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Web.Accounts;

/// <summary>
/// Issues API keys and recognises them. A key is shown once and kept as a hash; it is drawn from 256 bits of chance, so a
/// plain SHA-256 cannot be guessed back, and one look-up by hash tells whether it is good.
/// </summary>
internal sealed class ApiKeyDesk(ApiKeyStore keys, TimeProvider clock)
{
    private const string Prefix = "sp_";
    private const int Bytes = 32;

    private readonly Recent<string, ApiKey> keyByHash = new(clock);

    /// <summary>All keys by name, expired and revoked ones too.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken ct) => keys.ListAsync(ct);

    /// <summary>Null where there is no such key.</summary>
    public async Task<ApiKey?> FindAsync(Guid id, CancellationToken ct) =>
        (await keys.ListAsync(ct)).FirstOrDefault(key => key.Id == id);

    /// <summary>Ends a key now; one that was revoked already stays as it is.</summary>
    /// <returns>False where there is no such key.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken ct)
    {
        var isRevoked = await keys.RevokeAsync(id, clock.GetUtcNow(), ct);
        keyByHash.ForgetAll();
        return isRevoked || await FindAsync(id, ct) is not null;
    }

    /// <summary>Draws a key that is good from now on.</summary>
    /// <exception cref="ArgumentException">A scope is none that the platform knows.</exception>
    public async Task<IssuedApiKey> IssueAsync(
        string name,
        IReadOnlyList<string> scopes,
        DateTimeOffset? expiresAt,
        CancellationToken ct
    )
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new IssuedApiKey(await AddAsync(name, secret, scopes, expiresAt, ct), secret);
    }

    /// <summary>Puts a key on file whose secret the caller knows already.</summary>
    /// <exception cref="ArgumentException">A scope is none that the platform knows.</exception>
    public async Task<ApiKey> AddAsync(
        string name,
        string secret,
        IReadOnlyList<string> scopes,
        DateTimeOffset? expiresAt,
        CancellationToken ct
    )
    {
        if (scopes.FirstOrDefault(scope => !ApiScopes.All.Contains(scope, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ArgumentException($"There is no scope '{unknown}'.", nameof(scopes));
        }

        var key = new ApiKey
        {
            Id = Guid.NewGuid(),
            Name = name,
            Hash = HashOf(secret),
            Scopes = scopes,
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = expiresAt,
        };
        await keys.AddAsync(key, ct);
        return key;
    }

    /// <summary>
    /// The key that a caller showed; null where it is unknown, expired or revoked. One that another node revoked is good for
    /// a second more.
    /// </summary>
    public async Task<ApiKey?> RecogniseAsync(string secret, CancellationToken ct)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var key = await keyByHash.GetAsync(HashOf(secret), keys.FindByHashAsync, ct);
        var now = clock.GetUtcNow();
        return key is null || key.RevokedAt <= now || key.ExpiresAt <= now ? null : key;
    }

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
