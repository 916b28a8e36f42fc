using SurveyPlatform.Storage.Databases;
using SurveyPlatform.Web.Accounts;
using SurveyPlatform.Web.Fieldwork;

namespace SurveyPlatform.Web.Hosting;

/// <summary>What comes before the program serves: whoever starts it reads what is wrong, and no resident meets it.</summary>
internal static class Start
{
    /// <returns>False where the program cannot serve on its database; standard error then says why.</returns>
    public static async Task<bool> PassesAsync(WebApplication app)
    {
        var ct = app.Lifetime.ApplicationStopping;
        try
        {
            return await PrepareAsync(app, ct) && await app.Services.GetRequiredService<StoreWatch>().BeginAsync(ct);
        }
        catch (Exception reason) when (StoreFaults.IsDamage(reason))
        {
            await RefuseDamagedAsync(reason.Message);
            return false;
        }
        catch (Exception reason) when (StoreFaults.IsPassing(reason))
        {
            await System.Console.Error.WriteLineAsync(
                $"""
                The program was not started: its database cannot be reached or cannot be written.

                    {reason.Message}

                Look whether the server of the database runs, the disk has room, and nobody holds the file. Then start again.

                """
            );
            return false;
        }
    }

    /// <summary>The same words before the start and after it, when a large database was looked over meanwhile.</summary>
    public static Task RefuseDamagedAsync(string damage) =>
        System.Console.Error.WriteLineAsync(
            $"""
            The program does not run on a damaged database: {damage}

            Keep a copy of all its files as they are, for what they still hold. Then put the last good copy in their place, or
            read out what can be read: sqlite3 surveyplatform.db .recover | sqlite3 recovered.db

            """
        );

    /// <summary>In Development everything is made and filled; elsewhere whoever runs the program does that.</summary>
    private static async Task<bool> PrepareAsync(WebApplication app, CancellationToken ct)
    {
        if (!app.Environment.IsDevelopment())
        {
            return await SchemaCheck.PassesAsync(app.Services, ct);
        }

        await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);
        await app.Services.GetRequiredService<Demonstration>().OpenAsync(ct);
        var seeded = await app.Services.GetRequiredService<SeedLoader>().LoadAsync(ct);
        app.GreetWhenStarted(seeded.Slug);
        return true;
    }
}
