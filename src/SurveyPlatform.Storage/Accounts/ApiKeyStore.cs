using Dapper;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Accounts;

/// <summary>Keeps the keys of other systems, by their hashes.</summary>
public sealed class ApiKeyStore(IDatabase database)
{
    /// <returns>False when the id or the hash is taken.</returns>
    public async Task<bool> AddAsync(ApiKey key, CancellationToken ct)
    {
        const string Sql = """
            insert into api_key (api_key_id, name, hash, scopes, created_at, expires_at, revoked_at)
            values (@Id, @Name, @Hash, @Scopes, @CreatedAt, @ExpiresAt, @RevokedAt)
            on conflict do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, key, cancellationToken: ct)) == 1;
    }

    /// <summary>The key of a hash, be it expired or revoked.</summary>
    public async Task<ApiKey?> FindByHashAsync(string hash, CancellationToken ct)
    {
        const string Sql = """
            select api_key_id as id, name, hash, scopes, created_at, expires_at, revoked_at
              from api_key
             where hash = @hash
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<ApiKey>(
            new CommandDefinition(Sql, new { hash }, cancellationToken: ct)
        );
    }

    /// <summary>Lists all keys, revoked ones too, by name.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken ct)
    {
        const string Sql = """
            select api_key_id as id, name, hash, scopes, created_at, expires_at, revoked_at
              from api_key
             order by name, api_key_id
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<ApiKey>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }

    /// <returns>False when the key was revoked already, or is not on file.</returns>
    public async Task<bool> RevokeAsync(Guid id, DateTimeOffset at, CancellationToken ct)
    {
        const string Sql = """
            update api_key
               set revoked_at = @at
             where api_key_id = @id
               and revoked_at is null
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, new { id, at }, cancellationToken: ct)) == 1;
    }
}
