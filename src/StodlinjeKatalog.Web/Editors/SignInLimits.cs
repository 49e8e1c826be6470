using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

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
                Window($"{Network(who.From)} {who.What}", limits.AttemptsPerMinute, TimeSpan.FromMinutes(1))),
            PartitionedRateLimiter.Create<(IPAddress? From, string What), string>(who =>
                Window(Network(who.From), limits.AttemptsPerMinuteFromNetwork, TimeSpan.FromMinutes(1))));
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

    /// <summary>An IPv6 household has a whole /64 to draw addresses from.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "-";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }
}
