using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Integrity;

/// <summary>Looks whether a database is whole, and whether what it counts agrees with what it holds.</summary>
public sealed class StoreCheck(IDatabase database)
{
    /// <summary>How many bytes a check has to read, about.</summary>
    public async Task<long> MeasureAsync(CancellationToken ct)
    {
        const string OfFile = "select page_count * page_size from pragma_page_count(), pragma_page_size()";
        const string OfTable = "select pg_total_relation_size('response')";

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(connection is SqliteConnection ? OfFile : OfTable, cancellationToken: ct)
        );
    }

    /// <summary>
    /// Looks it over, and sets right what is counted beside the responses: they are what was taken, the counters only
    /// follow from them.
    /// </summary>
    public async Task<StoreFindings> RunAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        try
        {
            var damage = connection is SqliteConnection ? await SqliteDamage.FindAsync(connection, ct) : [];
            return damage.Count > 0 ? Damaged(damage) : await CountAsync(connection, ct);
        }
        catch (DbException reason) when (StoreFaults.IsDamage(reason))
        {
            return Damaged([reason.Message]);
        }
    }

    private StoreFindings Damaged(IReadOnlyList<string> damage) =>
        new() { Dialect = database.Dialect, Damage = damage };

    private async Task<StoreFindings> CountAsync(DbConnection connection, CancellationToken ct)
    {
        const string Sql = """
            select (select max(script) from schema_version) as schema,
                   (select count(*) from wave) as waves,
                   (select count(*) from response) as responses
            """;

        var (schema, waves, responses) = await connection.QuerySingleAsync<(string Schema, long Waves, long Responses)>(
            new CommandDefinition(Sql, cancellationToken: ct)
        );
        var miscounts = await QuotaRecount.FindAsync(connection, ct);
        foreach (var waveId in miscounts.Select(miscount => miscount.WaveId).Distinct())
        {
            await QuotaRecount.SetRightAsync(connection, waveId, ct);
        }

        return new StoreFindings
        {
            Dialect = database.Dialect,
            Schema = schema,
            Waves = waves,
            Responses = responses,
            Miscounts = miscounts,
        };
    }
}
