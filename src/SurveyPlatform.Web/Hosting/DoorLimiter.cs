using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace SurveyPlatform.Web.Hosting;

/// <summary>
/// The limits of the doors as the framework's middleware asks for them. Its own limiters keep an object for each sender, so
/// that an attacker with many addresses fills the memory; these keep none. What no door covers is not limited.
/// </summary>
internal sealed class DoorLimiter(IReadOnlyList<DoorLimit> doors) : PartitionedRateLimiter<HttpContext>
{
    private static readonly Lease Granted = new(wait: null);

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        foreach (var door in doors)
        {
            if (door.Covers(resource.Request))
            {
                return door.Refuse(resource) is { } wait ? new Lease(wait) : Granted;
            }
        }

        return Granted;
    }

    /// <summary>Nobody is kept waiting: what was refused a moment ago is refused.</summary>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        HttpContext resource,
        int permitCount,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(AttemptAcquireCore(resource, permitCount));

    /// <param name="wait">Until the sender may come again; null where it may go on.</param>
    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            var isKnown = string.Equals(metadataName, MetadataName.RetryAfter.Name, StringComparison.Ordinal);
            metadata = isKnown ? wait : null;
            return metadata is not null;
        }
    }
}
