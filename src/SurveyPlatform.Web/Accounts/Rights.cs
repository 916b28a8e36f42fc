using SurveyPlatform.Storage.Accounts;

namespace SurveyPlatform.Web.Accounts;

/// <summary>Which roles may do what. Collectors and departments have nothing to do in the console.</summary>
internal static class Rights
{
    public static IReadOnlyList<AccountRole> ReadResults { get; } =
    [AccountRole.Administrator, AccountRole.Designer, AccountRole.Analyst, AccountRole.Viewer];

    /// <summary>Closing a wave cannot be undone, so those who only read and compare do not do it.</summary>
    public static IReadOnlyList<AccountRole> DirectFieldwork { get; } =
    [AccountRole.Administrator, AccountRole.Designer];

    public static IReadOnlyList<AccountRole> ManageKeys { get; } = [AccountRole.Administrator];
}
