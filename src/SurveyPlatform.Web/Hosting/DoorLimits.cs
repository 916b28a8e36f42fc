using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Has the framework ask each door whether it takes another request. Whoever watches over the program is never limited.</summary>
internal static class DoorLimits
{
    public static IServiceCollection AddDoorLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IServiceProvider>(
                (options, provider) =>
                {
                    DoorLimit[] doors = [.. provider.GetServices<DoorLimit>()];
                    options.GlobalLimiter = new DoorLimiter(doors);
                    options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    options.OnRejected = (rejected, _) => AnswerAsync(doors, rejected);
                }
            );
        return services;
    }

    private static async ValueTask AnswerAsync(DoorLimit[] doors, OnRejectedContext rejected)
    {
        var http = rejected.HttpContext;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            http.Response.Headers.RetryAfter = Limits.RetryAfter(wait);
        }

        await doors.First(door => door.Covers(http.Request)).AnswerAsync(http);
    }
}
