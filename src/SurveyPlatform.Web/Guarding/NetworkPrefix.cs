using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SurveyPlatform.Web.Guarding;

/// <summary>
/// The part of an address that one sender has: whoever is given an IPv6 network can use all its 2^64 addresses, so single
/// ones tell nothing. It is held in memory for a moment, and never logged or stored.
/// </summary>
/// <param name="Bits">The leading bits, the others zero.</param>
/// <param name="Length">How many of them count.</param>
/// <param name="IsIpv6">Of which kind the address is.</param>
internal readonly record struct NetworkPrefix(ulong Bits, int Length, bool IsIpv6)
{
    private const int Ipv4Bits = 32;
    private const int Bits64 = 64;

    /// <summary>What a household or an office shares: the IPv4 address, or the first 64 bits of the IPv6 address.</summary>
    /// <param name="address">As it came.</param>
    /// <returns>
    /// Null for the machine itself: that is a proxy that does not say for whom it asks, and all residents would look like one.
    /// </returns>
    public static NetworkPrefix? SiteOf(IPAddress? address) => Of(address, ipv4Length: 32, ipv6Length: 64);

    /// <summary>What a provider gives out together: 24 bits of the IPv4 address, or 48 bits of the IPv6 address.</summary>
    /// <param name="address">As it came.</param>
    /// <returns>Null as for <see cref="SiteOf"/>.</returns>
    public static NetworkPrefix? BlockOf(IPAddress? address) => Of(address, ipv4Length: 24, ipv6Length: 48);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsIpv6 ? 6 : 4)}/{Length}/{Bits:x16}");

    private static NetworkPrefix? Of(IPAddress? address, int ipv4Length, int ipv6Length)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return null;
        }

        var isIpv4 = address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var bits = (isIpv4, address.IsIPv4MappedToIPv6) switch
        {
            (true, true) => (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) << Ipv4Bits,
            (true, false) => (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes) << Ipv4Bits,
            _ => BinaryPrimitives.ReadUInt64BigEndian(bytes),
        };
        var length = isIpv4 ? ipv4Length : ipv6Length;
        return new NetworkPrefix(bits & (ulong.MaxValue << (Bits64 - length)), length, !isIpv4);
    }
}
