using System.Net;
using Microsoft.Extensions.Options;

namespace Rituels.Delivery.Chat;

/// <summary>
/// Which addresses the program calls on behalf of staff: what they type must not make it speak to the machines around it, nor to
/// its own. Only https, and only to public addresses; else, to hosts that whoever runs the instance has named, and by the proxy
/// that they named.
/// </summary>
public sealed class ChatReach(IOptions<ChatOptions> chat)
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private readonly HashSet<string> _named = [.. chat.Value.Hosts.Select(host => host.Trim('[', ']').ToLowerInvariant())];

    /// <summary>Through which all calls go; null when they go straight to their server.</summary>
    public WebProxy? Proxy { get; } = chat.Value.Proxy is { } proxy ? new WebProxy(proxy) : null;

    /// <summary>Whether this may be an address of a chat at all; where its name leads is looked at as it is called.</summary>
    public bool MayCall(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0) return false;
        if (IPAddress.TryParse(address.IdnHost, out var literal) && !MayConnect(address.IdnHost, literal)) return false;
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsNamed(address.IdnHost));
    }

    /// <param name="host">The name that was called, and led to this address.</param>
    public bool MayConnect(string host, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IsNamed(host) || !NotPublic.Any(network => network.Contains(plain));
    }

    /// <summary>Whether a connection for that request leads to the proxy, which looks names up by itself and decides what it lets through.</summary>
    internal bool IsToProxy(Uri request, DnsEndPoint there) =>
        Proxy is { Address: { } own } && !Proxy.IsBypassed(request) && there.Port == own.Port && there.Host.Equals(own.IdnHost, StringComparison.OrdinalIgnoreCase);

    private bool IsNamed(string host) => _named.Contains(host.ToLowerInvariant());
}
