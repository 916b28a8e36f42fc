using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using SurveyPlatform.Model.Assistance;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Keeps what was filed to waves.</summary>
public sealed class ResponseStore(IDatabase database)
{
    /// <summary>Files one response, once, if its wave is open at <see cref="Response.FiledAt"/>.</summary>
    public async Task<Filing> FileAsync(Response response, CancellationToken ct) =>
        (await FileAllAsync([response], ct))[0];

    /// <summary>Files responses, to any waves, in one transaction: one journey to the disk for all of them.</summary>
    /// <returns>One filing a response, in the same order.</returns>
    public Task<IReadOnlyList<Filing>> FileAllAsync(IReadOnlyList<Response> responses, CancellationToken ct) =>
        FileAllAsync([.. responses.Select(response => new Arrival(response))], ct);

    /// <summary>Files responses with what came with them: a slip is used in the transaction that files its response, or not at all.</summary>
    /// <returns>One filing a response, in the same order.</returns>
    public async Task<IReadOnlyList<Filing>> FileAllAsync(IReadOnlyList<Arrival> arrivals, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var filings = await ResponseFiling.FileAsync(connection, arrivals, ct);
        await transaction.CommitAsync(ct);
        database.NoteWritten(arrivals.Count);
        return filings;
    }

    public async Task<Response?> FindAsync(Guid waveId, Guid id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await FindAsync(connection, waveId, id, ct);
    }

    /// <summary>What a receipt stands for, or stood for until it was taken back; null where it stands for nothing.</summary>
    /// <param name="receipt">As the respondent was given it.</param>
    /// <param name="offset">From UTC to the zone in which the day is told.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<CountedResponse?> FindCountedAsync(string receipt, TimeSpan offset, CancellationToken ct)
    {
        const string Sql = """
            select wave_id, (filed_at + @milliseconds) / 86400000 as day, 0 as withdrawn
              from response
             where receipt = @receipt
             union all
            select wave_id, (filed_at + @milliseconds) / 86400000 as day, 1 as withdrawn
              from withdrawal
             where receipt = @receipt
             order by day, wave_id
             limit 1
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<CountedRow>(
            new CommandDefinition(
                Sql,
                new { receipt, milliseconds = (long)offset.TotalMilliseconds },
                cancellationToken: ct
            )
        );
        return row is null ? null : new CountedResponse(row.WaveId, LocalDays.Of(row.Day), row.Withdrawn != 0);
    }

    /// <summary>Lists responses of a wave in the order of their filing, a page at a time.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="afterSequence">The last number of the page before; 0 for the first page.</param>
    /// <param name="limit">The most that are listed.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than 1.</exception>
    public async Task<IReadOnlyList<StoredResponse>> ListAsync(
        Guid waveId,
        long afterSequence,
        int limit,
        CancellationToken ct
    )
    {
        const string Sql = """
            select sequence, response_id as id, wave_id, channel, language, seconds, answers, receipt, filed_at, quota_cell,
                   suspicions, mode, helper
              from response
             where wave_id = @waveId
               and sequence > @afterSequence
             order by sequence
             limit @limit
            """;

        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var page = new
        {
            waveId,
            afterSequence,
            limit,
        };
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<long, Response, StoredResponse>(
            new CommandDefinition(Sql, page, cancellationToken: ct),
            (sequence, response) => new StoredResponse(sequence, response),
            splitOn: "id"
        );
        return rows.AsList();
    }

    /// <summary>How many responses of a wave with a quota are on file in each of its cells, and in all under the empty name.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByCellAsync(Guid waveId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await QuotaLedger.ReadAsync(connection, waveId, ct);
    }

    /// <summary>Counts the suspect responses of a wave by all that gave rise to doubt of them.</summary>
    public async Task<IReadOnlyDictionary<Suspicions, long>> CountBySuspicionsAsync(Guid waveId, CancellationToken ct)
    {
        const string Sql = """
            select suspicions, count(*) as count
              from response
             where wave_id = @waveId
               and suspicions <> 0
             group by suspicions
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(int Suspicions, long Count)>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return rows.ToDictionary(row => (Suspicions)row.Suspicions, row => row.Count);
    }

    /// <summary>Counts the responses of a wave by the day on which they were filed, in the order of the days.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="offset">From UTC to the zone whose days are meant.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<DayCount>> CountByDayAsync(Guid waveId, TimeSpan offset, CancellationToken ct)
    {
        const string Sql = """
              with filed as (
                   select (filed_at + @milliseconds) / 86400000 as day
                     from response
                    where wave_id = @waveId)
            select day, count(*) as count
              from filed
             group by day
             order by day
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<DayRow>(
            new CommandDefinition(
                Sql,
                new { waveId, milliseconds = (long)offset.TotalMilliseconds },
                cancellationToken: ct
            )
        );
        return [.. rows.Select(row => new DayCount(LocalDays.Of(row.Day), row.Count))];
    }

    /// <summary>Counts the responses of a wave by how they were written down, those of which that is not known at the end.</summary>
    public async Task<IReadOnlyList<ModeCount>> CountByModeAsync(Guid waveId, CancellationToken ct)
    {
        const string Sql = """
            select mode, count(*) as count
              from response
             where wave_id = @waveId
             group by mode
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<ModeCount>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return [.. rows.OrderBy(row => row.Mode ?? (AnswerMode)int.MaxValue)];
    }

    /// <summary>Reads the answers of a wave in the order of their filing, one response at a time.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="afterSequence">The last number that was read before; 0 to read all.</param>
    /// <param name="ct">Ends the reading.</param>
    public async IAsyncEnumerable<AnswerDocument> ReadAnswersAsync(
        Guid waveId,
        long afterSequence,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        const string Sql = """
            select sequence, response_id, answers, seconds, suspicions, mode, helper
              from response
             where wave_id = @waveId
               and sequence > @afterSequence
             order by sequence
            """;

        await using var connection = await database.OpenAsync(ct);
        await using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition(Sql, new { waveId, afterSequence }, cancellationToken: ct)
        );
        while (await reader.ReadAsync(ct))
        {
            // Both drivers hand out the bytes of a text as they lie there, which is what a frame wants to read.
            yield return new AnswerDocument(
                reader.GetInt64(0),
                reader.GetGuid(1),
                await reader.GetFieldValueAsync<byte[]>(2, ct),
                await reader.IsDBNullAsync(3, ct) ? null : reader.GetInt32(3),
                (Suspicions)reader.GetInt32(4),
                await reader.IsDBNullAsync(5, ct) ? null : Enum.Parse<AnswerMode>(reader.GetString(5)),
                await reader.IsDBNullAsync(6, ct) ? null : reader.GetString(6)
            );
        }
    }

    /// <summary>The same on a connection that is in a transaction, say.</summary>
    internal static async Task<Response?> FindAsync(DbConnection connection, Guid waveId, Guid id, CancellationToken ct)
    {
        const string Sql = """
            select response_id as id, wave_id, channel, language, seconds, answers, receipt, filed_at, quota_cell,
                   suspicions, mode, helper
              from response
             where wave_id = @waveId
               and response_id = @id
            """;

        return await connection.QuerySingleOrDefaultAsync<Response>(
            new CommandDefinition(Sql, new { waveId, id }, cancellationToken: ct)
        );
    }
}
