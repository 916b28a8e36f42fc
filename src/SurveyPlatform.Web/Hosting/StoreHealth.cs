using Microsoft.Extensions.Diagnostics.HealthChecks;
using SurveyPlatform.Storage.Databases;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Whether there is a database to serve from. It says nothing that a stranger may not know.</summary>
internal sealed class StoreHealth(Migrator migrator, StoreWatch watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await migrator.ListPendingAsync(cancellationToken);
        }
        catch (Exception reason) when (StoreFaults.IsPassing(reason))
        {
            return HealthCheckResult.Unhealthy("away");
        }

        return watch.State switch
        {
            StoreState.Damaged => HealthCheckResult.Unhealthy("damaged"),
            StoreState.Sound => HealthCheckResult.Healthy("sound"),
            _ => HealthCheckResult.Healthy("not checked yet"),
        };
    }
}
