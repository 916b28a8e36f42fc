using System.Data.Common;
using Dapper;
using SurveyPlatform.Model.Surveys;

namespace SurveyPlatform.Storage.Responses;

/// <summary>A wave that nobody else can file to, or close, until the transaction ends.</summary>
/// <param name="FirstSequence">The first of the numbers that were set aside for this transaction.</param>
/// <param name="Wave">As it is now.</param>
internal sealed record EnteredWave(long FirstSequence, Wave Wave)
{
    /// <summary>
    /// Enters a wave and sets numbers aside. The row stays locked until the transaction ends, so numbers become visible in their
    /// order, and a reader who goes on after the last one misses none.
    /// </summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="waveId">Of the wave.</param>
    /// <param name="count">How many numbers; 0 where nothing is to be filed.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Null where there is no such wave.</returns>
    public static async Task<EnteredWave?> EnterAsync(
        DbConnection connection,
        Guid waveId,
        int count,
        CancellationToken ct
    )
    {
        const string Sql = """
               update wave
                  set last_sequence = last_sequence + @count
                where wave_id = @waveId
            returning last_sequence, wave_id as id, survey_id, title, questionnaire_id, questionnaire_version,
                      opens_at, closes_at, closed_at, quota, access, withdrawn, rearranged
            """;

        var rows = await connection.QueryAsync<long, Wave, EnteredWave>(
            new CommandDefinition(Sql, new { waveId, count }, cancellationToken: ct),
            (lastSequence, wave) => new EnteredWave(lastSequence - count + 1, wave),
            splitOn: "id"
        );
        return rows.SingleOrDefault();
    }
}
