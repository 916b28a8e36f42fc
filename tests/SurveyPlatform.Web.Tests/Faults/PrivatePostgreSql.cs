using System.Diagnostics;
using SurveyPlatform.Web.Tests.Hosting;

namespace SurveyPlatform.Web.Tests.Faults;

/// <summary>A server of PostgreSQL that one test has to itself, and may stop.</summary>
internal sealed class PrivatePostgreSql : IDisposable
{
    // It lives as long as somebody may give orders: the shell that reads them removes it at its end.
    private const string Script = """
        . "$0" && start_postgres && echo "$SURVEY_TEST_POSTGRES" &&
        while read -r order; do "${order}_postgres" >/dev/null 2>&1; echo "$?"; done
        """;

    private readonly Process shell;

    private PrivatePostgreSql(Process shell, string connectionString)
    {
        this.shell = shell;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Skips the test, and says why, where there is none to be had.</summary>
    public static async Task<PrivatePostgreSql> StartAsync()
    {
        var start = new ProcessStartInfo("bash", ["-c", Script, Repository.PathOf("tests", "postgres.sh")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start)!;
        if (await started.StandardOutput.ReadLineAsync() is { } connectionString)
        {
            return new PrivatePostgreSql(started, connectionString);
        }

        started.Dispose();
        Assert.Ignore("There is no PostgreSQL to start; tests/postgres.sh says where it comes from.");
        return null;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public Task HaltAsync() => OrderAsync("halt");

    public Task ResumeAsync() => OrderAsync("resume");

    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit();
        shell.Dispose();
    }

    private async Task OrderAsync(string order)
    {
        await shell.StandardInput.WriteLineAsync(order);
        Assert.That(await shell.StandardOutput.ReadLineAsync(), Is.EqualTo("0"), order);
    }
}
