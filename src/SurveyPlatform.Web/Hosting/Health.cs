using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Where whoever watches over the program asks how it is.</summary>
internal static class Health
{
    private const string Store = "store";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>(Store);
        return services
            .AddSingleton<StoreWatch>()
            .AddHostedService(provider => provider.GetRequiredService<StoreWatch>());
    }

    /// <summary>Live: it answers at all, and need not be started again. Ready: it can serve, for its database is there.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes
            .MapHealthChecks(
                "/healthz/live",
                new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }
            )
            .AllowAnonymous();
        routes
            .MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync })
            .AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            report.Entries.TryGetValue(Store, out var store)
                ? new { status = report.Status.ToString(), store = store.Description }
                : new { status = report.Status.ToString(), store = (string?)null },
            http.RequestAborted
        );
}
