using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Storage.Slips;

/// <summary>Keeps the slips of waves. They are used where responses are filed, and nowhere else.</summary>
public sealed class SlipStore(IDatabase database)
{
    /// <summary>Several hundred rows a statement: a journey to a server costs more than a row.</summary>
    private const int RowsPerStatement = 500;

    /// <summary>Adds slips to a wave on file. One whose serial or code is taken is left out.</summary>
    /// <returns>The serials of those that were added.</returns>
    public async Task<IReadOnlySet<string>> AddAsync(Guid waveId, IReadOnlyList<HashedSlip> slips, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var added = await AddAsync(connection, waveId, slips, ct);
        await transaction.CommitAsync(ct);
        return added;
    }

    public async Task<Slip?> FindAsync(Guid waveId, string codeHash, CancellationToken ct)
    {
        const string Sql = """
            select serial, kind, area, addressee, state
              from slip
             where wave_id = @waveId
               and code_hash = @codeHash
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Slip>(
            new CommandDefinition(Sql, new { waveId, codeHash }, cancellationToken: ct)
        );
    }

    /// <summary>Lists slips by place and serial, those for no place at the end.</summary>
    public async Task<IReadOnlyList<Slip>> ListAsync(Guid waveId, SlipFilter filter, CancellationToken ct)
    {
        const string Sql = """
            select serial, kind, area, addressee, state
              from slip
             where wave_id = @waveId
               and (cast(@kind as text) is null or kind = @kind)
               and (cast(@state as text) is null or state = @state)
               and (cast(@area as text) is null or area = @area)
             order by area nulls last, serial
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Slip>(
            new CommandDefinition(Sql, ParametersOf(waveId, filter), cancellationToken: ct)
        );
        return rows.AsList();
    }

    /// <summary>Counts the slips of a wave by place, kind and state.</summary>
    public async Task<IReadOnlyList<SlipCount>> CountAsync(Guid waveId, CancellationToken ct)
    {
        const string Sql = """
            select area, kind, state, count(*) as count
              from slip
             where wave_id = @waveId
             group by area, kind, state
             order by area nulls last, kind, state
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<SlipCount>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return rows.AsList();
    }

    /// <summary>Takes back what nobody has used: one slip, or the printed ones for a place.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="serial">Of the one slip; null for those of a place.</param>
    /// <param name="area">The place, null for those for no place; not looked at where a serial is given.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>How many were taken back.</returns>
    public async Task<int> VoidAsync(Guid waveId, string? serial, string? area, CancellationToken ct)
    {
        const string Sql = """
            update slip
               set state = 'Void'
             where wave_id = @waveId
               and state = 'Issued'
               and (serial = @serial
                    or (cast(@serial as text) is null
                        and kind = 'Printed'
                        and (area = @area or (cast(@area as text) is null and area is null))))
            """;

        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Whoever files reads the state of a slip, and it must not change under them.
        await EnteredWave.EnterAsync(connection, waveId, count: 0, ct);
        var row = new
        {
            waveId,
            serial,
            area,
        };
        var count = await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return count;
    }

    /// <summary>The same in a transaction that is under way.</summary>
    internal static async Task<HashSet<string>> AddAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<HashedSlip> slips,
        CancellationToken ct
    )
    {
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in slips.Chunk(RowsPerStatement))
        {
            added.UnionWith(await AddChunkAsync(connection, waveId, chunk, ct));
        }

        return added;
    }

    private static async Task<IEnumerable<string>> AddChunkAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<HashedSlip> slips,
        CancellationToken ct
    )
    {
        var sql = new StringBuilder(
            "insert into slip (wave_id, code_hash, serial, kind, area, addressee, state)\nvalues "
        );
        var parameters = new DynamicParameters(new { waveId });
        foreach (var (i, (slip, codeHash)) in slips.Index())
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $"{(i == 0 ? "" : ", ")}(@waveId, @h{i}, @s{i}, @k{i}, @a{i}, @n{i}, @t{i})"
            );
            parameters.Add($"h{i}", codeHash);
            parameters.Add($"s{i}", slip.Serial);
            parameters.Add($"k{i}", slip.Kind.ToString());
            parameters.Add($"a{i}", slip.Area);
            parameters.Add($"n{i}", slip.Addressee);
            parameters.Add($"t{i}", slip.State.ToString());
        }

        sql.Append("\non conflict do nothing returning serial");
        return await connection.QueryAsync<string>(
            new CommandDefinition(sql.ToString(), parameters, cancellationToken: ct)
        );
    }

    private static object ParametersOf(Guid waveId, SlipFilter filter) =>
        new
        {
            waveId,
            kind = filter.Kind?.ToString(),
            state = filter.State?.ToString(),
            area = filter.Area,
        };
}
