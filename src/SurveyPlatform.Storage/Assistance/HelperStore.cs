using Dapper;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Storage.Assistance;

/// <summary>Keeps the helpers of waves.</summary>
public sealed class HelperStore(IDatabase database)
{
    /// <summary>Adds a helper to a wave on file.</summary>
    /// <returns>False where his code or his link is taken.</returns>
    public async Task<bool> AddAsync(Guid waveId, HashedHelper hashed, CancellationToken ct)
    {
        const string Sql = """
            insert into helper (wave_id, code, name, area, link_hash, state)
            values (@waveId, @Code, @Name, @Area, @LinkHash, @State)
                on conflict do nothing
            """;

        var row = new
        {
            waveId,
            hashed.Helper.Code,
            hashed.Helper.Name,
            hashed.Helper.Area,
            hashed.LinkHash,
            State = hashed.Helper.State.ToString(),
        };
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    /// <summary>Whom a link leads to; null where it leads to nobody.</summary>
    public async Task<Helper?> FindAsync(Guid waveId, string linkHash, CancellationToken ct)
    {
        const string Sql = """
            select code, name, area, state
              from helper
             where wave_id = @waveId
               and link_hash = @linkHash
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Helper>(
            new CommandDefinition(Sql, new { waveId, linkHash }, cancellationToken: ct)
        );
    }

    /// <summary>Lists the helpers of a wave by their codes.</summary>
    public async Task<IReadOnlyList<Helper>> ListAsync(Guid waveId, CancellationToken ct)
    {
        const string Sql = """
            select code, name, area, state
              from helper
             where wave_id = @waveId
             order by code
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Helper>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return rows.AsList();
    }

    /// <summary>Takes a helper's link back. What he has filed stays.</summary>
    /// <returns>False where no helper of the wave has the code.</returns>
    public async Task<bool> VoidAsync(Guid waveId, string code, CancellationToken ct)
    {
        const string Sql = """
            update helper
               set state = 'Void'
             where wave_id = @waveId
               and code = @code
            """;

        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Whoever files reads the state of a helper, and it must not change under them.
        await EnteredWave.EnterAsync(connection, waveId, count: 0, ct);
        var count = await connection.ExecuteAsync(
            new CommandDefinition(Sql, new { waveId, code }, cancellationToken: ct)
        );
        await transaction.CommitAsync(ct);
        return count == 1;
    }
}
