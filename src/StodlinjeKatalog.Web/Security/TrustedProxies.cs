using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace StodlinjeKatalog.Web.Security;

/// <summary>
/// Who the client is and which scheme it used is believed from the proxies named in Proxy:Known (addresses) and Proxy:Networks
/// (like 10.0.0.0/8), and from nobody else. With none named, the headers are not read at all.
/// </summary>
public static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Configuration.GetSection("Proxy:Known").Get<string[]>() ?? [];
        var networks = app.Configuration.GetSection("Proxy:Networks").Get<string[]>() ?? [];
        if (proxies.Length + networks.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        app.UseForwardedHeaders(options);
    }
}
