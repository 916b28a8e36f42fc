using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace SurveyPlatform.Web.Hosting;

/// <summary>
/// Refuses whoever calls a route that says neither whom it lets in nor that it lets in everybody: a decision that was
/// forgotten shows at once, and shows as a closed door.
/// </summary>
internal static class DenialByDefault
{
    public static IServiceCollection AddDenialByDefault(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, NobodyScheme>(NobodyScheme.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(Policy());
        return services;
    }

    /// <summary>An address that leads to no route passes, and is answered with 404.</summary>
    private static AuthorizationPolicy Policy() =>
        new AuthorizationPolicyBuilder(NobodyScheme.Name)
            .RequireAssertion(context => context.Resource is HttpContext visit && visit.GetEndpoint() is null)
            .Build();
}
