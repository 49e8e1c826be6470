using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Security;

/// <summary>The section "RateLimits" of the settings: how much one address may ask of what costs something to answer.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Searches at once. A school of 1,500 behind one address survives its busiest minute.</summary>
    [Range(1, 1_000_000)]
    public int SearchBurst { get; set; } = 1500;

    [Range(1, 1_000_000)]
    public int SearchesPerSecond { get; set; } = 50;

    /// <summary>A class that writes to the editors together.</summary>
    [Range(1, 1_000_000)]
    public int FeedbackBurst { get; set; } = 60;

    [Range(1, 1_000_000)]
    public int FeedbackPerMinute { get; set; } = 6;
}

/// <summary>
/// Limits per client for search and feedback. What is kept ready is never limited: it costs less than the limit. Sign-in has its own
/// brake, which knows of accounts: Editors/SignInLimits.
/// </summary>
public static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Kind, IPAddress)>(Partition);
        });
    }

    private enum Kind
    {
        Free,
        Search,
        Feedback,
    }

    private static RateLimitPartition<(Kind, IPAddress)> Partition(HttpContext context)
    {
        var kind = KindOf(context.Request);
        if (kind == Kind.Free)
        {
            return RateLimitPartition.GetNoLimiter((kind, IPAddress.None));
        }

        var options = context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        return RateLimitPartition.GetTokenBucketLimiter((kind, Client(context)), key => key.Item1 switch
        {
            Kind.Search => Bucket(options.SearchBurst, options.SearchesPerSecond, TimeSpan.FromSeconds(1)),
            _ => Bucket(options.FeedbackBurst, options.FeedbackPerMinute, TimeSpan.FromMinutes(1)),
        });
    }

    private static Kind KindOf(HttpRequest request)
    {
        var path = request.Path;
        if (HttpMethods.IsPost(request.Method))
        {
            return path.StartsWithSegments("/synpunkter") ? Kind.Feedback : Kind.Free;
        }

        return path.StartsWithSegments("/sok") || path.StartsWithSegments("/api/v1/search") ? Kind.Search : Kind.Free;
    }

    /// <summary>Of IPv6 the network, because one client has a whole network of addresses.</summary>
    private static IPAddress Client(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static TokenBucketRateLimiterOptions Bucket(int burst, int tokens, TimeSpan period) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = tokens,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
    };
}
