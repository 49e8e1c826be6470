using Microsoft.Extensions.Options;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// How much is taken in, from one network and from all: enough for a class that writes together, not for a flood. It stands in the form and not
/// before it, so that what was written is still there when it was too much.
/// </summary>
public sealed class FeedbackLimit(IOptions<RateLimitOptions> options, TimeProvider clock)
{
    private readonly Brake brake = new(clock);

    /// <summary>When it is false, the answer already says how long to wait.</summary>
    public bool Allows(HttpContext context, FeedbackKind kind)
    {
        var limits = options.Value;
        var from = context.Connection.RemoteIpAddress;
        var network = new Allowance(limits.FeedbackBurst, limits.FeedbackPerMinute, TimeSpan.FromMinutes(1));
        var around = network.Times(ClientNetwork.AroundFactor);
        var all = new Allowance(limits.FeedbackPerHourFromAll, limits.FeedbackPerHourFromAll, TimeSpan.FromHours(1));

        // A fifth of the hour is for what is most urgent: other letters, however many, cannot use it up.
        var general = all.Burst - (all.Burst / 5);
        (string Who, Allowance Allowance)[] asked =
            [($"from {ClientNetwork.Of(from)}", network), ($"around {ClientNetwork.AroundOf(from)}", around), ("all", all)];
        var letters = new Allowance(general, general, all.Period);
        var wait = brake.Take(kind == FeedbackKind.WrongNumber ? asked : [.. asked, ("letters", letters)]);
        if (wait is { } time)
        {
            context.Response.TellToWait(time);
        }

        return wait is null;
    }
}
