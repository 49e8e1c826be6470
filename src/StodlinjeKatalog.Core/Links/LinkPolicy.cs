using System.Net;

namespace StodlinjeKatalog.Core.Links;

/// <summary>
/// Where the link check may go: http and https, ports 80 and 443, hosts that have public addresses and no others. The address that
/// was judged is the one that is connected to, so a name that answers differently the second time gains nothing.
/// </summary>
/// <param name="resolve">How a name becomes addresses; DNS when left out.</param>
/// <param name="exceptions">Endpoints that are allowed all the same. Only tests have any.</param>
public sealed class LinkPolicy(Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, IReadOnlyCollection<IPEndPoint>? exceptions = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;
    private readonly IReadOnlyCollection<IPEndPoint> exceptions = exceptions ?? [];

    /// <summary>What can be said of an address before anybody is asked.</summary>
    public bool Refuses(Uri address) =>
        !address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || !IsPort(address.Port);

    /// <exception cref="ForbiddenAddressException">Not even one of the host's addresses may be private: such a name is made to deceive.</exception>
    public async Task<IPAddress[]> AddressesOfAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        if (!IsPort(host.Port))
        {
            throw new ForbiddenAddressException();
        }

        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, cancellationToken);
        return addresses.All(address => Allows(address, host.Port)) ? addresses : throw new ForbiddenAddressException();
    }

    private bool Allows(IPAddress address, int port) =>
        (port is 80 or 443 && PublicAddress.IsPublic(address)) || exceptions.Contains(new IPEndPoint(address, port));

    private bool IsPort(int port) => port is 80 or 443 || exceptions.Any(e => e.Port == port);
}

/// <summary>The way led to an address that is not public.</summary>
public sealed class ForbiddenAddressException() : IOException("The address is not public.");
