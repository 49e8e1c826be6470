using System.Net;
using System.Net.Sockets;

namespace StodlinjeKatalog.Web.Security;

/// <summary>What a limit counts as one client.</summary>
internal static class ClientNetwork
{
    /// <summary>How many times one client's allowance the whole of <see cref="AroundOf"/> has.</summary>
    public const int AroundFactor = 4;

    /// <summary>An IPv4 address, or of IPv6 the /64 that a household has to draw addresses from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "-";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }

    /// <summary>
    /// The /56 around an IPv6 client: many subscribers are given all its 256 networks, and would otherwise have 256 allowances. It has
    /// more than one allowance, because a mobile operator gives the networks of one /56 to different telephones. IPv4 has nothing like it.
    /// </summary>
    public static string AroundOf(IPAddress? address)
    {
        var one = Of(address);
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? one[..14] + "/56" : one;
    }
}
