using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SurveyPlatform.Web.Hosting;

/// <summary>Which proxies are believed when they say for whom they ask.</summary>
internal sealed record ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>
    /// Addresses or networks, such as 10.0.0.5 or 10.1.0.0/16. A proxy on the same machine is always believed; what any other
    /// says of itself, anybody could.
    /// </summary>
    public IReadOnlyList<string> Trusted { get; init; } = [];

    public bool IsReadable => Trusted.All(entry => Read(entry) is not null);

    public ForwardedHeadersOptions ToHeaders()
    {
        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many as there are, from the nearest on, until one that is not trusted.
            ForwardLimit = Trusted.Count == 0 ? 1 : null,
        };
        foreach (var entry in Trusted)
        {
            headers.KnownIPNetworks.Add(Read(entry)!.Value);
        }

        return headers;
    }

    private static IPNetwork? Read(string entry)
    {
        if (IPNetwork.TryParse(entry, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(entry, out var address)
            ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
            : null;
    }
}
