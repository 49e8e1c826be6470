using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// How much is taken in, from one network and from all: enough for a class that writes together, not for a flood. It stands in the form and not
/// before it, so that what was written is still there when it was too much.
/// </summary>
public sealed class FeedbackLimit(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> perNetwork = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetTokenBucketLimiter(network, _ => new()
        {
            TokenLimit = options.Value.FeedbackBurst, TokensPerPeriod = options.Value.FeedbackPerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
        }));

    private readonly FixedWindowRateLimiter all = new(new() { PermitLimit = options.Value.FeedbackPerHourFromAll, Window = TimeSpan.FromHours(1) });

    public bool Allows(IPAddress? from)
    {
        using var one = perNetwork.AttemptAcquire(ClientNetwork.Of(from));
        if (!one.IsAcquired)
        {
            return false;
        }

        using var any = all.AttemptAcquire();
        return any.IsAcquired;
    }

    public void Dispose()
    {
        perNetwork.Dispose();
        all.Dispose();
    }
}
