using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.Extensions.Options;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>
/// Cookies live under /admin only. The session cookie is bound to the host (__Host-), which forces Path=/: a browser that is signed
/// in therefore offers it everywhere on that host. Outside /admin it is taken off before anything can read it, and nothing there
/// can set one. With a host of its own for the editors (Editors:Host) the browser never offers it to the public pages at all.
/// </summary>
public static class EditorCookies
{
    private const string Admin = "/admin";

    public static void UseEditorCookies(this WebApplication app)
    {
        var host = app.Services.GetRequiredService<IOptions<EditorsOptions>>().Value.Host;
        app.Use((context, next) =>
        {
            if (!IsAdmin(context))
            {
                context.Request.Headers.Remove("Cookie");
                context.Response.OnStarting(static state =>
                {
                    ((HttpContext)state).Response.Headers.Remove("Set-Cookie");
                    return Task.CompletedTask;
                }, context);
            }
            else if (host.Length > 0 && !string.Equals(context.Request.Host.Host, host, StringComparison.OrdinalIgnoreCase))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.UseWhen(IsAdmin, admin => admin.UseCookiePolicy(new CookiePolicyOptions
        {
            Secure = CookieSecurePolicy.Always,
            HttpOnly = HttpOnlyPolicy.Always,
            MinimumSameSitePolicy = SameSiteMode.Strict,
        }));
    }

    private static bool IsAdmin(HttpContext context) => context.Request.Path.StartsWithSegments(Admin);
}
