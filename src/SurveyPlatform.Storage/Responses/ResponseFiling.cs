using System.Data.Common;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Files responses with what came with them, in one transaction of its caller's.</summary>
internal static class ResponseFiling
{
    /// <returns>One filing a response, in the same order.</returns>
    public static async Task<Filing[]> FileAsync(
        DbConnection connection,
        IReadOnlyList<Arrival> arrivals,
        CancellationToken ct
    )
    {
        var filings = new Filing[arrivals.Count];

        // Always in the order of the ids, so that two writers never each hold a wave that the other waits for.
        foreach (var group in arrivals.Index().GroupBy(entry => entry.Item.Response.WaveId).OrderBy(group => group.Key))
        {
            var entries = group.ToList();
            var entered = await EnteredWave.EnterAsync(connection, group.Key, entries.Count, ct);
            var admitted = entered is null ? Admitted.Nobody : await AdmitAsync(connection, entered, entries, ct);
            foreach (var (index, arrival) in entries)
            {
                filings[index] = (admitted.Added.Contains(index), admitted.Refused.GetValueOrDefault(index)) switch
                {
                    (true, _) => new Filing.Filed(),
                    (_, { } refusal) => refusal,
                    _ => await ExplainAsync(connection, arrival.Response, ct),
                };
            }
        }

        return filings;
    }

    /// <summary>Files to one wave what it lets in, with all that goes with it.</summary>
    private static async Task<Admitted> AdmitAsync(
        DbConnection connection,
        EnteredWave entered,
        IReadOnlyList<(int Index, Arrival Item)> entries,
        CancellationToken ct
    )
    {
        var gate = await FilingGate.OpenAsync(connection, entered.Wave, entries, ct);
        var added = await AddAsync(
            connection,
            entered,
            entries.Where(entry => !gate.Refused.ContainsKey(entry.Index)),
            ct
        );
        Arrival[] filed = [.. entries.Where(entry => added.Contains(entry.Index)).Select(entry => entry.Item)];
        await gate.SettleAsync(connection, filed, ct);
        await MarkLedger.CountAsync(connection, entered.Wave.Id, filed, ct);
        return new Admitted(added, gate.Refused);
    }

    /// <summary>Adds those that come in time; of several with one id the first.</summary>
    /// <returns>The indices of those that were not on file before.</returns>
    private static async Task<HashSet<int>> AddAsync(
        DbConnection connection,
        EnteredWave entered,
        IEnumerable<(int Index, Arrival Arrival)> entries,
        CancellationToken ct
    )
    {
        var inTime = entries
            .Where(entry => entered.Wave.StateAt(entry.Arrival.Response.FiledAt) == WaveState.Open)
            .DistinctBy(entry => entry.Arrival.Response.Id)
            .Select((entry, i) => (entry.Index, Numbered: (entry.Arrival.Response, entered.FirstSequence + i)))
            .ToList();
        var ids = await ResponseInsert.AddAsync(connection, inTime.ConvertAll(one => one.Numbered), ct);
        return [.. inTime.Where(one => ids.Contains(one.Numbered.Response.Id)).Select(one => one.Index)];
    }

    /// <summary>Why it was not added. A resend gets its receipt even when the wave has closed since.</summary>
    private static async Task<Filing> ExplainAsync(DbConnection connection, Response response, CancellationToken ct) =>
        await ResponseStore.FindAsync(connection, response.WaveId, response.Id, ct) is { } stored
            ? new Filing.AlreadyFiled(stored)
            : new Filing.WaveNotOpen();

    /// <param name="Added">The indices of those that were not on file before.</param>
    /// <param name="Refused">Those that were not let in, by their indices.</param>
    private sealed record Admitted(IReadOnlySet<int> Added, IReadOnlyDictionary<int, Filing> Refused)
    {
        public static Admitted Nobody { get; } = new(new HashSet<int>(), new Dictionary<int, Filing>());
    }
}
