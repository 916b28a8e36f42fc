using Dapper;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Slips;

/// <summary>Keeps the secret keys of waves, by purpose.</summary>
public sealed class WaveKeyStore(IDatabase database)
{
    /// <summary>Gives a wave a key, unless it has one for this purpose.</summary>
    /// <returns>The key it has now.</returns>
    public async Task<string> GetOrAddAsync(Guid waveId, string purpose, string secret, CancellationToken ct)
    {
        const string Sql = """
            insert into wave_key (wave_id, purpose, secret)
            values (@waveId, @purpose, @secret)
            on conflict (wave_id, purpose) do update
               set secret = wave_key.secret
            returning secret
            """;

        var row = new
        {
            waveId,
            purpose,
            secret,
        };
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleAsync<string>(new CommandDefinition(Sql, row, cancellationToken: ct));
    }

    /// <summary>Null where the wave has no key for this purpose, or has it no longer.</summary>
    public async Task<string?> FindAsync(Guid waveId, string purpose, CancellationToken ct)
    {
        const string Sql = """
            select secret
              from wave_key
             where wave_id = @waveId
               and purpose = @purpose
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<string>(
            new CommandDefinition(Sql, new { waveId, purpose }, cancellationToken: ct)
        );
    }

    /// <summary>The waves that have a key for this purpose and are not over, the one that opened last first.</summary>
    public async Task<IReadOnlyList<WaveKey>> ListCurrentAsync(string purpose, DateTimeOffset now, CancellationToken ct)
    {
        const string Sql = """
            select wave_id, secret
              from wave_key
              join wave using (wave_id)
             where purpose = @purpose
               and closes_at > @now
               and (closed_at is null or closed_at > @now)
             order by opens_at desc, wave_id
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<WaveKey>(
            new CommandDefinition(Sql, new { purpose, now }, cancellationToken: ct)
        );
        return rows.AsList();
    }
}
