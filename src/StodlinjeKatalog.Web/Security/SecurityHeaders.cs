using StodlinjeKatalog.Web.Public;

namespace StodlinjeKatalog.Web.Security;

/// <summary>The headers of every answer. What stands here is what SiteWide/HeaderTests asks of each route.</summary>
public static class SecurityHeaders
{
    /// <summary>No inline style and no inline script but the one that keeps a left page hidden; nothing from anybody else, nothing embedded.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; script-src 'self' {SiteAssets.InlineScriptHash}; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
        + "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
        + "hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), "
        + "browsing-topics=(), interest-cohort=()";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        Apply(context);
        return next(context);
    });

    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = context.Request.Path.StartsWithSegments("/api") ? "cross-origin" : "same-origin";
    }
}
