using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Storage.Responses;

/// <summary>
/// Counts the responses of a wave against its quota, in the transaction that files them. The wave is entered, so nobody
/// else counts meanwhile, on this node or another: what is read here holds until the commit.
/// </summary>
internal sealed class QuotaLedger
{
    /// <summary>What counts the responses of the wave as a whole; no cell of a plan has an empty name.</summary>
    public const string Whole = "";

    private readonly QuotaPlan plan;
    private readonly Dictionary<string, int> mostOfCell;
    private readonly Dictionary<string, int> filed;
    private readonly Dictionary<string, int> added = new(StringComparer.Ordinal);

    private QuotaLedger(QuotaPlan plan, Dictionary<string, int> filed)
    {
        this.plan = plan;
        this.filed = filed;
        mostOfCell = plan.Cells.ToDictionary(
            cell => QuotaPlan.NameOf(cell.Key),
            cell => cell.Most,
            StringComparer.Ordinal
        );
    }

    /// <summary>Finds the responses for which there is no room, and counts all others that come in time and are new.</summary>
    /// <returns>By their indices.</returns>
    public static async Task<Dictionary<int, Filing.QuotaFull>> RefuseAsync(
        DbConnection connection,
        Wave wave,
        IReadOnlyList<(int Index, Response Response)> entries,
        CancellationToken ct
    )
    {
        var refused = new Dictionary<int, Filing.QuotaFull>();
        if (wave.Quota is not { } plan)
        {
            return refused;
        }

        var onFile = await FindOnFileAsync(connection, wave.Id, entries, ct);
        var ledger = new QuotaLedger(plan, await ReadAsync(connection, wave.Id, ct));
        foreach (var (index, response) in entries)
        {
            // A resend takes up no room, and one that comes too late is told so.
            var isNew = wave.StateAt(response.FiledAt) == WaveState.Open && !onFile.Contains(response.Id);
            if (isNew && ledger.FindFull(response.QuotaCell) is { } full)
            {
                refused.Add(index, full);
            }
            else if (isNew)
            {
                ledger.Take(response.QuotaCell);
                onFile.Add(response.Id);
            }
        }

        await CountAsync(connection, wave.Id, ledger.added, ct);
        return refused;
    }

    /// <summary>How many responses are on file in each cell; the wave as a whole under the empty name.</summary>
    public static async Task<Dictionary<string, int>> ReadAsync(
        DbConnection connection,
        Guid waveId,
        CancellationToken ct
    )
    {
        const string Sql = """
            select cell, filed
              from quota_count
             where wave_id = @waveId
            """;

        var rows = await connection.QueryAsync<(string Cell, int Filed)>(
            new CommandDefinition(Sql, new { waveId }, cancellationToken: ct)
        );
        return rows.ToDictionary(row => row.Cell, row => row.Filed, StringComparer.Ordinal);
    }

    private Filing.QuotaFull? FindFull(string? cell)
    {
        if (Count(Whole) >= plan.Most)
        {
            return new Filing.QuotaFull(null);
        }

        return cell is not null && mostOfCell.TryGetValue(cell, out var most) && Count(cell) >= most
            ? new Filing.QuotaFull(cell)
            : null;
    }

    private void Take(string? cell)
    {
        added[Whole] = added.GetValueOrDefault(Whole) + 1;
        if (cell is not null)
        {
            added[cell] = added.GetValueOrDefault(cell) + 1;
        }
    }

    private int Count(string cell) => filed.GetValueOrDefault(cell) + added.GetValueOrDefault(cell);

    private static async Task<HashSet<Guid>> FindOnFileAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<(int Index, Response Response)> entries,
        CancellationToken ct
    )
    {
        // One parameter an id, for the two drivers have no way in common to hand over a list.
        var sql = new StringBuilder("select response_id from response where wave_id = @waveId and response_id in (");
        var parameters = new DynamicParameters();
        parameters.Add("waveId", waveId);
        foreach (var (i, id) in entries.Select(entry => entry.Response.Id).Distinct().Index())
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}@i{i}");
            parameters.Add($"i{i}", id);
        }

        sql.Append(')');
        var found = await connection.QueryAsync<Guid>(
            new CommandDefinition(sql.ToString(), parameters, cancellationToken: ct)
        );
        return [.. found];
    }

    private static async Task CountAsync(
        DbConnection connection,
        Guid waveId,
        Dictionary<string, int> added,
        CancellationToken ct
    )
    {
        const string Sql = """
            insert into quota_count (wave_id, cell, filed)
            values (@waveId, @cell, @filed)
            on conflict (wave_id, cell) do update
               set filed = quota_count.filed + excluded.filed
            """;

        foreach (var (cell, filed) in added)
        {
            await connection.ExecuteAsync(
                new CommandDefinition(
                    Sql,
                    new
                    {
                        waveId,
                        cell,
                        filed,
                    },
                    cancellationToken: ct
                )
            );
        }
    }
}
