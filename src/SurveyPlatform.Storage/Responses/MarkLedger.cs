using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Responses;

/// <summary>
/// Counts the marks of what was filed, in the transaction that filed it, and flags what came under a mark too often. A
/// resend was filed before, so it counts nothing; one that is taken back stays counted, for nothing tells which mark was its.
/// </summary>
internal static class MarkLedger
{
    /// <param name="connection">In a transaction that has entered the wave.</param>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="filed">Those that were not on file before, in their order.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task CountAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<Arrival> filed,
        CancellationToken ct
    )
    {
        var came = filed
            .SelectMany(arrival => arrival.Marks)
            .CountBy(mark => mark.Hash, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        if (came.Count == 0)
        {
            return;
        }

        var before = await AddAsync(connection, waveId, came, ct);
        var suspects = new Dictionary<Guid, Suspicions>();
        foreach (var arrival in filed)
        {
            foreach (var mark in arrival.Marks)
            {
                if (before[mark.Hash]++ >= mark.Most)
                {
                    var id = arrival.Response.Id;
                    suspects[id] = suspects.GetValueOrDefault(id) | mark.Raises;
                }
            }
        }

        foreach (var alike in suspects.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            await FlagAsync(connection, waveId, [.. alike], alike.Key, ct);
        }
    }

    /// <returns>How often each mark had come before.</returns>
    private static async Task<Dictionary<string, int>> AddAsync(
        DbConnection connection,
        Guid waveId,
        Dictionary<string, int> came,
        CancellationToken ct
    )
    {
        var times = await CountedKeys.AddAsync(connection, "duplicate_mark", "mark", "times", waveId, came, ct);
        return times.ToDictionary(one => one.Key, one => one.Value - came[one.Key], StringComparer.Ordinal);
    }

    private static Task<int> FlagAsync(
        DbConnection connection,
        Guid waveId,
        IReadOnlyList<Guid> responses,
        Suspicions raised,
        CancellationToken ct
    )
    {
        const string Sql = """
            update response
               set suspicions = suspicions | @raised
             where wave_id = @waveId
               and response_id in @ids
            """;

        var parameters = new DynamicParameters(new { waveId, raised = (int)raised });
        var sql = ListParameter.Spread(Sql, "@ids", responses, parameters);
        return connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: ct));
    }
}
