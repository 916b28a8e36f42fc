using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Web.Hosting;

/// <summary>
/// Keeps the program from serving on a database that it does not know: whoever starts it reads what to do, and no
/// resident meets an error in its place.
/// </summary>
internal static class SchemaCheck
{
    /// <returns>False where a script has not run; standard error then says so.</returns>
    public static async Task<bool> PassesAsync(IServiceProvider services, CancellationToken ct)
    {
        var pending = await services.GetRequiredService<Migrator>().ListPendingAsync(ct);
        if (pending.Count == 0)
        {
            return true;
        }

        await System.Console.Error.WriteLineAsync(
            $"""
            The program was not started: its database lacks {string.Join(", ", pending)}.
            Make a copy of the database, then bring it up to date with

                dotnet SurveyPlatform.Web.dll migrate

            """
        );
        return false;
    }
}
