using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Slips;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;
using SurveyPlatform.Storage.Slips;

namespace SurveyPlatform.Storage.Sealing;

/// <summary>
/// Seals waves that are over: whatever could join a slip to the response it was used for is erased, also from what the
/// database leaves lying about. Keys are destroyed, so that a code leads to no slip any more, and with them the marks of
/// senders; instants are kept to the hour; what helpers wrote down is put down anew in an order drawn by lot; slips are put
/// down anew, in the order of their hashes, because a row that was changed lies elsewhere than one
/// that was not, or says which transaction changed it.
/// </summary>
public sealed class SealStore(IDatabase database)
{
    /// <summary>The waves that were over at a moment and are not sealed.</summary>
    public async Task<IReadOnlyList<Guid>> ListUnsealedAsync(DateTimeOffset overAt, CancellationToken ct)
    {
        const string Sql = """
            select wave_id
              from wave
             where sealed_at is null
               and (closes_at <= @overAt or closed_at <= @overAt)
             order by wave_id
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Guid>(new CommandDefinition(Sql, new { overAt }, cancellationToken: ct));
        return rows.AsList();
    }

    /// <summary>Seals a wave to which nothing is filed any more. Doing it twice changes nothing.</summary>
    /// <returns>False where somebody still reads what has to be erased: to be tried again.</returns>
    public async Task<bool> SealAsync(Guid waveId, DateTimeOffset now, CancellationToken ct)
    {
        const string Sql = """
            update wave
               set sealed_at = @now
             where wave_id = @waveId
            """;

        await using var connection = await database.OpenAsync(ct);
        await using (var transaction = await connection.BeginTransactionAsync(ct))
        {
            await EnteredWave.EnterAsync(connection, waveId, count: 0, ct);
            await EraseAsync(connection, waveId, ct);
            await transaction.CommitAsync(ct);
        }

        if (!await Traces.EraseAsync(connection, ct))
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(Sql, new { waveId, now }, cancellationToken: ct));
        return true;
    }

    private static async Task EraseAsync(DbConnection connection, Guid waveId, CancellationToken ct)
    {
        const string Keys = "delete from wave_key where wave_id = @waveId";
        const string Marks = "delete from duplicate_mark where wave_id = @waveId";
        const string Instants = """
            update response
               set filed_at = filed_at - filed_at % 3600000
             where wave_id = @waveId
            """;
        const string Slips = """
            select code_hash as hash, serial, kind, area, addressee, state
              from slip
             where wave_id = @waveId
             order by code_hash
            """;
        const string Delete = "delete from slip where wave_id = @waveId";

        var row = new { waveId };
        await connection.ExecuteAsync(new CommandDefinition(Keys, row, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(Marks, row, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(Instants, row, cancellationToken: ct));
        var slips = await connection.QueryAsync<string, Slip, HashedSlip>(
            new CommandDefinition(Slips, row, cancellationToken: ct),
            (hash, slip) => new HashedSlip(slip, hash),
            splitOn: "serial"
        );
        await connection.ExecuteAsync(new CommandDefinition(Delete, row, cancellationToken: ct));
        await SlipStore.AddAsync(connection, waveId, slips.AsList(), ct);
        await AssistedOrder.EraseAsync(connection, waveId, ct);
    }
}
