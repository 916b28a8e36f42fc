using System.Diagnostics;
using System.Net;

namespace SurveyPlatform.Web.Tests.Hosting;

/// <summary>What is asked of the program where residents depend on it.</summary>
internal sealed class ProductionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Test]
    public async Task Start_OnADatabaseThatNobodyMigrated_IsRefusedWithTheCommand()
    {
        var folder = Directory.CreateTempSubdirectory("survey-unmigrated-");
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "SurveyPlatform.Web.dll"))
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.PathOf("src", "SurveyPlatform.Web"),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Storage__Folder"] = folder.FullName,
            },
        };
        using var program = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await program.WaitForExitAsync(patience.Token);

            var said = await program.StandardError.ReadToEndAsync();
            Assert.Multiple(() =>
            {
                Assert.That(program.ExitCode, Is.EqualTo(1));
                Assert.That(said, Does.Contain(" migrate").And.Contains("0001_foundation.sql"));
            });
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    [TestCase("Production", "max-age=")]
    [TestCase("Testing", "")]
    public async Task Page_ThatCameByHttps_TellsBrowsersToStayThereInProductionOnly(string environment, string expected)
    {
        await using var product = await TestProduct.StartAsync(environment: environment);
        using var client = product.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "survey.example";
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var told = response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : "";
        Assert.That(told, expected.Length == 0 ? Is.Empty : Does.StartWith(expected));
    }

    [Test]
    public async Task Page_AskedForByHttpInProduction_IsAtHttpsWhereThatIsKnown()
    {
        await using var product = await TestProduct.StartAsync(
            environment: "Production",
            settings: new Dictionary<string, string?> { ["https_port"] = "443" }
        );
        using var client = product.CreatePhone();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/r");
        request.Headers.Host = "survey.example";
        using var response = await client.SendAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TemporaryRedirect));
            Assert.That(response.Headers.Location, Is.EqualTo(new Uri("https://survey.example/r")));
        });
    }
}
