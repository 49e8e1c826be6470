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
        });
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");
}
