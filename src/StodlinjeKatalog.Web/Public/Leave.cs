namespace StodlinjeKatalog.Web.Public;

/// <summary>/lamna: away at once, to a page that says nothing, with what the browser kept of us cleared.</summary>
public static class Leave
{
    public static void MapLeave(this WebApplication app)
    {
        var target = app.Configuration["Leave:Url"] ?? "https://www.smhi.se/";
        app.MapGet("/lamna", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
            return TypedResults.Redirect(target);
        }).ExcludeFromDescription();
    }
}
