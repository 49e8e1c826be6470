using Microsoft.Extensions.Options;
using StodlinjeKatalog.Web.Security;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// Brakes on guessing. They count per network, so that whoever guesses brakes themselves and not the editor. What only somebody who already
/// has the password or a session can guess is counted per account or browser. A form that is braked is shown again with what was typed,
/// and its answer says how long to wait.
/// </summary>
public sealed class SignInLimits(IOptions<EditorsOptions> options, TimeProvider clock)
{
    private static readonly Allowance Few = new(5, 5, TimeSpan.FromMinutes(15));

    private readonly Brake brake = new(clock);

    /// <param name="what">The account that is tried, or the way in when that names none.</param>
    public bool AllowsAttempt(HttpContext context, string what)
    {
        var limits = options.Value;
        var from = context.Connection.RemoteIpAddress;
        return Allows(
            context,
            ($"{ClientNetwork.Of(from)} tries {what}", PerMinute(limits.AttemptsPerMinute)),
            ($"from {ClientNetwork.Of(from)}", PerMinute(limits.AttemptsPerMinuteFromNetwork)),
            ($"around {ClientNetwork.AroundOf(from)}", PerMinute(limits.AttemptsPerMinuteFromNetwork).Times(ClientNetwork.AroundFactor)));
    }

    /// <param name="device">The browser, when the editor has used it before: a thief with the password uses up none of its codes.</param>
    public bool AllowsCode(HttpContext context, string editorId, string? device = null) => Allows(context, (Code(editorId, device), Few));

    /// <summary>Only wrong ones count.</summary>
    public void CodeWasRight(string editorId, string? device = null) => brake.Forgive(Code(editorId, device));

    /// <summary>The password that somebody in a session is asked for once more.</summary>
    public bool AllowsPasswordAgain(HttpContext context, string editorId) => Allows(context, ($"password {editorId}", Few));

    /// <summary>The password from a browser that the editor has used before.</summary>
    public bool AllowsDevice(HttpContext context, string device) => Allows(context, (Device(device), Few));

    /// <summary>Only wrong ones count.</summary>
    public void DeviceWasRight(string device) => brake.Forgive(Device(device));

    private bool Allows(HttpContext context, params ReadOnlySpan<(string Who, Allowance Allowance)> asked)
    {
        var wait = brake.Take(asked);
        if (wait is { } time)
        {
            context.Response.TellToWait(time);
        }

        return wait is null;
    }

    private static string Code(string editorId, string? device) => $"code {editorId} {device}";

    private static string Device(string device) => $"device {device}";

    private static Allowance PerMinute(int attempts) => new(attempts, attempts, TimeSpan.FromMinutes(1));
}
