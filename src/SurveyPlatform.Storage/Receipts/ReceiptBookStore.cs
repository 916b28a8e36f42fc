using Dapper;
using SurveyPlatform.Model.Receipts;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Receipts;

/// <summary>Keeps the books of receipts, and reads the receipts of which they are made.</summary>
public sealed class ReceiptBookStore(IDatabase database)
{
    /// <summary>Adds a page; one that is there already stays as it was published.</summary>
    /// <returns>False where the day has its page.</returns>
    public async Task<bool> AddAsync(Guid waveId, ReceiptPage page, CancellationToken ct)
    {
        const string Sql = """
            insert into receipt_day (wave_id, day, receipts, digest, marks)
            values (@waveId, @day, @Receipts, @Digest, @Marks)
            on conflict (wave_id, day) do nothing
            """;

        var row = new
        {
            waveId,
            day = LocalDays.NumberOf(page.Day),
            page.Receipts,
            page.Digest,
            page.Marks,
        };
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    /// <summary>All pages of a wave, in the order of their days.</summary>
    public async Task<IReadOnlyList<ReceiptPage>> ListAsync(Guid waveId, CancellationToken ct)
    {
        const string Sql = """
            select day, receipts, digest, marks
              from receipt_day
             where wave_id = @waveId
             order by day
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<ReceiptPageRow>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return [.. rows.Select(row => row.ToPage())];
    }

    /// <summary>The days of a wave that have a page, in their order, without the marks, which may be many.</summary>
    public async Task<IReadOnlyList<ReceiptDay>> ListDaysAsync(Guid waveId, CancellationToken ct)
    {
        const string Sql = """
            select day, receipts, digest
              from receipt_day
             where wave_id = @waveId
             order by day
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(long Day, long Receipts, string Digest)>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return [.. rows.Select(row => new ReceiptDay(LocalDays.Of(row.Day), (int)row.Receipts, row.Digest))];
    }

    /// <summary>The page of one day; null where it has none.</summary>
    public async Task<ReceiptPage?> FindAsync(Guid waveId, DateOnly day, CancellationToken ct)
    {
        const string Sql = """
            select day, receipts, digest, marks
              from receipt_day
             where wave_id = @waveId
               and day = @day
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<ReceiptPageRow>(
            new CommandDefinition(Sql, new { waveId, day = LocalDays.NumberOf(day) }, cancellationToken: ct)
        );
        return row?.ToPage();
    }

    /// <summary>The receipts of a wave by the day on which they were given, those of responses taken back included.</summary>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="offset">From UTC to the zone whose days are meant.</param>
    /// <param name="after">Days up to this one are left out; null for all.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<ILookup<DateOnly, string>> ReadReceiptsAsync(
        Guid waveId,
        TimeSpan offset,
        DateOnly? after,
        CancellationToken ct
    )
    {
        const string Sql = """
              with given as (
                   select (filed_at + @milliseconds) / 86400000 as day, receipt
                     from response
                    where wave_id = @waveId
                    union all
                   select (filed_at + @milliseconds) / 86400000 as day, receipt
                     from withdrawal
                    where wave_id = @waveId)
            select day, receipt
              from given
             where day > @after
            """;

        var row = new
        {
            waveId,
            milliseconds = (long)offset.TotalMilliseconds,
            after = after is { } last ? LocalDays.NumberOf(last) : long.MinValue,
        };
        await using var connection = await database.OpenAsync(ct);
        var receipts = await connection.QueryAsync<(long Day, string Receipt)>(
            new CommandDefinition(Sql, row, cancellationToken: ct)
        );
        return receipts.ToLookup(one => LocalDays.Of(one.Day), one => one.Receipt);
    }
}
