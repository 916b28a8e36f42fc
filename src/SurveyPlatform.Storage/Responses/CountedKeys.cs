using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Adds to the counts of many keys of a wave in one statement.</summary>
internal static class CountedKeys
{
    /// <param name="connection">In a transaction that has entered the wave.</param>
    /// <param name="table">Has one row a wave and key; the names of its columns follow.</param>
    /// <param name="keyColumn">What is counted.</param>
    /// <param name="countColumn">How often.</param>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="came">What is to be added to each key, 1 or more.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The counts as they are now.</returns>
    public static async Task<Dictionary<string, int>> AddAsync(
        DbConnection connection,
        string table,
        string keyColumn,
        string countColumn,
        Guid waveId,
        IReadOnlyDictionary<string, int> came,
        CancellationToken ct
    )
    {
        // Only the name of what takes a list apart differs, and SQLite needs the "where" to read "on conflict" as it is meant.
        var list =
            connection is SqliteConnection
                ? "select @waveId, key, value from json_each(@came) where true"
                : "select @waveId, key, value::integer from jsonb_each_text(@came::jsonb)";
        var sql = $"""
            insert into {table} (wave_id, {keyColumn}, {countColumn})
            {list}
                on conflict (wave_id, {keyColumn}) do update
               set {countColumn} = {table}.{countColumn} + excluded.{countColumn}
            returning {keyColumn}, {countColumn}
            """;

        var row = new { waveId, came = JsonSerializer.Serialize(came) };
#pragma warning disable S2077 // The names are written in this program, and no value is.
        var rows = await connection.QueryAsync<(string Key, int Count)>(
            new CommandDefinition(sql, row, cancellationToken: ct)
        );
#pragma warning restore S2077
        return rows.ToDictionary(one => one.Key, one => one.Count, StringComparer.Ordinal);
    }
}
