using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;

namespace SurveyPlatform.Storage.Tests.Sealing;

/// <summary>
/// Reads the pages of PostgreSQL's tables, earlier versions of rows too: each says which transaction made it, and the
/// version of a slip that is used was made by the one that filed the response.
/// </summary>
internal static partial class HeapAttack
{
    /// <param name="connection">Of one who may do everything.</param>
    /// <param name="waveId">The wave whose slips are to be joined to its responses.</param>
    /// <returns>The responses by the hashes of the slips.</returns>
    public static async Task<Dictionary<string, Guid>> LinkAsync(DbConnection connection, Guid waveId)
    {
        await connection.ExecuteAsync("create extension if not exists pageinspect schema public");
        var responses = new Dictionary<long, List<Guid>>();
        foreach (var (transaction, row) in await ReadAsync(connection, "response"))
        {
            if (row.Length >= 32 && new Guid(row.AsSpan(0, 16), bigEndian: true) == waveId)
            {
                responses.TryAdd(transaction, []);
                responses[transaction].Add(new Guid(row.AsSpan(16, 16), bigEndian: true));
            }
        }

        var links = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (transaction, row) in await ReadAsync(connection, "slip"))
        {
            if (
                UsedSlip().Match(Encoding.Latin1.GetString(row)) is { Success: true } slip
                && responses.GetValueOrDefault(transaction) is [var response]
            )
            {
                links[slip.Groups["hash"].Value] = response;
            }
        }

        return links;
    }

    private static async Task<List<(long Transaction, byte[] Row)>> ReadAsync(DbConnection connection, string table)
    {
        var sql = $"""
            select t_xmin::text::bigint, t_data
              from generate_series(0, pg_relation_size('{table}') / current_setting('block_size')::int - 1) as page,
                   public.heap_page_items(public.get_raw_page('{table}', page::int))
             where t_data is not null
            """;

        return (await connection.QueryAsync<(long, byte[])>(sql)).AsList();
    }

    // Each text is led by a byte that tells its length.
    [GeneratedRegex(
        "(?<hash>[0-9a-f]{64}).[0-9]{8}.Printed.*Used",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex UsedSlip();
}
