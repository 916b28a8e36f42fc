using System.Data.Common;
using Dapper;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Storage.Integrity;

/// <summary>Holds the counters of quotas against the responses on file.</summary>
internal static class QuotaRecount
{
    /// <summary>Counters that are wrong, or missing where there are responses. It is one statement, so nothing is filed in its middle.</summary>
    public static async Task<IReadOnlyList<Miscount>> FindAsync(DbConnection connection, CancellationToken ct)
    {
        const string Sql = """
            with cells as materialized (
                select response.wave_id, quota_cell, count(*) as filed
                  from response
                  join wave on wave.wave_id = response.wave_id
                 where quota is not null
                 group by response.wave_id, quota_cell
            ), on_file as (
                select wave_id, '' as cell, cast(sum(filed) as bigint) as filed
                  from cells
                 group by wave_id
                 union all
                select wave_id, quota_cell, filed
                  from cells
                 where quota_cell is not null
            )
            select coalesce(on_file.wave_id, quota_count.wave_id) as wave_id,
                   coalesce(on_file.cell, quota_count.cell) as cell,
                   coalesce(quota_count.filed, 0) as counted,
                   coalesce(on_file.filed, 0) as on_file
              from on_file
              full join quota_count on quota_count.wave_id = on_file.wave_id and quota_count.cell = on_file.cell
             where coalesce(quota_count.filed, 0) <> coalesce(on_file.filed, 0)
             order by 1, 2
            """;

        var rows = await connection.QueryAsync<Miscount>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }

    /// <summary>Counts the responses of a wave anew. The wave is held meanwhile, so nobody files to it.</summary>
    public static async Task SetRightAsync(DbConnection connection, Guid waveId, CancellationToken ct)
    {
        const string Forget = "delete from quota_count where wave_id = @waveId";
        const string Count = """
            insert into quota_count (wave_id, cell, filed)
            select response.wave_id, '', count(*)
              from response
              join wave on wave.wave_id = response.wave_id
             where response.wave_id = @waveId and quota is not null
             group by response.wave_id
             union all
            select response.wave_id, quota_cell, count(*)
              from response
              join wave on wave.wave_id = response.wave_id
             where response.wave_id = @waveId and quota is not null and quota_cell is not null
             group by response.wave_id, quota_cell
            """;

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await EnteredWave.EnterAsync(connection, waveId, count: 0, ct);
        foreach (var sql in new[] { Forget, Count })
        {
            await connection.ExecuteAsync(new CommandDefinition(sql, new { waveId }, cancellationToken: ct));
        }

        await transaction.CommitAsync(ct);
    }
}
