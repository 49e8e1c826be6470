using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// Brakes on guessing. They count per network, so that whoever guesses brakes themselves and not the editor; only codes are
/// counted per account, because whoever guesses codes already has the password. A form that is braked is shown again with what was typed.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    private const int CodesPerQuarter = 5;

    private readonly PartitionedRateLimiter<(IPAddress? From, string What)> attempts;
    private readonly PartitionedRateLimiter<string> codes;

    public SignInLimits(IOptions<EditorsOptions> options)
    {
        var limits = options.Value;
        attempts = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<(IPAddress? From, string What), string>(who =>
                Window($"{ClientNetwork.Of(who.From)} {who.What}", limits.AttemptsPerMinute, TimeSpan.FromMinutes(1))),
            PartitionedRateLimiter.Create<(IPAddress? From, string What), string>(who =>
                Window(ClientNetwork.Of(who.From), limits.AttemptsPerMinuteFromNetwork, TimeSpan.FromMinutes(1))));
        codes = PartitionedRateLimiter.Create<string, string>(editor => Window(editor, CodesPerQuarter, TimeSpan.FromMinutes(15)));
    }

    /// <param name="what">The account that is tried, or the way in when that names none.</param>
    public bool AllowsAttempt(IPAddress? from, string what)
    {
        using var lease = attempts.AttemptAcquire((from, what));
        return lease.IsAcquired;
    }

    public bool AllowsCode(string editorId)
    {
        using var lease = codes.AttemptAcquire(editorId);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        attempts.Dispose();
        codes.Dispose();
    }

    private static RateLimitPartition<string> Window(string key, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = window, QueueLimit = 0 });
}
