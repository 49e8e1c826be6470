using System.Net;
using System.Net.Sockets;

namespace StodlinjeKatalog.Web.Security;

/// <summary>What a limit counts as one client: an IPv4 address, or of IPv6 the /64 that a household has to draw addresses from.</summary>
internal static class ClientNetwork
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "-";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }
}
