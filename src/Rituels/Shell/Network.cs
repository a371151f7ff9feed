using System.Net;
using System.Net.Sockets;

namespace Rituels.Shell;

/// <summary>
/// Where a request comes from, for what is limited: an IPv4 address; of an IPv6 one the first 64 bits, since whoever has one has all that begin so
/// (RFC 4291 §2.5.4).
/// </summary>
public static class Network
{
    private const int PrefixBytes = 8;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(PrefixBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
