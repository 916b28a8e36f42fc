namespace SurveyPlatform.Web.Console.Pages;

/// <summary>Where the pages of the console are.</summary>
internal static class ConsolePaths
{
    public const string Home = "/console";
    public const string SignIn = Home + "/sign-in";
    public const string SignOut = Home + "/sign-out";
    public const string Keys = Home + "/keys";
    public const string Stylesheet = Home + "/console.css";
    public const string SlipStylesheet = Home + "/slips.css";

    public static string Wave(Guid waveId) => $"{Home}/waves/{waveId}";

    public static string CloseWave(Guid waveId) => $"{Wave(waveId)}/close";

    public static string Results(Guid waveId) => $"{Wave(waveId)}/results";

    public static string Summary(Guid waveId) => $"{Wave(waveId)}/summary.xlsx";

    public static string Slips(Guid waveId) => $"{Wave(waveId)}/slips";

    public static string PrintSlips(Guid waveId) => $"{Slips(waveId)}/print";

    public static string SlipLinks(Guid waveId) => $"{Slips(waveId)}/links";

    public static string SlipReturns(Guid waveId) => $"{Slips(waveId)}/returns.xlsx";

    public static string SlipReminders(Guid waveId) => $"{Slips(waveId)}/reminders";

    public static string SlipRemindersFile(Guid waveId) => $"{Slips(waveId)}/reminders.xlsx";

    public static string VoidSlips(Guid waveId) => $"{Slips(waveId)}/void";

    public static string VoidSlipsOf(Guid waveId, string? area) =>
        area is null ? VoidSlips(waveId) : $"{VoidSlips(waveId)}?area={Uri.EscapeDataString(area)}";

    public static string Helpers(Guid waveId) => $"{Wave(waveId)}/helpers";

    public static string VoidHelper(Guid waveId, string code) => $"{Helpers(waveId)}/{Uri.EscapeDataString(code)}/void";

    public static string RevokeKey(Guid keyId) => $"{Keys}/{keyId}/revoke";

    /// <summary>
    /// The page to go to after signing in: the one asked for where it is one of the console's own, else the first. An address
    /// that leads elsewhere would send people who just gave their password to a stranger's page.
    /// </summary>
    public static string OwnOrHome(string? asked) => asked is not null && IsOwn(asked) ? asked : Home;

    /// <summary>
    /// One slash at the beginning makes it a path of this site; a backslash, which browsers read as a slash, a control
    /// character, which they drop, and dot segments, which they resolve, would make something else of it.
    /// </summary>
    private static bool IsOwn(string asked)
    {
        var end = asked.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? asked : asked[..end];
        return (path.Equals(Home, StringComparison.Ordinal) || path.StartsWith(Home + "/", StringComparison.Ordinal))
            && !path.Contains("//", StringComparison.Ordinal)
            && !path.Contains("..", StringComparison.Ordinal)
            && !asked.Contains('\\')
            && !asked.Any(char.IsControl);
    }
}
