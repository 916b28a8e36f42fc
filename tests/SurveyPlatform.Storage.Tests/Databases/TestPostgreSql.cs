using System.Collections.Concurrent;
using Dapper;
using Npgsql;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Storage.Tests.Databases;

/// <summary>A schema on the server that SURVEY_TEST_POSTGRES names.</summary>
internal sealed class TestPostgreSql : TestDatabase
{
    private static readonly ConcurrentBag<TestPostgreSql> Made = [];

    private readonly ConcurrentBag<PostgreSqlDatabase> connected = [];
    private readonly string schema = $"test_{Guid.NewGuid():N}";

    public static string? Server { get; } = Environment.GetEnvironmentVariable("SURVEY_TEST_POSTGRES");

    public override string Dialect => "PostgreSql";

    public static async Task RemoveAllAsync()
    {
        foreach (var database in Made)
        {
            foreach (var connection in database.connected)
            {
                await connection.DisposeAsync();
            }

            await TellServerAsync($"drop schema {database.schema} cascade");
        }
    }

    public override async Task<TestDatabase> MakeEmptyAsync()
    {
        var empty = new TestPostgreSql();
        await empty.MakeAsync();
        return empty;
    }

    public override IDatabase Connect()
    {
        // A small pool: all fixtures together stay below the hundred connections that a server takes.
        var database = new PostgreSqlDatabase(
            new NpgsqlConnectionStringBuilder(Server) { SearchPath = schema, MaxPoolSize = 10 }.ToString()
        );
        connected.Add(database);
        return database;
    }

    protected override async Task MakeAsync()
    {
        await TellServerAsync($"create schema {schema}");
        Made.Add(this);
    }

    private static async Task TellServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.ExecuteAsync(sql);
    }
}
