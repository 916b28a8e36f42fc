using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Hosting;

/// <summary>What the program does when it is called with a command instead of being left to serve.</summary>
internal static class Commands
{
    private const string Usage = """
        commands:
          migrate                          bring the database to the schema of this version
          seed                             load the fictional city with its sample responses
          admin create NAME                open an administrator's account; the password is read from standard input
          key create NAME SCOPE [SCOPE …]  issue an API key and print it, once
        """;

    /// <returns>The exit code, or null where there is no command and the program should serve.</returns>
    public static async Task<int?> RunAsync(IServiceProvider services, string[] args, CancellationToken ct)
    {
        // Settings such as --urls are the host's own.
        var words = args.TakeWhile(word => !word.StartsWith('-')).ToArray();
        switch (words)
        {
            case []:
                return null;
            case ["migrate"]:
                await MigrateAsync(services, ct);
                return 0;
            case ["seed"]:
                await MigrateAsync(services, ct);
                var seeded = await services.GetRequiredService<SeedLoader>().LoadAsync(ct);
                await SayAsync($"{seeded.Filed} responses filed; the survey is at /s/{seeded.Slug}");
                return 0;
            case ["admin", "create", var name]:
                return await CreateAdministratorAsync(services, name, ct);
            case ["key", "create", var name, .. var scopes] when scopes.Length > 0:
                return await IssueKeyAsync(services, name, scopes, ct);
            default:
                await System.Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var script in await services.GetRequiredService<Migrator>().MigrateAsync(ct))
        {
            await SayAsync($"ran {script}");
        }
    }

    private static async Task<int> CreateAdministratorAsync(
        IServiceProvider services,
        string name,
        CancellationToken ct
    )
    {
        await MigrateAsync(services, ct);
        await SayAsync($"password ({AccountDesk.LeastPasswordLength} characters or more):");
        var password = await System.Console.In.ReadLineAsync(ct) ?? string.Empty;
        if (password.Length < AccountDesk.LeastPasswordLength)
        {
            await System.Console.Error.WriteLineAsync("The password is too short; nothing was changed.");
            return 1;
        }

        var accounts = services.GetRequiredService<AccountDesk>();
        if (!await accounts.AddAsync(name, password, AccountRole.Administrator, ct))
        {
            await System.Console.Error.WriteLineAsync($"There is an account '{name}' already; nothing was changed.");
            return 1;
        }

        await SayAsync($"'{name}' can sign in at /console");
        return 0;
    }

    private static async Task<int> IssueKeyAsync(
        IServiceProvider services,
        string name,
        string[] scopes,
        CancellationToken ct
    )
    {
        await MigrateAsync(services, ct);
        try
        {
            var issued = await services.GetRequiredService<ApiKeyDesk>().IssueAsync(name, scopes, expiresAt: null, ct);
            await SayAsync(issued.Secret);
            return 0;
        }
        catch (ArgumentException unknownScope)
        {
            await System.Console.Error.WriteLineAsync(
                $"{unknownScope.Message} Scopes: {string.Join(", ", ApiScopes.All)}"
            );
            return 1;
        }
    }

    private static Task SayAsync(string line) => System.Console.Out.WriteLineAsync(line);
}
