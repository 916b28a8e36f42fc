using System.Data.Common;
using Dapper;

namespace SurveyPlatform.Storage.Databases;

/// <summary>Brings a database to the schema that this program knows, one script after the other.</summary>
public sealed class Migrator(IDatabase database)
{
    private const string VersionTable = "schema_version";

    /// <summary>Runs every script that has not run, each in its own transaction; safe when several processes start at once.</summary>
    /// <returns>The names of the scripts that this call ran, in order.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await MakeVersionTableAsync(connection, ct);
        var ran = new List<string>();
        foreach (var name in ScriptNames())
        {
            if (await RunAsync(connection, name, ct))
            {
                ran.Add(name);
            }
        }

        return ran;
    }

    /// <summary>The scripts that have not run on this database, in their order. Nothing is changed.</summary>
    public async Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken ct)
    {
        const string Sql = "select script from schema_version order by script";

        await using var connection = await database.OpenAsync(ct);
        var ran = await database.HasTableAsync(connection, VersionTable, ct)
            ? await connection.QueryAsync<string>(new CommandDefinition(Sql, cancellationToken: ct))
            : [];
        return [.. ScriptNames().Except(ran, StringComparer.Ordinal)];
    }

    private async Task MakeVersionTableAsync(DbConnection connection, CancellationToken ct)
    {
        const string Sql = "create table if not exists schema_version (script text not null primary key)";

        // PostgreSQL fails where two connections make the same table, "if not exists" or not.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await database.LockSchemaAsync(connection, ct);
        await connection.ExecuteAsync(new CommandDefinition(Sql, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private async Task<bool> RunAsync(DbConnection connection, string name, CancellationToken ct)
    {
        const string Sql = """
            insert into schema_version (script)
            values (@name)
            on conflict (script) do nothing
            """;

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await database.LockSchemaAsync(connection, ct);
        var mark = new CommandDefinition(Sql, new { name }, cancellationToken: ct);
        if (await connection.ExecuteAsync(mark) == 0)
        {
            return false;
        }

        var script = await ReadScriptAsync(name, ct);
        await connection.ExecuteAsync(new CommandDefinition(script, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return true;
    }

    private IEnumerable<string> ScriptNames() =>
        typeof(Migrator)
            .Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Select(resource => resource[Folder.Length..])
            .Order(StringComparer.Ordinal);

    private async Task<string> ReadScriptAsync(string name, CancellationToken ct)
    {
        var stream = typeof(Migrator).Assembly.GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(ct);
    }

    private string Folder => $"SurveyPlatform.Storage.Migrations.{database.Dialect}.";
}
