using System.ComponentModel.DataAnnotations;
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
    public int FeedbackBurst { get; set; } = 30;

    [Range(1, 1_000_000)]
    public int FeedbackPerMinute { get; set; } = 1;

    /// <summary>
    /// What is taken in from all together. Many networks at once can use it up, but for the fifth that only reports of a number that
    /// does not work may use.
    /// </summary>
    [Range(1, 1_000_000)]
    public int FeedbackPerHourFromAll { get; set; } = 500;
}

/// <summary>
/// The limit of searches per client. What is kept ready is never limited: it costs less than the limit. What is written to the editors has its
/// limit in the form (Editors/FeedbackLimit), and sign-in its own brake, which knows of accounts (Editors/SignInLimits).
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
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
                rejected.HttpContext.Response.TellToWait(wait);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    Partition(context, ClientNetwork.Of(context.Connection.RemoteIpAddress), 1)),
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    Partition(context, ClientNetwork.AroundOf(context.Connection.RemoteIpAddress), ClientNetwork.AroundFactor)));
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, string client, int times)
    {
        var path = context.Request.Path;
        if (!path.StartsWithSegments("/sok") && !path.StartsWithSegments("/api/v1/search"))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var options = context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        return RateLimitPartition.GetTokenBucketLimiter(client, _ => new()
        {
            TokenLimit = options.SearchBurst * times,
            TokensPerPeriod = options.SearchesPerSecond * times,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }
}
