using System.Net;
using System.Net.Sockets;

namespace StodlinjeKatalog.Core.Links;

/// <summary>
/// Whether a network address is one that the whole world reaches. Everything else may lead to the machine itself, its neighbours or
/// its cloud's secrets, and is never connected to. After IANA's registries of special-purpose addresses (RFC 6890, RFC 8190).
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Within global unicast: Teredo and other protocols, documentation, and 6to4, which carries an IPv4 address of anybody's choice.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>False for an IPv4 address dressed as IPv6 too: no honest name has one.</summary>
    public static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address)) && !Special.Any(network => network.Contains(address));
}
