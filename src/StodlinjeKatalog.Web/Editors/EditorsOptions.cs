using System.ComponentModel.DataAnnotations;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Settings under <c>Editors</c>.</summary>
public sealed class EditorsOptions
{
    public const string Section = "Editors";

    /// <summary>Sign-in attempts a minute from one network for one account.</summary>
    [Range(1, 1000)]
    public int AttemptsPerMinute { get; set; } = 5;

    /// <summary>Sign-in attempts a minute from one network, whatever the account.</summary>
    [Range(1, 10000)]
    public int AttemptsPerMinuteFromNetwork { get; set; } = 30;

    /// <summary>Every refusal takes at least this long, so that its time says nothing of whether the address is known.</summary>
    [Range(0, 10000)]
    public int RefusalMilliseconds { get; set; } = 600;

    /// <summary>
    /// A host of its own for /admin ("redaktion.stodlinjekatalogen.se"): then the session cookie, which is bound to its host, never
    /// even leaves the browser for the public pages. Empty: /admin answers on every host.
    /// </summary>
    public string Host { get; set; } = "";
}
