using Dapper;
using SurveyPlatform.Model.Areas;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Areas;

/// <summary>Keeps area trees, each whole, since none ever changes.</summary>
public sealed class AreaStore(IDatabase database)
{
    /// <returns>False when a tree of this code is on file, which stays as it is.</returns>
    public async Task<bool> AddAsync(AreaTree tree, CancellationToken ct)
    {
        const string Sql = """
            insert into area_tree (code, areas)
            values (@Code, @Areas)
            on conflict (code) do nothing
            """;

        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, tree, cancellationToken: ct)) == 1;
    }

    public async Task<AreaTree?> FindAsync(string code, CancellationToken ct)
    {
        const string Sql = """
            select code, areas
              from area_tree
             where code = @code
            """;

        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<AreaTreeRow>(
            new CommandDefinition(Sql, new { code }, cancellationToken: ct)
        );
        return row?.ToTree();
    }

    /// <summary>Lists all trees by code.</summary>
    public async Task<IReadOnlyList<AreaTree>> ListAsync(CancellationToken ct)
    {
        const string Sql = """
            select code, areas
              from area_tree
             order by code
            """;

        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<AreaTreeRow>(new CommandDefinition(Sql, cancellationToken: ct));
        return [.. rows.Select(row => row.ToTree())];
    }
}
