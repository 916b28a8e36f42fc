using System.Security.Claims;
using SurveyPlatform.Storage.Accounts;

namespace SurveyPlatform.Web.Console.Pages;

/// <summary>What pages ask about whoever looks at them.</summary>
internal static class Visitors
{
    public static bool Has(this ClaimsPrincipal visitor, IReadOnlyList<AccountRole> roles) =>
        roles.Any(role => visitor.IsInRole(role.ToString()));
}
