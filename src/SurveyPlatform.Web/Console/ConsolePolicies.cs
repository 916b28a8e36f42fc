using Microsoft.AspNetCore.Authorization;
using SurveyPlatform.Storage.Accounts;
using SurveyPlatform.Web.Accounts;

namespace SurveyPlatform.Web.Console;

/// <summary>The decisions that routes of the console name: whom they let in.</summary>
internal static class ConsolePolicies
{
    /// <summary>Whoever is signed in, in whatever role.</summary>
    public const string SignedIn = "console:signed-in";

    public const string ReadResults = "console:read-results";

    public const string DirectFieldwork = "console:direct-fieldwork";

    public const string ManageKeys = "console:manage-keys";

    public static void Add(AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(SignedIn, policy => Visitor(policy).RequireAuthenticatedUser())
            .AddPolicy(ReadResults, policy => Holding(policy, Rights.ReadResults))
            .AddPolicy(DirectFieldwork, policy => Holding(policy, Rights.DirectFieldwork))
            .AddPolicy(ManageKeys, policy => Holding(policy, Rights.ManageKeys));

    private static void Holding(AuthorizationPolicyBuilder policy, IReadOnlyList<AccountRole> roles) =>
        Visitor(policy).RequireRole(roles.Select(role => role.ToString()));

    private static AuthorizationPolicyBuilder Visitor(AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(ConsoleCookie.SchemeName);
}
