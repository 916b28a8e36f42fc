using Dapper;
using SurveyPlatform.Model.Supervision;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Supervision;

/// <summary>Keeps what is supervised: livelihood projects and observation points.</summary>
public sealed class SupervisionStore(IDatabase database)
{
    /// <returns>False when the code is taken.</returns>
    public async Task<bool> AddAsync(Project project, CancellationToken ct)
    {
        const string Sql = """
            insert into project (code, title, subject, department, year, goal)
            values (@Code, @Title, @Subject, @Department, @Year, @Goal)
            on conflict (code) do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, project, cancellationToken: ct)) == 1;
    }

    /// <returns>False when the code is taken.</returns>
    public async Task<bool> AddAsync(ObservationPoint point, CancellationToken ct)
    {
        const string Sql = """
            insert into observation_point (code, name, kind, area)
            values (@Code, @Name, @Kind, @Area)
            on conflict (code) do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = new
        {
            point.Code,
            point.Name,
            Kind = point.Kind.ToString(),
            point.Area,
        };
        return await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: ct)) == 1;
    }

    /// <summary>Lists all projects by year, then by code.</summary>
    public async Task<IReadOnlyList<Project>> ListProjectsAsync(CancellationToken ct)
    {
        const string Sql = """
            select code, title, subject, department, year, goal
              from project
             order by year, code
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Project>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }

    /// <summary>Lists all observation points by code.</summary>
    public async Task<IReadOnlyList<ObservationPoint>> ListObservationPointsAsync(CancellationToken ct)
    {
        const string Sql = """
            select code, name, kind, area
              from observation_point
             order by code
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<ObservationPoint>(new CommandDefinition(Sql, cancellationToken: ct));
        return rows.AsList();
    }
}
