using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Accounts;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>
/// The whole product on a real port, with a database of its own and nothing in it. It speaks in intents: ask it for a
/// client that may do something, and use it as anybody outside would.
/// </summary>
internal sealed class TestProduct : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-product-");
    private readonly TestStorage storage;
    private readonly string schema = $"product_{Guid.NewGuid():N}";

    private readonly string environment;
    private readonly IReadOnlyDictionary<string, string?> settings;

    private readonly TimeProvider clock;

    private TestProduct(
        TestStorage storage,
        string environment,
        IReadOnlyDictionary<string, string?> settings,
        TimeProvider clock
    )
    {
        this.clock = clock;
        this.storage = storage;
        this.environment = environment;
        this.settings = settings;
        UseKestrel(port: 0);
    }

    /// <param name="storage">The database under it.</param>
    /// <param name="environment">Not Development, which would load the seeds.</param>
    /// <param name="settings">What is set otherwise than the program sets itself.</param>
    /// <param name="clock">By which it goes; the machine's unless another is given.</param>
    public static async Task<TestProduct> StartAsync(
        TestStorage storage = TestStorage.Sqlite,
        string environment = "Testing",
        IReadOnlyDictionary<string, string?>? settings = null,
        TimeProvider? clock = null
    )
    {
        var product = new TestProduct(
            storage,
            environment,
            settings ?? new Dictionary<string, string?>(),
            clock ?? TimeProvider.System
        );
        if (storage == TestStorage.PostgreSql)
        {
            await TellServerAsync($"create schema {product.schema}");
        }

        await product.MigrateAsync();
        product.StartServer();
        return product;
    }

    /// <summary>A system whose key has these scopes; all of them unless some are named.</summary>
    public async Task<HttpClient> CreateSystemAsync(params string[] scopes)
    {
        var keys = Services.GetRequiredService<ApiKeyDesk>();
        var issued = await keys.IssueAsync(
            "test",
            scopes.Length == 0 ? ApiScopes.All : scopes,
            expiresAt: null,
            CancellationToken.None
        );
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.Secret);
        return client;
    }

    /// <summary>A browser that keeps nothing and shows where it is sent instead of going there.</summary>
    public HttpClient CreatePhone() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = ClientOptions.BaseAddress,
        };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (storage == TestStorage.PostgreSql)
        {
            await TellServerAsync($"drop schema {schema} cascade");
        }

        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Settings()));
        builder.ConfigureServices(services => services.AddSingleton(clock));
    }

    private Dictionary<string, string?> Settings()
    {
        var all = new Dictionary<string, string?>(settings, StringComparer.Ordinal)
        {
            ["Storage:Folder"] = folder.FullName,
            ["Logging:LogLevel:Default"] = "Error",
        };
        if (storage == TestStorage.PostgreSql)
        {
            all["Storage:Provider"] = "PostgreSql";
            all["Storage:ConnectionString"] = ConnectionString;
        }

        return all;
    }

    private string ConnectionString =>
        new NpgsqlConnectionStringBuilder(TestStorages.PostgreSqlServer)
        {
            SearchPath = schema,
            MaxPoolSize = 10,
        }.ToString();

    /// <summary>What whoever runs the program does before its first start.</summary>
    private async Task MigrateAsync()
    {
        if (storage == TestStorage.PostgreSql)
        {
            await using var server = new PostgreSqlDatabase(ConnectionString);
            await new Migrator(server).MigrateAsync(CancellationToken.None);
            return;
        }

        using var file = new SqliteDatabase(Path.Combine(folder.FullName, "surveyplatform.db"));
        await new Migrator(file).MigrateAsync(CancellationToken.None);
    }

    private static async Task TellServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(TestStorages.PostgreSqlServer!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
