using System.Globalization;
using System.Text.Json;
using Dapper;
using SurveyPlatform.Model.Surveys;
using SurveyPlatform.Samples.Cities;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Storage.Responses;

namespace SurveyPlatform.Benchmarks.Collecting;

/// <summary>
/// The product as it is delivered, with the fictional city on file and its wave open. A quota that never fills counts every response
/// by area and age.
/// </summary>
internal sealed class SurveyServer : IDisposable
{
    private const string WriteScope = "responses:write";

    private static readonly string Root = RepositoryRoot.Find();
    private static readonly string Project = Path.Combine(Root, "src", "SurveyPlatform.Web");
    private static readonly string Program = Path.Combine(Project, "bin/Release/net10.0/SurveyPlatform.Web.dll");
    private static readonly Guid WaveId = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(Root, "seeds", "wave.json")))
        .RootElement.GetProperty("id")
        .GetGuid();

    private readonly string folder;
    private readonly Dictionary<string, string> settings;
    private readonly IDatabase database;
    private ServerProcess? process;
    private IReadOnlyList<RequestTemplate> submissions = [];
    private long before;
    private long acknowledged;

    private SurveyServer(string name, string? postgreSql, int? mostPerCommit)
    {
        Name = name;
        folder = Directory.CreateTempSubdirectory("survey-bench-").FullName;
        settings = new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_CONTENTROOT"] = Project,
            ["Storage__Folder"] = folder,
        };
        if (mostPerCommit is { } most)
        {
            settings["Filing__MostPerCommit"] = most.ToString(CultureInfo.InvariantCulture);
        }

        if (postgreSql is null)
        {
            database = new SqliteDatabase(Path.Combine(folder, "surveyplatform.db"));
            return;
        }

        database = new PostgreSqlDatabase(postgreSql);
        settings["Storage__Provider"] = "PostgreSql";
        settings["Storage__ConnectionString"] = postgreSql;
    }

    public static RequestTemplate Page { get; } = RequestTemplate.Get("/s/minsheng");

    /// <summary>As the report calls it.</summary>
    public string Name { get; }

    public ServerProcess Process => process ?? throw new InvalidOperationException("The server was not started.");

    /// <param name="name">As the report calls it.</param>
    /// <param name="postgreSql">As Npgsql reads it; null for SQLite.</param>
    /// <param name="mostPerCommit">How many responses share a transaction; null for what the product does by itself.</param>
    public static async Task<SurveyServer> StartAsync(string name, string? postgreSql = null, int? mostPerCommit = null)
    {
        var server = new SurveyServer(name, postgreSql, mostPerCommit);
        await server.StartAsync();
        return server;
    }

    /// <summary>Files for a time, and remembers how many responses were acknowledged.</summary>
    public async Task<LoadResult> FileAsync(int connections, TimeSpan duration)
    {
        var result = await Load.RunAsync(Process, submissions, connections, duration);
        acknowledged += result.Acknowledged;
        return result;
    }

    public Task<LoadResult> OpenPageAsync(int connections, TimeSpan duration) =>
        Load.RunAsync(Process, [Page], connections, duration);

    /// <summary>How many responses were acknowledged, and by how many the database grew.</summary>
    public async Task<(long Acknowledged, long Kept)> CompareAsync() => (acknowledged, await CountAsync() - before);

    public void Dispose()
    {
        process?.Dispose();
        (database as IDisposable)?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync()
    {
        await ServerProcess.RunAsync(Program, ["seed"], settings);
        var key = await ServerProcess.RunAsync(Program, ["key", "create", "bench", WriteScope], settings);
        submissions = SubmissionRequests.To($"/api/v1/waves/{WaveId}/responses", key);
        await SetQuotaAsync();
        before = await CountAsync();
        process = await ServerProcess.StartAsync(Program, [], settings);
    }

    private async Task SetQuotaAsync()
    {
        const string Sql = "update wave set quota = @plan where wave_id = @waveId";

        IReadOnlyList<string> dimensions = ["area", "ageband"];
        var plan = new QuotaPlan
        {
            Dimensions = dimensions,
            Cells =
            [
                .. City.ReadSeeds(Root)
                    .Population.Collapse(dimensions)
                    .Select(cell => new QuotaCell { Key = [.. cell.Key], Most = int.MaxValue }),
            ],
            Most = int.MaxValue,
        };
        await using var connection = await database.OpenAsync(CancellationToken.None);
        if (await connection.ExecuteAsync(Sql, new { plan, waveId = WaveId }) != 1)
        {
            throw new InvalidOperationException("The wave of the seeds is not on file.");
        }
    }

    private async Task<long> CountAsync()
    {
        var days = await new ResponseStore(database).CountByDayAsync(WaveId, TimeSpan.Zero, CancellationToken.None);
        return days.Sum(day => day.Count);
    }
}
