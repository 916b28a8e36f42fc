using System.Net.Http.Headers;
using Npgsql;
using SurveyPlatform.Benchmarks.Collecting;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>The product as it is delivered: a program of its own, on a storage that outlives it.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SurveyPlatform.Web.dll");

    private readonly DirectoryInfo folder;
    private readonly Dictionary<string, string> settings;
    private readonly string? schema;
    private volatile TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServerProcess? process;
    private string key = string.Empty;

    private ServedProduct(string? postgreSql = null, string? schema = null, string? place = null)
    {
        folder = place is null ? Directory.CreateTempSubdirectory("survey-served-") : Directory.CreateDirectory(place);
        this.schema = schema;
        settings = new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_CONTENTROOT"] = Repository.PathOf("src", "SurveyPlatform.Web"),
            ["Storage__Folder"] = folder.FullName,
        };
        if (postgreSql is null)
        {
            Database = new SqliteDatabase(File);
            return;
        }

        Database = new PostgreSqlDatabase(postgreSql);
        settings["Storage__Provider"] = "PostgreSql";
        settings["Storage__ConnectionString"] = postgreSql;
    }

    /// <summary>Where the database is in SQLite.</summary>
    public string File => Path.Combine(folder.FullName, "surveyplatform.db");

    /// <summary>A way in of its own to the storage, beside the program.</summary>
    public IDatabase Database { get; }

    public ServerProcess Process => process ?? throw new InvalidOperationException("It was not started.");

    /// <summary>Where it listens; another address after each start.</summary>
    public Uri Address => new($"http://127.0.0.1:{Process.Port}");

    /// <summary>Makes a storage with everything on it that serving needs, and starts nothing.</summary>
    public static async Task<ServedProduct> MakeAsync(TestStorage storage)
    {
        if (storage == TestStorage.Sqlite)
        {
            return await PrepareAsync(new ServedProduct());
        }

        var own = $"served_{Guid.NewGuid():N}";
        await TellServerAsync($"create schema {own}");
        var connection = new NpgsqlConnectionStringBuilder(TestStorages.PostgreSqlServer)
        {
            SearchPath = own,
            MaxPoolSize = 10,
        };
        return await PrepareAsync(new ServedProduct(connection.ToString(), own));
    }

    /// <summary>The same on a server of PostgreSQL that nobody else uses.</summary>
    public static Task<ServedProduct> MakeOnAsync(string postgreSql) => PrepareAsync(new ServedProduct(postgreSql));

    /// <summary>The same on SQLite in a folder that is somewhere in particular.</summary>
    public static Task<ServedProduct> MakeInAsync(string place) => PrepareAsync(new ServedProduct(place: place));

    /// <summary>To be set before the start.</summary>
    public void Set(string name, string value) => settings[name] = value;

    public async Task StartAsync()
    {
        process = await ServerProcess.StartAsync(Program, [], settings);
        listening.SetResult();
    }

    /// <summary>Comes back when it listens, now or after its next start.</summary>
    public Task ListensAsync() => listening.Task.WaitAsync(CancellationToken.None);

    /// <summary>Starts it where it should refuse to run.</summary>
    public Task<(int Code, string Output, string Errors)> RunToEndAsync() =>
        ServerProcess.RunToEndAsync(Program, ["--urls", "http://127.0.0.1:0"], settings);

    /// <summary>Ends it with SIGKILL, in whatever it is about.</summary>
    public void Kill()
    {
        listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Process.Dispose();
    }

    /// <summary>Asks it to end, and comes back when it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        // Those who file are told nothing before it is over, so that requests come in until the last moment.
        var code = await Process.StopAsync();
        listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return code;
    }

    /// <summary>A system that may do everything. It is at home with the program that runs now, and knows the key for good.</summary>
    public HttpClient CreateSystem()
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        process?.Dispose();
        (Database as IDisposable)?.Dispose();
        if (Database is IAsyncDisposable server)
        {
            await server.DisposeAsync();
        }

        if (schema is not null)
        {
            await TellServerAsync($"drop schema {schema} cascade");
        }

        folder.Delete(recursive: true);
    }

    /// <summary>What whoever runs the program does before its first start.</summary>
    private static async Task<ServedProduct> PrepareAsync(ServedProduct product)
    {
        string[] issue = ["key", "create", "test", .. Accounts.ApiScopes.All];
        product.key = await LastLineAsync(issue, product.settings);
        return product;
    }

    private static async Task<string> LastLineAsync(string[] command, Dictionary<string, string> settings)
    {
        var written = await ServerProcess.RunAsync(Program, command, settings);
        return written.Split('\n')[^1];
    }

    private static async Task TellServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(TestStorages.PostgreSqlServer!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
