using Dapper;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Surveys;

/// <summary>Keeps the waves of surveys.</summary>
public sealed class WaveStore(IDatabase database)
{
    /// <summary>Adds a wave of a survey on file, on a questionnaire version on file.</summary>
    /// <returns>False when the id is taken.</returns>
    public async Task<bool> AddAsync(Wave wave, CancellationToken ct)
    {
        const string Sql = """
            insert into wave (wave_id, survey_id, title, questionnaire_id, questionnaire_version,
                              opens_at, closes_at, closed_at, quota, access)
            values (@Id, @SurveyId, @Title, @QuestionnaireId, @QuestionnaireVersion,
                    @OpensAt, @ClosesAt, @ClosedAt, @Quota, @Access)
            on conflict (wave_id) do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = new
        {
            wave.Id,
            wave.SurveyId,
            wave.Title,
            wave.QuestionnaireId,
            wave.QuestionnaireVersion,
            wave.OpensAt,
            wave.ClosesAt,
            wave.ClosedAt,
            wave.Quota,
            Access = wave.Access.ToString(),
        };
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    public async Task<Wave?> FindAsync(Guid id, CancellationToken ct)
    {
        const string Sql = """
            select wave_id as id, survey_id, title, questionnaire_id, questionnaire_version,
                   opens_at, closes_at, closed_at, quota, access, withdrawn, rearranged
              from wave
             where wave_id = @id
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Wave>(
            new CommandDefinition(Sql, new { id }, cancellationToken: ct)
        );
    }

    /// <summary>Lists the waves of a survey in the order of their opening.</summary>
    public async Task<IReadOnlyList<Wave>> ListAsync(Guid surveyId, CancellationToken ct)
    {
        const string Sql = """
            select wave_id as id, survey_id, title, questionnaire_id, questionnaire_version,
                   opens_at, closes_at, closed_at, quota, access, withdrawn, rearranged
              from wave
             where survey_id = @surveyId
             order by opens_at, wave_id
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Wave>(
            new CommandDefinition(Sql, new { surveyId }, cancellationToken: ct)
        );
        return rows.AsList();
    }

    /// <summary>The wave of a survey that is open now; of several, the one that opened last.</summary>
    public async Task<Wave?> FindOpenAsync(Guid surveyId, DateTimeOffset now, CancellationToken ct)
    {
        const string Sql = """
            select wave_id as id, survey_id, title, questionnaire_id, questionnaire_version,
                   opens_at, closes_at, closed_at, quota, access, withdrawn, rearranged
              from wave
             where survey_id = @surveyId
               and opens_at <= @now
               and closes_at > @now
               and (closed_at is null or closed_at > @now)
             order by opens_at desc, wave_id
             limit 1
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Wave>(
            new CommandDefinition(Sql, new { surveyId, now }, cancellationToken: ct)
        );
    }

    /// <summary>Ends the fieldwork of a wave by hand.</summary>
    /// <returns>False when it was closed already, by hand or by its time, or is not on file.</returns>
    public async Task<bool> CloseAsync(Guid id, DateTimeOffset at, CancellationToken ct)
    {
        const string Sql = """
            update wave
               set closed_at = @at
             where wave_id = @id
               and closed_at is null
               and closes_at > @at
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, new { id, at }, cancellationToken: ct)) == 1;
    }
}
