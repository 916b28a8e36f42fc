using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Responses;

/// <summary>
/// Lets responses in by helper, by slip and by quota, one after the other, in the transaction that files them. The wave is entered,
/// so nobody else uses a slip or counts meanwhile, on this node or another: what is read here holds until the commit. A
/// response that is refused for one reason takes nothing of the other.
/// </summary>
internal sealed class FilingGate
{
    private readonly SlipLedger? usedSlips;
    private readonly QuotaLedger? countedQuota;

    private FilingGate(Dictionary<int, Filing> refused, SlipLedger? slips, QuotaLedger? quota)
    {
        Refused = refused;
        usedSlips = slips;
        countedQuota = quota;
    }

    /// <summary>The responses that are not let in, by their indices.</summary>
    public IReadOnlyDictionary<int, Filing> Refused { get; }

    /// <summary>Looks at all that came, in their order.</summary>
    public static async Task<FilingGate> OpenAsync(
        DbConnection connection,
        Wave wave,
        IReadOnlyList<(int Index, Arrival Arrival)> entries,
        CancellationToken ct
    )
    {
        var refused = await FindWithdrawnAsync(connection, wave, entries, ct);
        var quota = wave.Quota is { } plan ? await QuotaLedger.OpenAsync(connection, wave.Id, plan, ct) : null;
        if (LetsAllIn(wave, quota, entries))
        {
            return new FilingGate(refused, slips: null, quota);
        }

        var onFile = await FindAsync(connection, "response", wave.Id, entries, ct);
        var helpers = await HelperRoll.OpenAsync(connection, wave, entries.Select(entry => entry.Arrival), ct);
        var slips = await SlipLedger.OpenAsync(connection, wave, entries.Select(entry => entry.Arrival.SlipHash), ct);
        foreach (var (index, arrival) in entries)
        {
            // A resend takes nothing, and one that comes too late is told so.
            var isNew =
                wave.StateAt(arrival.Response.FiledAt) == WaveState.Open
                && !onFile.Contains(arrival.Response.Id)
                && !refused.ContainsKey(index);
            var refusal = isNew
                ? helpers.FindFault(arrival) ?? slips.FindFault(arrival) ?? quota?.FindFull(arrival.Response.QuotaCell)
                : null;
            if (refusal is not null)
            {
                refused.Add(index, refusal);
            }
            else if (isNew)
            {
                slips.Take(arrival);
                quota?.Take(arrival.Response.QuotaCell);
                onFile.Add(arrival.Response.Id);
            }
        }

        return new FilingGate(refused, slips, quota);
    }

    /// <summary>Uses the slips, and counts against the quota, of what was filed.</summary>
    public async Task SettleAsync(DbConnection connection, IReadOnlyList<Arrival> filed, CancellationToken ct)
    {
        await (usedSlips?.UseAsync(connection, ct) ?? Task.CompletedTask);
        await (countedQuota?.CountAsync(connection, filed, ct) ?? Task.CompletedTask);
    }

    /// <summary>Nothing but a withdrawal could keep any of them out, so nothing else is read.</summary>
    private static bool LetsAllIn(Wave wave, QuotaLedger? quota, IReadOnlyList<(int Index, Arrival Arrival)> entries) =>
        wave.Access == WaveAccess.Open
        && entries.All(entry => entry.Arrival is { SlipHash: null, Response.Helper: null })
        && quota?.HasRoomFor(entries.Select(entry => entry.Arrival.Response.QuotaCell)) is not false;

    /// <summary>What was taken back does not come back because a phone sends it again.</summary>
    private static async Task<Dictionary<int, Filing>> FindWithdrawnAsync(
        DbConnection connection,
        Wave wave,
        IReadOnlyList<(int Index, Arrival Arrival)> entries,
        CancellationToken ct
    )
    {
        if (wave.Withdrawn == 0)
        {
            return [];
        }

        var withdrawn = await FindAsync(connection, "withdrawal", wave.Id, entries, ct);
        return entries
            .Where(entry => withdrawn.Contains(entry.Arrival.Response.Id))
            .ToDictionary(entry => entry.Index, Filing (_) => new Filing.Withdrawn());
    }

    /// <summary>Which of the responses a table knows.</summary>
    private static async Task<HashSet<Guid>> FindAsync(
        DbConnection connection,
        string table,
        Guid waveId,
        IReadOnlyList<(int Index, Arrival Arrival)> entries,
        CancellationToken ct
    )
    {
        var text = $"""
            select response_id
              from {table}
             where wave_id = @waveId
               and response_id in @ids
            """;

        var parameters = new DynamicParameters(new { waveId });
        var ids = entries.Select(entry => entry.Arrival.Response.Id).Distinct();
        var sql = ListParameter.Spread(text, "@ids", ids, parameters);
        var found = await connection.QueryAsync<Guid>(new CommandDefinition(sql, parameters, cancellationToken: ct));
        return [.. found];
    }
}
