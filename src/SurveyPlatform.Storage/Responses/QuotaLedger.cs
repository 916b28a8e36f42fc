using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Counts the responses of a wave against its quota, in the transaction that files them.</summary>
internal sealed class QuotaLedger
{
    /// <summary>What counts the responses of the wave as a whole; no cell of a plan has an empty name.</summary>
    public const string Whole = "";

    /// <summary>A plan counts every batch of responses of its wave.</summary>
    private static readonly ConditionalWeakTable<QuotaPlan, Dictionary<string, int>> Known = [];

    private readonly Guid waveId;
    private readonly QuotaPlan plan;
    private readonly Dictionary<string, int> mostOfCell;
    private readonly Dictionary<string, int> filed;
    private readonly Dictionary<string, int> added = new(StringComparer.Ordinal);

    private QuotaLedger(Guid waveId, QuotaPlan plan, Dictionary<string, int> filed)
    {
        this.waveId = waveId;
        this.plan = plan;
        this.filed = filed;
        mostOfCell = Known.GetValue(plan, MostOfCell);
    }

    /// <param name="connection">In a transaction that has entered the wave.</param>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="plan">Its quota.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<QuotaLedger> OpenAsync(
        DbConnection connection,
        Guid waveId,
        QuotaPlan plan,
        CancellationToken ct
    ) => new(waveId, plan, await ReadAsync(connection, waveId, ct));

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

    /// <summary>Makes room for another, where a response was taken back.</summary>
    public static Task GiveBackAsync(DbConnection connection, Guid waveId, string? cell, CancellationToken ct)
    {
        const string Sql = """
            update quota_count
               set filed = filed - 1
             where wave_id = @waveId
               and cell in (@whole, @cell)
            """;

        var row = new
        {
            waveId,
            whole = Whole,
            cell,
        };
        return connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct));
    }

    /// <summary>Null where there is room.</summary>
    public Filing? FindFull(string? cell)
    {
        if (Count(Whole) >= plan.Most)
        {
            return new Filing.QuotaFull(null);
        }

        return cell is not null && mostOfCell.TryGetValue(cell, out var most) && Count(cell) >= most
            ? new Filing.QuotaFull(cell)
            : null;
    }

    public void Take(string? cell) => AddOne(added, cell);

    /// <summary>Whether there is room for all of them, be they new or not.</summary>
    /// <param name="cells">One a response.</param>
    public bool HasRoomFor(IEnumerable<string?> cells)
    {
        foreach (var (cell, count) in CountByCell(cells))
        {
            var most = cell.Length == 0 ? plan.Most ?? int.MaxValue : mostOfCell.GetValueOrDefault(cell, int.MaxValue);
            if (most - count < Count(cell))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One statement, however many cells there are.</summary>
    public async Task CountAsync(DbConnection connection, IReadOnlyList<Arrival> filed, CancellationToken ct)
    {
        var came = CountByCell(filed.Select(arrival => arrival.Response.QuotaCell));
        if (came.Count > 0)
        {
            await CountedKeys.AddAsync(connection, "quota_count", "cell", "filed", waveId, came, ct);
        }
    }

    private static Dictionary<string, int> MostOfCell(QuotaPlan plan) =>
        plan.Cells.ToDictionary(cell => QuotaPlan.NameOf(cell.Key), cell => cell.Most, StringComparer.Ordinal);

    private static Dictionary<string, int> CountByCell(IEnumerable<string?> cells)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            AddOne(counts, cell);
        }

        return counts;
    }

    /// <summary>A response counts for the wave as a whole, and in its cell where it has one.</summary>
    private static void AddOne(Dictionary<string, int> counts, string? cell)
    {
        counts[Whole] = counts.GetValueOrDefault(Whole) + 1;
        if (cell is not null)
        {
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        }
    }

    private int Count(string cell) => filed.GetValueOrDefault(cell) + added.GetValueOrDefault(cell);
}
