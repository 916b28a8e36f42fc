using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Storage.Receipts;

/// <summary>Takes responses back for those who hold their receipts.</summary>
public sealed class WithdrawalStore(IDatabase database)
{
    /// <summary>Deletes the answers that a receipt stands for, while their wave is open, and makes room for another in its quota.</summary>
    /// <param name="receipt">As it was drawn.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<WithdrawalOutcome> WithdrawAsync(string receipt, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        if (await FindWaveAsync(connection, receipt, ct) is not { } waveId)
        {
            return WithdrawalOutcome.Unknown;
        }

        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Nobody files to the wave or closes it until the end: quota and count stay true.
        var entered = await EnteredWave.EnterAsync(connection, waveId, count: 0, ct);
        if (await IsWithdrawnAsync(connection, waveId, receipt, ct))
        {
            return WithdrawalOutcome.Withdrawn;
        }

        if (entered is null || entered.Wave.StateAt(now) != WaveState.Open)
        {
            return WithdrawalOutcome.TooLate;
        }

        var cell = await MoveAsync(connection, waveId, receipt, ct);
        await CountAsync(connection, entered.Wave, cell, ct);
        await transaction.CommitAsync(ct);
        return WithdrawalOutcome.Withdrawn;
    }

    private static async Task<Guid?> FindWaveAsync(DbConnection connection, string receipt, CancellationToken ct)
    {
        const string Sql = """
            select wave_id from response where receipt = @receipt
             union all
            select wave_id from withdrawal where receipt = @receipt
             limit 1
            """;

        return await connection.QuerySingleOrDefaultAsync<Guid?>(
            new CommandDefinition(Sql, new { receipt }, cancellationToken: ct)
        );
    }

    private static async Task<bool> IsWithdrawnAsync(
        DbConnection connection,
        Guid waveId,
        string receipt,
        CancellationToken ct
    )
    {
        const string Sql = """
            select count(*)
              from withdrawal
             where receipt = @receipt
               and wave_id = @waveId
            """;

        return await connection.ExecuteScalarAsync<long>(
                new CommandDefinition(Sql, new { waveId, receipt }, cancellationToken: ct)
            ) > 0;
    }

    /// <returns>The cell of the quota that the response was counted in.</returns>
    private static async Task<string?> MoveAsync(
        DbConnection connection,
        Guid waveId,
        string receipt,
        CancellationToken ct
    )
    {
        const string Keep = """
            insert into withdrawal (wave_id, response_id, receipt, filed_at)
            select wave_id, response_id, receipt, filed_at - filed_at % 3600000
              from response
             where receipt = @receipt
               and wave_id = @waveId
            """;
        const string Delete = """
               delete from response
                where receipt = @receipt
                  and wave_id = @waveId
            returning quota_cell
            """;

        var row = new { waveId, receipt };
        await connection.ExecuteAsync(new CommandDefinition(Keep, row, cancellationToken: ct));
        return await connection.QuerySingleAsync<string?>(new CommandDefinition(Delete, row, cancellationToken: ct));
    }

    private static async Task CountAsync(DbConnection connection, Wave wave, string? cell, CancellationToken ct)
    {
        const string Sql = """
            update wave
               set withdrawn = withdrawn + 1
             where wave_id = @waveId
            """;

        await connection.ExecuteAsync(new CommandDefinition(Sql, new { waveId = wave.Id }, cancellationToken: ct));
        if (wave.Quota is not null)
        {
            await QuotaLedger.GiveBackAsync(connection, wave.Id, cell, ct);
        }
    }
}
