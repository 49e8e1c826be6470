using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StodlinjeKatalog.Web.Kestrel;

/// <summary>What the server takes from one client. The largest thing anybody sends is an editor's form.</summary>
public static class ServerLimits
{
    public static void LimitRequests(this KestrelServerOptions kestrel)
    {
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = 512 * 1024;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxConcurrentConnections = 20_000;

        // Somebody with a bad connection sends slowly; somebody who means harm sends a byte a minute.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 120, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 120, gracePeriod: TimeSpan.FromSeconds(20));
    }
}
