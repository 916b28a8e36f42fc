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

    private TestProduct(TestStorage storage)
    {
        this.storage = storage;
        UseKestrel(port: 0);
    }

    public static async Task<TestProduct> StartAsync(TestStorage storage = TestStorage.Sqlite)
    {
        var product = new TestProduct(storage);
        if (storage == TestStorage.PostgreSql)
        {
            await TellServerAsync($"create schema {product.schema}");
        }

        product.StartServer();
        await product.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
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
        // Neither Development, which would load the seeds, nor anything that a server is set to.
        builder.UseEnvironment("Testing");
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Settings()));
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Folder"] = folder.FullName,
            ["Logging:LogLevel:Default"] = "Error",
        };
        if (storage == TestStorage.PostgreSql)
        {
            settings["Storage:Provider"] = "PostgreSql";
            settings["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(TestStorages.PostgreSqlServer)
            {
                SearchPath = schema,
                MaxPoolSize = 10,
            }.ToString();
        }

        return settings;
    }

    private static async Task TellServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(TestStorages.PostgreSqlServer!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
