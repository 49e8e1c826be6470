namespace StodlinjeKatalog.Web.Public;

/// <summary>Errors under /api are problem details; everywhere else they are pages with the banner.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fel/500", SuppressDiagnosticsCallback = _ => false });
            pages.UseStatusCodePagesWithReExecute("/fel/{0}");
            pages.Use(RefuseOtherMethods);
        });
    }

    /// <summary>
    /// Pages answer GET, HEAD and POST. TRACE and OPTIONS count as harmless, so no antiforgery stops them, and Razor Pages runs a handler for
    /// any other word as well.
    /// </summary>
    private static Task RefuseOtherMethods(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // What is asked for has no body. A form without a boundary would stop every value of the address from being read.
            request.ContentType = null;
            return next(context);
        }

        if (HttpMethods.IsPost(request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";

        // What comes back through here is the page that tells it.
        request.Method = HttpMethods.Get;
        return Task.CompletedTask;
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");
}
