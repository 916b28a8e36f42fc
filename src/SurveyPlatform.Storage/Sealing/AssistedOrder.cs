using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using SurveyPlatform.Model.Responses;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Storage.Sealing;

/// <summary>
/// Forgets in which order each helper filed. Somebody walked from door to door, and whoever knows the way could tell by the
/// order which response is whose: by its number, and by where its row lies.
/// </summary>
internal static class AssistedOrder
{
    /// <summary>Puts the responses of all helpers down anew, their numbers drawn by lot among them.</summary>
    /// <param name="connection">In a transaction that has entered the wave, to which nothing is filed any more.</param>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task EraseAsync(DbConnection connection, Guid waveId, CancellationToken ct)
    {
        const string Read = """
            select sequence, response_id as id, wave_id, channel, language, seconds, answers, receipt, filed_at, quota_cell,
                   suspicions, mode, helper
              from response
             where wave_id = @waveId
               and helper is not null
             order by sequence
            """;
        const string Delete = "delete from response where wave_id = @waveId and helper is not null";
        const string Tell = "update wave set rearranged = rearranged + 1 where wave_id = @waveId";

        var row = new { waveId };
        var ordered = await connection.QueryAsync<long, Response, StoredResponse>(
            new CommandDefinition(Read, row, cancellationToken: ct),
            (sequence, response) => new StoredResponse(sequence, response),
            splitOn: "id"
        );
        var stored = ordered.ToArray();
        if (stored.Length == 0)
        {
            return;
        }

        var drawn = Array.ConvertAll(stored, one => one.Response);
        RandomNumberGenerator.Shuffle<Response>(drawn);
        await connection.ExecuteAsync(new CommandDefinition(Delete, row, cancellationToken: ct));
        await ResponseInsert.AddAsync(connection, [.. drawn.Zip(stored, (one, place) => (one, place.Sequence))], ct);
        await connection.ExecuteAsync(new CommandDefinition(Tell, row, cancellationToken: ct));
    }
}
