using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>A form that is sent when the session has ended is kept, and offered again after the next sign-in.</summary>
public static class ExpiredForms
{
    public static async Task RedirectToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentLength < KeptForm.MaxLength
            && await OwnerAsync(context) is { } editor)
        {
            var kept = context.HttpContext.RequestServices.GetRequiredService<KeptForms>();
            await kept.KeepAsync(editor.Id, request.Path, await request.ReadFormAsync());
        }

        context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>The editor whose session it was: the ticket is true but too old. Nobody without one can fill the database.</summary>
    private static async Task<Editor?> OwnerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var options = context.Options;
        var cookie = options.CookieManager.GetRequestCookie(context.HttpContext, options.Cookie.Name!);
        if (cookie is null || options.TicketDataFormat.Unprotect(cookie) is not { } ticket)
        {
            return null;
        }

        var users = context.HttpContext.RequestServices.GetRequiredService<UserManager<Editor>>();
        var editor = await users.GetUserAsync(ticket.Principal);
        return editor is { DisabledAt: null } ? editor : null;
    }
}
