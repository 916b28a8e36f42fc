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

    /// <summary>
    /// What leads to no route of ours passes, and is answered by the framework: 404, 405 for a verb that an address does not
    /// take, 415 for a media type that it does not read.
    /// </summary>
    private static AuthorizationPolicy Policy() =>
        new AuthorizationPolicyBuilder(NobodyScheme.Name)
            .RequireAssertion(context =>
                context.Resource is HttpContext visit && visit.GetEndpoint() is not RouteEndpoint
            )
            .Build();
}
