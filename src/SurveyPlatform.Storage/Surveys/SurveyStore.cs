using Dapper;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Surveys;

/// <summary>Keeps surveys.</summary>
public sealed class SurveyStore(IDatabase database)
{
    /// <returns>False when the id or the slug is taken.</returns>
    public async Task<bool> AddAsync(Survey survey, CancellationToken ct)
    {
        const string Sql = """
            insert into survey (survey_id, slug, title, commissioner, population, weighting, sampling, breakdowns,
                                least_base, confidence)
            values (@Id, @Slug, @Title, @Commissioner, @Population, @Weighting, @Sampling, @Breakdowns,
                    @LeastBase, @Confidence)
            on conflict do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, survey, cancellationToken: ct)) == 1;
    }

    public async Task<Survey?> FindAsync(Guid id, CancellationToken ct)
    {
        const string Sql = """
            select survey_id as id, slug, title, commissioner, population, weighting, sampling, breakdowns,
                   least_base, confidence
              from survey
             where survey_id = @id
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Survey>(
            new CommandDefinition(Sql, new { id }, cancellationToken: ct)
        );
    }

    public async Task<Survey?> FindBySlugAsync(string slug, CancellationToken ct)
    {
        const string Sql = """
            select survey_id as id, slug, title, commissioner, population, weighting, sampling, breakdowns,
                   least_base, confidence
              from survey
             where slug = @slug
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<Survey>(
            new CommandDefinition(Sql, new { slug }, cancellationToken: ct)
        );
    }

    /// <summary>Lists all surveys by slug.</summary>
    public async Task<IReadOnlyList<Survey>> ListAsync(CancellationToken ct)
    {
        const string Sql = """
            select survey_id as id, slug, title, commissioner, population, weighting, sampling, breakdowns,
                   least_base, confidence
              from survey
             order by slug
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Survey>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }
}
