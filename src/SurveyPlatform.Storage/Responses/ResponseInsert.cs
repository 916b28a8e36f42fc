using System.Data.Common;
using Npgsql;
using SurveyPlatform.Model.Responses;

namespace SurveyPlatform.Storage.Responses;

/// <summary>Puts many responses on file, each way the one that was measured to be quickest on its database.</summary>
/// <remarks>The connection is in a transaction that has entered the waves, and no two responses have one id.</remarks>
internal static class ResponseInsert
{
    /// <param name="connection">To either database.</param>
    /// <param name="responses">Each with the number set aside for it.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The ids of those that were not on file before.</returns>
    public static async Task<HashSet<Guid>> AddAsync(
        DbConnection connection,
        IReadOnlyList<(Response Response, long Sequence)> responses,
        CancellationToken ct
    )
    {
        await using var command = connection.CreateCommand();
        return command is NpgsqlCommand toServer
            ? await AddTogetherAsync(toServer, responses, ct)
            : await AddOneByOneAsync(command, responses, ct);
    }

    /// <summary>PostgreSQL is a journey away, so all columns travel at once, each as a list.</summary>
    private static async Task<HashSet<Guid>> AddTogetherAsync(
        NpgsqlCommand command,
        IReadOnlyList<(Response Response, long Sequence)> responses,
        CancellationToken ct
    )
    {
        command.CommandText = """
            insert into response (wave_id, response_id, sequence, channel, language, seconds, answers, receipt, filed_at,
                                  quota_cell, suspicions, mode, helper)
            select *
              from unnest(@waves, @ids, @sequences, @channels, @languages, @seconds, @answers, @receipts, @instants, @cells,
                          @suspicions, @modes, @helpers)
                on conflict (wave_id, response_id) do nothing
            returning response_id
            """;

        void Give<T>(string name, Func<Response, T> columnOf) =>
            command.Parameters.Add(
                new NpgsqlParameter<T[]>(name, [.. responses.Select(one => columnOf(one.Response))])
            );

        Give("waves", response => response.WaveId);
        Give("ids", response => response.Id);
        command.Parameters.Add(new NpgsqlParameter<long[]>("sequences", [.. responses.Select(one => one.Sequence)]));
        Give("channels", response => response.Channel.ToString());
        Give("languages", response => response.Language);
        Give("seconds", response => response.Seconds);
        Give("answers", response => response.Answers);
        Give("receipts", response => response.Receipt);
        Give("instants", response => response.FiledAt.ToUnixTimeMilliseconds());
        Give("cells", response => response.QuotaCell);
        Give("suspicions", response => (int)response.Suspicions);
        Give("modes", response => response.Mode?.ToString());
        Give("helpers", response => response.Helper);

        await command.PrepareAsync(ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var added = new HashSet<Guid>();
        while (await reader.ReadAsync(ct))
        {
            added.Add(reader.GetGuid(0));
        }

        return added;
    }

    /// <summary>SQLite is no journey away: one statement, prepared once and run for each row, costs least.</summary>
    private static async Task<HashSet<Guid>> AddOneByOneAsync(
        DbCommand command,
        IReadOnlyList<(Response Response, long Sequence)> responses,
        CancellationToken ct
    )
    {
        command.CommandText = """
            insert into response (wave_id, response_id, sequence, channel, language, seconds, answers, receipt, filed_at,
                                  quota_cell, suspicions, mode, helper)
            values (@wave, @id, @sequence, @channel, @language, @seconds, @answers, @receipt, @instant, @cell, @suspicions,
                    @mode, @helper)
                on conflict (wave_id, response_id) do nothing
            """;

        var row = new ResponseRow(command);
        var added = new HashSet<Guid>();
        foreach (var (response, sequence) in responses)
        {
            row.Fill(response, sequence);
            if (await command.ExecuteNonQueryAsync(ct) == 1)
            {
                added.Add(response.Id);
            }
        }

        return added;
    }
}
