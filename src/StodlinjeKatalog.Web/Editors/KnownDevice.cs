using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// A mark in the browser that an editor has signed in with. Strangers who guess can lock the password for themselves, from however many
/// networks; a browser with the mark is counted alone, so they cannot lock the editor out of it ("device cookies", OWASP: Slow Down Online
/// Guessing Attacks with Device Cookies). It opens nothing by itself. It stays under /admin: the browser does not offer it to public pages.
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "__Secure-redaktion-dator";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("Editors.KnownDevice");

    /// <summary>What this browser is called among the editor's; null when the editor has not signed in with it.</summary>
    public string? Of(HttpContext context, Editor editor)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var mark = protector.Unprotect(cookie).Split(' ');
            return mark is [var id, var device, var until] && id == editor.Id && long.Parse(until, Invariant) > Now ? device : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The editor has just signed in with this browser.</summary>
    public void Mark(HttpContext context, Editor editor)
    {
        var device = Of(context, editor) ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var until = (Now + (long)Lifetime.TotalSeconds).ToString(Invariant);
        context.Response.Cookies.Append(Name, protector.Protect($"{editor.Id} {device} {until}"), new()
        {
            Path = "/admin", MaxAge = Lifetime, HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, IsEssential = true,
        });
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();
}
